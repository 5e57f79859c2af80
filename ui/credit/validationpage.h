// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/credit/creditpage.h"

namespace riskloom {

class DataTable;
class HeatMap;
class LineChart;
class PartChoice;
class SectionHeader;
class TileRow;
class ValueTableModel;

// How well the chosen scorecard holds: gains and accuracy profile, score distribution, the figures of its probabilities,
// the decile table, and the stability of score and variables by month.
class ValidationPage : public CreditPage {
    Q_OBJECT

public:
    explicit ValidationPage(QWidget* parent = nullptr);
    QString id() const override { return QStringLiteral("validation"); }
    QString title() const override;

protected:
    void refresh() override;

private:
    void drawPart(); // of the chosen rows
    void drawStability();

    PartChoice* m_part;
    SectionHeader* m_header;
    TileRow* m_tiles;
    LineChart* m_cap;
    LineChart* m_distribution;
    DataTable* m_gains;
    ValueTableModel* m_rows;
    HeatMap* m_stability;
};

} // namespace riskloom
