// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace riskloom {

// A short note at the bottom of `window` that goes by itself after some seconds, later while the pointer is on it or it
// has the focus. A new one takes the place of the old. `undo` adds the Undo button.
void showToast(QWidget* window, const QString& text, std::function<void()> undo = {});

} // namespace riskloom
