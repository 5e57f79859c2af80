// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/portfolio/scenariorun.h"
#include "ui/widgets/runpage.h"

class QLabel;

namespace riskloom {

class DataTable;
class Histogram;
class LineChart;
class SectionHeader;
class TileRow;
class ValueTableModel;

// A tab of the scenarios.
class ScenarioPage : public SelectionPage<ScenarioSelection> {
    Q_OBJECT

protected:
    explicit ScenarioPage(QWidget* parent) : SelectionPage(QStringLiteral("portfolio"), parent) {}
    virtual void draw() = 0; // the selection's run, in the current language and palette
    [[nodiscard]] const ScenarioRun& run() const { return *selection().run; }

private:
    void refresh() override;
};

// What the plan may come to: fan with the goal, where the paths end, how sure all of it is.
class OutcomePage : public ScenarioPage {
    Q_OBJECT

public:
    explicit OutcomePage(QWidget* parent = nullptr);
    QString id() const override { return QStringLiteral("outcome"); }
    QString title() const override;

private:
    void draw() override;

    QLabel* m_verdict;
    TileRow* m_tiles;
    LineChart* m_fan;
    Histogram* m_wealth;
    DataTable* m_distribution;
    ValueTableModel* m_distributionRows;
    QLabel* m_basis;
};

// What can go wrong: falls on the way, ruin over time, bad times of the past and sudden shocks.
class StressPage : public ScenarioPage {
    Q_OBJECT

public:
    explicit StressPage(QWidget* parent = nullptr);
    QString id() const override { return QStringLiteral("stress"); }
    QString title() const override;

private:
    void draw() override;

    Histogram* m_drawdown;
    LineChart* m_ruin;
    SectionHeader* m_windowHeader;
    DataTable* m_windows;
    ValueTableModel* m_windowRows;
    SectionHeader* m_shockHeader;
    DataTable* m_shocks;
    ValueTableModel* m_shockRows;
    SectionHeader* m_holdingHeader;
    DataTable* m_holdings;
    ValueTableModel* m_holdingRows;
};

} // namespace riskloom
