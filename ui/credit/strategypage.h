// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credit/strategy.h"
#include "ui/credit/creditpage.h"

#include <vector>

class QSlider;
class QToolButton;

namespace riskloom {

class DataTable;
class LineChart;
class NumberBox;
class PartChoice;
class ScenarioList;
class SectionHeader;
struct SavedStrategy;
class TileRow;
class ValueTableModel;

// Where to cut: approval rate, bad rate and profit of every cut-off of the chosen scorecard, from the counts by score in
// its report, so that the sliders answer at once. Two sliders make a refer zone between declining and approving.
class StrategyPage : public CreditPage {
    Q_OBJECT

public:
    explicit StrategyPage(QWidget* parent = nullptr);
    QString id() const override { return QStringLiteral("strategy"); }
    QString title() const override;
    [[nodiscard]] const StrategyTable& table() const { return m_table; }
    [[nodiscard]] ScenarioList& scenarios() const { return *m_scenarios; }

Q_SIGNALS:
    void failed(const riskloom::Error& error);

protected:
    void refresh() override;

private:
    QWidget* controls();
    QWidget* marks();
    void retranslate();
    void readCounts();  // of the chosen part, with the profit terms
    void moved();       // a slider was
    void cutAt(double score);
    void showTiles();
    void drawRates();
    void drawProfit();
    void listCutOffs();
    void nameMarks();
    [[nodiscard]] SavedStrategy current() const;
    void apply(const SavedStrategy& strategy);
    void exportCutOffs();
    [[nodiscard]] int placeOf(double score) const; // on the sliders
    [[nodiscard]] const ScoreCounts& counts() const;
    [[nodiscard]] double scoreOf(const QSlider& slider) const;
    [[nodiscard]] ProfitTerms terms() const;

    StrategyTable m_table;
    MarkedCutOffs m_marked;
    ConstrainedCutOff m_constrained;
    std::int64_t m_run = 0;
    PartChoice* m_part;
    NumberBox* m_profit;
    NumberBox* m_loss;
    NumberBox* m_leastApproved; // percent
    NumberBox* m_mostBad;       // percent
    QSlider* m_approve;
    QSlider* m_decline;
    QToolButton* m_ksOptimal;
    QToolButton* m_mostProfitable;
    QToolButton* m_bayes;
    QToolButton* m_feasible;
    TileRow* m_tiles;
    LineChart* m_rates;
    LineChart* m_profits;
    ScenarioList* m_scenarios;
    SectionHeader* m_listHeader;
    QToolButton* m_export;
    DataTable* m_list;
    ValueTableModel* m_rows;
};

} // namespace riskloom
