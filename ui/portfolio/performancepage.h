// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/portfolio/portfoliopage.h"

class QLabel;
class QSlider;

namespace riskloom {

class DataTable;
class LineChart;
class TileRow;
class ValueTableModel;

// What the strategy in question did beside 1/N and buy and hold, and every other strategy in a table. A slider prices all
// of them at another cost at once, from the trades in the report.
class PerformancePage : public PortfolioPage {
    Q_OBJECT

public:
    explicit PerformancePage(QWidget* parent = nullptr);
    QString id() const override { return QStringLiteral("performance"); }
    QString title() const override;

protected:
    void draw() override;

private:
    void drawAtCost();
    void drawTiles(const PerformanceMeasures& measures);
    void drawCurves();
    void drawTable();
    [[nodiscard]] double basisPoints() const;

    std::int64_t m_shownRun = 0; // whose cost the slider was set to
    QLabel* m_verdict;
    QLabel* m_universe;
    TileRow* m_tiles;
    LineChart* m_value;
    LineChart* m_drawdown;
    QLabel* m_costLabel;
    QSlider* m_cost;
    QLabel* m_costNote;
    DataTable* m_table;
    ValueTableModel* m_rows;
};

} // namespace riskloom
