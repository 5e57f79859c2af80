// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/portfolio/portfoliorun.h"
#include "ui/widgets/runpage.h"

namespace riskloom {

// A tab of the backtests.
class PortfolioPage : public SelectionPage<PortfolioSelection> {
    Q_OBJECT

protected:
    explicit PortfolioPage(QWidget* parent) : SelectionPage(QStringLiteral("portfolio"), parent) {}
    virtual void draw() = 0; // the selection's run, in the current language and palette
    [[nodiscard]] const BacktestRun& run() const { return *selection().run; }

private:
    void refresh() override;
};

} // namespace riskloom
