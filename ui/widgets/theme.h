// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QObject>
#include <QPalette>
#include <QString>
#include <QVector>

class QApplication;

namespace riskloom {

enum class ThemeChoice { System, Light, Dark };
enum class Shade { Light, Dark };

// Distances are multiples of eight device-independent pixels; half a step only inside a control.
inline constexpr int halfStep = 4;
inline constexpr int gridStep = 8;
inline constexpr int paneMargin = 3 * gridStep;
inline constexpr int cornerRadius = 6;

// What a QPalette has no role for. Texts reach a contrast of 4.5:1 on window and surface (tests/ui/tst_theme.cpp).
struct Colours {
    QColor window, surface, raised; // behind everything; cards and tables; hovered things
    QColor border, grid;            // edges of controls; lines in charts and tables
    QColor text, muted;
    QColor accent, onAccent, accentSoft;
    QColor positive, warning, negative;             // for texts and icons
    QColor positiveSoft, warningSoft, negativeSoft; // for areas behind texts
};

Shade shadeOf(const QPalette& palette); // dark when the window colour is
const Colours& colours(Shade shade);
const Colours& coloursOf(const QPalette& palette);
QPalette paletteOf(Shade shade);

// Colours of series after M. Okabe and K. Ito (2008), "Color Universal Design", darkened or lightened until they stand
// out 3:1 from the surface. They repeat after eight; a series past the eighth is told apart by its dashes alone.
inline constexpr int seriesColourCount = 8;
QColor seriesColour(int index, Shade shade);
// Dashes in units of the pen's width, for a pen of style CustomDashLine; empty = solid.
QVector<qreal> seriesDashes(int index);

// Contrast ratio of WCAG 2.1, 1 … 21.
double contrast(const QColor& a, const QColor& b);

enum class TextSize { Small, Body, Heading, Title, Figure };
QFont textFont(TextSize size); // derived from the application's font
// `font` when all its digits are equally wide, otherwise the nearest family of which they are.
QFont tabularFont(const QFont& font);

// Look of the whole application: style, font and palette. One object, made in main() before the first widget.
// With ThemeChoice::System it follows the desktop, also while the program runs.
class Theme : public QObject {
    Q_OBJECT

public:
    explicit Theme(QApplication& application, ThemeChoice choice = ThemeChoice::System);
    ThemeChoice choice() const { return m_choice; }
    Shade shade() const { return m_shade; }
    void setChoice(ThemeChoice choice); // every widget gets a PaletteChange from the event loop

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void apply();

    ThemeChoice m_choice;
    Shade m_shade = Shade::Light;
    bool m_applying = false;
};

} // namespace riskloom
