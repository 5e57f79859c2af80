// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/pane.h"

namespace riskloom {

// Portfolios walked forward through stored prices, and what they may come to: sets up and starts runs and shows finished
// ones with the evidence beside them. context.session must not be null.
Pane* makePortfolioPane(const PaneContext& context, QWidget* parent);

} // namespace riskloom
