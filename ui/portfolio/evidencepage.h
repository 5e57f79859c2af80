// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/portfolio/portfoliopage.h"

class QLabel;

namespace riskloom {

class BarChart;
class LineChart;
class TileRow;

// How much of it is luck: the verdict in words, the ratios that know how often was tried, every strategy's difference to
// 1/N with its interval, what choosing the best of them is worth on other days, and how much hangs on the days that weights
// were fitted on.
class EvidencePage : public PortfolioPage {
    Q_OBJECT

public:
    explicit EvidencePage(QWidget* parent = nullptr);
    QString id() const override { return QStringLiteral("evidence"); }
    QString title() const override;

protected:
    void draw() override;

private:
    void drawDifferences();
    void drawLogits();
    void drawFan();
    void drawPaths();

    QLabel* m_verdict;
    TileRow* m_tiles;
    BarChart* m_differences;
    BarChart* m_logits;
    QLabel* m_paths;
    LineChart* m_fan;
    BarChart* m_pathRatios;
    QLabel* m_ledger;
    QLabel* m_universe;
};

} // namespace riskloom
