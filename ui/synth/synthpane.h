// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/pane.h"

namespace riskloom {

// Synthetic data: tables of people at one side, courses of markets at the other; either sets up its generators, shows
// them while they learn and judges them. context.session must not be null.
Pane* makeSynthPane(const PaneContext& context, QWidget* parent);

} // namespace riskloom
