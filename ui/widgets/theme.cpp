// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/theme.h"

#include "ui/widgets/style.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace riskloom {
namespace {

bool hasTabularFigures(const QFont& font)
{
    const QFontMetricsF metrics(font);
    const qreal width = metrics.horizontalAdvance(QLatin1Char('0'));
    return std::ranges::all_of(QStringLiteral("123456789"), [&](QChar digit) {
        return std::abs(metrics.horizontalAdvance(digit) - width) < 0.01;
    });
}

// The desktop's own font, unless it is the plain fallback of a system that chose none and a better one is installed.
QFont applicationFont()
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    const QStringList families = QFontDatabase::families();
    const QStringList fallbacks{QStringLiteral("DejaVu Sans"), QStringLiteral("Sans Serif"), QStringLiteral("Sans")};
    // Quotation marks and dots of the Chinese faces are as wide as characters, those of the Korean one are not.
    const QString cjk = QLocale().language() == QLocale::Chinese ? QStringLiteral("Noto Sans CJK SC") : QStringLiteral("Noto Sans CJK KR");
    if (font.family().isEmpty() || fallbacks.contains(QFontInfo(font).family()))
        for (const QString& better : {QStringLiteral("Inter"), QStringLiteral("Noto Sans"), QStringLiteral("Open Sans"), cjk})
            if (families.contains(better)) {
                font.setFamily(better);
                break;
            }
    if (font.pointSizeF() < 10.0)
        font.setPointSizeF(10.0);
    return font;
}

} // namespace

Shade shadeOf(const QPalette& palette)
{
    return luminance(palette.color(QPalette::Window)) < 0.18 ? Shade::Dark : Shade::Light;
}

const Colours& coloursOf(const QPalette& palette)
{
    return colours(shadeOf(palette));
}

QPalette paletteOf(Shade shade)
{
    const Colours& c = colours(shade);
    QPalette palette;
    palette.setColor(QPalette::Window, c.window);
    palette.setColor(QPalette::WindowText, c.text);
    palette.setColor(QPalette::Base, c.surface);
    palette.setColor(QPalette::AlternateBase, c.window);
    palette.setColor(QPalette::Text, c.text);
    palette.setColor(QPalette::PlaceholderText, c.muted);
    palette.setColor(QPalette::Button, c.surface);
    palette.setColor(QPalette::ButtonText, c.text);
    palette.setColor(QPalette::BrightText, c.negative);
    palette.setColor(QPalette::ToolTipBase, c.raised);
    palette.setColor(QPalette::ToolTipText, c.text);
    palette.setColor(QPalette::Highlight, c.accent);
    palette.setColor(QPalette::HighlightedText, c.onAccent);
    palette.setColor(QPalette::Link, c.accent);
    palette.setColor(QPalette::LinkVisited, c.accent);
    palette.setColor(QPalette::Light, c.raised);
    palette.setColor(QPalette::Midlight, c.raised);
    palette.setColor(QPalette::Mid, c.border);
    palette.setColor(QPalette::Dark, c.border);
    palette.setColor(QPalette::Shadow, QColor(0, 0, 0, shade == Shade::Dark ? 120 : 60));
    QColor faint = c.muted;
    faint.setAlphaF(0.65F);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, faint);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, c.border);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, c.muted);
    return palette;
}

QFont textFont(TextSize size)
{
    QFont font = QApplication::font();
    const qreal body = font.pointSizeF();
    switch (size) {
    case TextSize::Small: font.setPointSizeF(body * 0.9); break;
    case TextSize::Body: break;
    case TextSize::Heading:
        font.setPointSizeF(body * 1.15);
        font.setWeight(QFont::DemiBold);
        break;
    case TextSize::Title:
        font.setPointSizeF(body * 1.6);
        font.setWeight(QFont::DemiBold);
        break;
    case TextSize::Figure:
        font = tabularFont(font);
        font.setPointSizeF(body * 1.9);
        font.setWeight(QFont::DemiBold);
        break;
    }
    return font;
}

QFont tabularFont(const QFont& font)
{
    if (hasTabularFigures(font))
        return font;
    const QStringList families = QFontDatabase::families();
    for (const QString& family : {QStringLiteral("Noto Sans"), QStringLiteral("Noto Sans CJK SC"),
                                  QStringLiteral("DejaVu Sans"), QStringLiteral("Segoe UI"), QStringLiteral("Arial")}) {
        QFont candidate = font;
        candidate.setFamily(family);
        if (families.contains(family) && hasTabularFigures(candidate))
            return candidate;
    }
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(font.pointSizeF());
    return fixed;
}

Theme::Theme(QApplication& application, ThemeChoice choice) : QObject(&application), m_choice(choice)
{
    QApplication::setStyle(new Style);
    QApplication::setFont(applicationFont());
    apply();
    application.installEventFilter(this);
}

void Theme::setChoice(ThemeChoice choice)
{
    m_choice = choice;
    apply();
}

bool Theme::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ThemeChange && !m_applying && m_choice == ThemeChoice::System)
        apply();
    if (event->type() == QEvent::LanguageChange && watched == QCoreApplication::instance()) {
        QFont font = applicationFont(); // another family may be needed; the size stays as it was chosen
        font.setPointSizeF(QApplication::font().pointSizeF());
        QApplication::setFont(font);
    }
    return QObject::eventFilter(watched, event);
}

void Theme::apply()
{
    m_applying = true;
    Shade wanted = m_choice == ThemeChoice::Dark ? Shade::Dark : Shade::Light;
    if (m_choice == ThemeChoice::System) {
        QApplication::setPalette(QPalette()); // back to the desktop's, to see what it is
        wanted = shadeOf(QApplication::palette());
    }
    m_shade = wanted;
    QApplication::setPalette(paletteOf(wanted));
    m_applying = false;
    Q_EMIT changed();
}

} // namespace riskloom
