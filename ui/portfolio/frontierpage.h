// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/portfolio/portfoliopage.h"

#include <QPointF>

class QLabel;
class QSlider;

namespace riskloom {

class BarChart;
class LineChart;

// The efficient frontier as a decision on the last day sees it, with every asset beside it. A slider
// walks along it and shows the weights there. With Black and Litterman's mean also what the views made of it.
class FrontierPage : public PortfolioPage {
    Q_OBJECT

public:
    explicit FrontierPage(QWidget* parent = nullptr);
    QString id() const override { return QStringLiteral("frontier"); }
    QString title() const override;

protected:
    void draw() override;

private:
    void drawPoint();
    void goNearest(QPointF place); // risk and expected return
    void drawBeliefs();

    QLabel* m_caution;
    QLabel* m_pointLabel;
    QSlider* m_point;
    LineChart* m_frontier;
    BarChart* m_weights;
    QLabel* m_views;
    BarChart* m_beliefs;
};

} // namespace riskloom
