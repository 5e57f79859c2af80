// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

class QWidget;

namespace riskloom {

enum class AreaStep { Next, Previous };

// F6 and Shift+F6: moves the keyboard focus from the area that has it to the next (or previous) one that is visible and
// has something to focus, going round at the end. Nothing happens when there is no such area.
void moveFocusToArea(std::span<QWidget* const> areas, AreaStep step);

} // namespace riskloom
