// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/portfolio/portfoliopage.h"

class QLabel;

namespace riskloom {

class BarChart;
class HeatMap;
class LineChart;

// What the strategy in question held: the largest assets stacked over time, every asset in a map, and the last decision.
class WeightsPage : public PortfolioPage {
    Q_OBJECT

public:
    explicit WeightsPage(QWidget* parent = nullptr);
    QString id() const override { return QStringLiteral("weights"); }
    QString title() const override;

protected:
    void draw() override;

private:
    void drawStack();
    void drawTurnover();
    void drawLast();
    void drawMap();
    void saySolution();

    LineChart* m_stack;
    LineChart* m_turnover;
    BarChart* m_last;
    HeatMap* m_map;
    QLabel* m_solution;
};

} // namespace riskloom
