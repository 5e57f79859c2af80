// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/pane.h"

namespace riskloom {

// The datasets of the workspace: import, roles, profiles, rows. context.session must not be null.
Pane* makeDataPane(const PaneContext& context, QWidget* parent);

} // namespace riskloom
