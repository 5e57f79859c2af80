// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QVector>

namespace riskloom {

enum class Shade { Light, Dark };

// What an icon or the sign of a row means; its colour follows.
enum class IconTone { Text, Muted, Accent, OnAccent, Positive, Warning, Negative };

// What a QPalette has no role for. Texts reach a contrast of 4.5:1 on window and surface (tests/ui/tst_theme.cpp).
struct Colours {
    QColor window, surface, raised; // behind everything; cards and tables; hovered things
    QColor border, grid;            // edges of controls; lines in charts and tables
    QColor text, muted;
    QColor accent, onAccent, accentSoft;
    QColor positive, warning, negative;             // for texts and icons
    QColor positiveSoft, warningSoft, negativeSoft; // for areas behind texts
};

const Colours& colours(Shade shade);

// Colours of series after M. Okabe and K. Ito (2008), "Color Universal Design", darkened or lightened until they stand
// out 3:1 from the surface. They repeat after eight; a series past the eighth is told apart by its dashes alone.
inline constexpr int seriesColourCount = 8;
QColor seriesColour(int index, Shade shade);
// Dashes in units of the pen's width, for a pen of style CustomDashLine; empty = solid.
QVector<qreal> seriesDashes(int index);

// Contrast ratio of WCAG 2.1, 1 … 21.
double contrast(const QColor& a, const QColor& b);

// Relative luminance of WCAG 2.1, 0 … 1.
double luminance(const QColor& colour);

// From one colour to the other: 0 is all `from`, 1 all `to`.
QColor mixed(const QColor& from, const QColor& to, double share);

} // namespace riskloom
