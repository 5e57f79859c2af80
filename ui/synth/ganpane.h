// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/pane.h"

namespace riskloom {

// Synthetic tables: sets up a GAN, shows how like the real rows its rows are while it learns, compares columns and pairs,
// and draws new rows. context.session must not be null.
Pane* makeTableGanPane(const PaneContext& context, QWidget* parent);

} // namespace riskloom
