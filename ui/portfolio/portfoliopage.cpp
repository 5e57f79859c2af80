// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/portfoliopage.h"

namespace riskloom {

void PortfolioPage::refresh()
{
    if (!selection().run) {
        showEmpty(tr("No backtest on this data yet"),
                  tr("Set up a walk-forward at the left and press Run. Every strategy is computed at once, with 1/N and "
                     "buy and hold beside it."));
        return;
    }
    draw();
    showContent();
}

} // namespace riskloom
