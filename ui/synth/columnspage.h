// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/synth/ganpage.h"

#include <string>
#include <vector>

class QLabel;
class QStackedLayout;

namespace riskloom {

class BarChart;
class DataTable;
class LineChart;
class ValueTableModel;

// The columns, the least similar first, and the chosen one's real and synthetic rows beside each other.
class ColumnsPage : public GanPage {
    Q_OBJECT

public:
    explicit ColumnsPage(QWidget* parent = nullptr);
    QString id() const override { return QStringLiteral("columns"); }
    QString title() const override;
    bool followsEpochs() const override { return true; }

protected:
    void refresh() override;

private:
    void showColumn();
    void drawLevels(const ColumnView& column);

    DataTable* m_table;
    ValueTableModel* m_rows;
    QStackedLayout* m_charts;
    LineChart* m_density;
    BarChart* m_levels;
    QLabel* m_diagnostic;
    std::vector<std::size_t> m_order; // column of the view behind a row
    std::string m_chosen;             // name of the column that is drawn
    bool m_filling = false;
};

} // namespace riskloom
