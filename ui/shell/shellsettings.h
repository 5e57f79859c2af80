// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/settings.h"

namespace riskloom::settings {

extern const Setting<int> textPercent; // size of all text, 100 = the desktop's

} // namespace riskloom::settings
