// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/look.h"

#include "ui/shell/shellsettings.h"

namespace riskloom {

ThemeChoice themeFromName(const QString& name)
{
    if (name == QLatin1StringView("light"))
        return ThemeChoice::Light;
    return name == QLatin1StringView("dark") ? ThemeChoice::Dark : ThemeChoice::System;
}

QString themeName(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::System: break;
    case ThemeChoice::Light: return QStringLiteral("light");
    case ThemeChoice::Dark: return QStringLiteral("dark");
    }
    return QStringLiteral("system");
}

void chooseTheme(Look& look, ThemeChoice choice)
{
    settings::theme.set(themeName(choice));
    look.theme.setChoice(choice);
}

void chooseLanguage(Look& look, const QString& choice)
{
    settings::language.set(choice);
    look.language.setChoice(choice);
}

void chooseTextPercent(Look& look, int percent)
{
    settings::textPercent.set(percent);
    look.textScale.setPercent(percent);
}

} // namespace riskloom
