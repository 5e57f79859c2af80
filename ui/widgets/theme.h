// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/colours.h"

#include <QFont>
#include <QObject>
#include <QPalette>
#include <QString>

class QApplication;

namespace riskloom {

enum class ThemeChoice { System, Light, Dark };

// Distances are multiples of eight device-independent pixels; half a step only inside a control.
inline constexpr int halfStep = 4;
inline constexpr int gridStep = 8;
inline constexpr int paneMargin = 3 * gridStep;
inline constexpr int cornerRadius = 6;

Shade shadeOf(const QPalette& palette); // dark when the window colour is
const Colours& coloursOf(const QPalette& palette);
QPalette paletteOf(Shade shade);

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
