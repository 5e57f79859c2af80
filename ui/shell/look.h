// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/language.h"
#include "ui/shell/textscale.h"
#include "ui/widgets/theme.h"

namespace riskloom {

// What the user chose of how the whole program looks. Owned by main(), in this order of making.
struct Look {
    Theme& theme;
    TextScale& textScale;
    Language& language;
};

ThemeChoice themeFromName(const QString& name); // "system", "light", "dark"; anything else is System
QString themeName(ThemeChoice choice);

// Each changes the running program and the user's settings.
void chooseTheme(Look& look, ThemeChoice choice);
void chooseLanguage(Look& look, const QString& choice);
void chooseTextPercent(Look& look, int percent);

} // namespace riskloom
