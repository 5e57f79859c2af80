// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/pane.h"

namespace riskloom {

// Scorecards and their neural challengers: sets up and starts runs, shows them while they learn, and compares finished
// ones. context.session must not be null.
Pane* makeCreditPane(const PaneContext& context, QWidget* parent);

} // namespace riskloom
