// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>

class QLabel;
class QWidget;

namespace riskloom {

// Charts side by side, equally wide and so many grid steps high.
QWidget* chartRow(std::initializer_list<QWidget*> charts, int gridSteps);
// Widgets one below the other, at the top.
QWidget* widgetColumn(std::initializer_list<QWidget*> widgets);

// Text that wraps and can be selected.
QLabel* wrappedLabel();

QLabel* headingLabel();

// The widgets one below the other, in a page that scrolls, as the whole of `content`.
void layScrolled(QWidget& content, std::initializer_list<QWidget*> widgets);

} // namespace riskloom
