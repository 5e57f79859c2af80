// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/panes.h"

#include "ui/credit/creditpane.h"
#include "ui/data/datapane.h"
#include "ui/portfolio/portfoliopane.h"
#include "ui/runs/runspane.h"
#include "ui/synth/synthpane.h"

namespace riskloom {

std::vector<PaneFactory> allPanes()
{
    return {makeDataPane, makeCreditPane, makeSynthPane, makePortfolioPane, makeRunsPane};
}

} // namespace riskloom
