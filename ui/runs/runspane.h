// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/pane.h"

namespace riskloom {

// The history of runs: filter, compare, rerun exactly, duplicate and edit, resume, delete with undo.
// context.session must not be null.
Pane* makeRunsPane(const PaneContext& context, QWidget* parent);

} // namespace riskloom
