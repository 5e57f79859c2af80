// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/credit/creditpage.h"
#include "ui/credit/jurisdiction.h"

class QComboBox;
class QLabel;

namespace riskloom {

class BarChart;
class DataTable;
class LineChart;
class NumberBox;
class SectionHeader;
class ValueTableModel;

// How the groups of a protected column fare under the chosen scorecard, and which of its variables may stand in for that
// column. It measures and passes no judgement: the line it holds ratios against is the user's.
class FairnessPage : public CreditPage {
    Q_OBJECT

public:
    explicit FairnessPage(QWidget* parent = nullptr);
    QString id() const override { return QStringLiteral("fairness"); }
    QString title() const override;

protected:
    void refresh() override;

private:
    QWidget* choices();
    void retranslate();
    void listAttributes();
    void showAttribute();
    void showFrontier(const AttributeFairness& attribute, double line);
    [[nodiscard]] Jurisdiction jurisdiction() const;
    [[nodiscard]] QString screenText() const;

    QLabel* m_attributeLabel;
    QComboBox* m_attribute;
    QLabel* m_lineLabel;
    NumberBox* m_line;
    QLabel* m_jurisdictionLabel;
    QComboBox* m_jurisdiction;
    QLabel* m_screen;
    QLabel* m_verdict;
    QLabel* m_basis;
    BarChart* m_chart;
    LineChart* m_calibration;
    DataTable* m_groups;
    ValueTableModel* m_groupRows;
    DataTable* m_errors;
    ValueTableModel* m_errorRows;
    SectionHeader* m_frontierHeader;
    LineChart* m_frontier;
    DataTable* m_frontierTable;
    ValueTableModel* m_frontierRows;
    SectionHeader* m_proxyHeader;
    DataTable* m_proxies;
    ValueTableModel* m_proxyRows;
};

} // namespace riskloom
