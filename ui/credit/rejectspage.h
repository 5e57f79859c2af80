// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/credit/creditpage.h"
#include "ui/credit/runchoice.h"

#include <cstdint>
#include <vector>

class QComboBox;
class QLabel;

namespace riskloom {

class DataTable;
class LineChart;
class SectionHeader;
class TileRow;
class ValueTableModel;

// What the three methods of reject inference assume and what comes of it: the card before and after, everybody beside the
// approved and, where true outcomes are known, how far each assumption is off.
class RejectsPage : public CreditPage {
    Q_OBJECT

public:
    explicit RejectsPage(QWidget* parent = nullptr);
    QString id() const override { return QStringLiteral("rejects"); }
    QString title() const override;
    void setRuns(const std::vector<RunChoice>& choices, std::int64_t chosen); // that can be looked at

Q_SIGNALS:
    void runChosen(std::int64_t run);

protected:
    void refresh() override;

private:
    void retranslate();
    void listMethods();
    void showMethod();
    void showTruth();
    [[nodiscard]] const InferredModel& model() const;

    std::int64_t m_run = 0; // whose methods are listed
    SectionHeader* m_header;
    QComboBox* m_runs;
    QComboBox* m_method;
    QLabel* m_assumption;
    TileRow* m_tiles;
    DataTable* m_methods;
    ValueTableModel* m_methodRows;
    SectionHeader* m_truthHeader;
    DataTable* m_truth;
    ValueTableModel* m_truthRows;
    LineChart* m_populations;
    LineChart* m_calibration;
    SectionHeader* m_changesHeader;
    DataTable* m_variables;
    ValueTableModel* m_variableRows;
    DataTable* m_points;
    ValueTableModel* m_pointRows;
};

} // namespace riskloom
