// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace riskloom::checks {

// What a look at a window would find wrong, as sentences that name the widget by its class, object name and text.
// Empty = nothing. The widget must be shown; hidden parts are left out.

// Texts of labels, buttons, tabs and check boxes that need more room than they have. Texts that are shortened on
// purpose (with a tool tip that has the whole) are right.
QStringList cutOffTexts(QWidget* root);
// Widgets that take the focus by Tab and have neither an accessible name nor a text of their own.
QStringList unnamedWidgets(QWidget* root);
// Visible brothers and sisters in a layout that cover each other, and children outside their parent.
QStringList overlaps(QWidget* root);

// All of them, for QVERIFY2(problems.isEmpty(), …).
QStringList allProblems(QWidget* root);

} // namespace riskloom::checks
