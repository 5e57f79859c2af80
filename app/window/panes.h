// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/mainwindow.h"

#include <vector>

namespace riskloom {

// Every pane of the program, in the rail's order. The one place that knows them all.
std::vector<PaneFactory> allPanes();

} // namespace riskloom
