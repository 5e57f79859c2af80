// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/kind.h"

namespace riskloom {

KindSpec portfolioBacktestKind();
KindSpec portfolioPricesKind();
KindSpec portfolioRebalanceKind();
KindSpec portfolioScenarioKind();

} // namespace riskloom
