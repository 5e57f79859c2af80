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

constexpr QColor rgb(QRgb value)
{
    return QColor(static_cast<int>(value >> 16U & 0xffU), static_cast<int>(value >> 8U & 0xffU),
                  static_cast<int>(value & 0xffU));
}

const Colours lightColours{
    .window = rgb(0xf5f6f8), .surface = rgb(0xffffff), .raised = rgb(0xeef0f4),
    .border = rgb(0xd5dae1), .grid = rgb(0xe6e9ee),
    .text = rgb(0x1a2230), .muted = rgb(0x596475),
    .accent = rgb(0x2856cc), .onAccent = rgb(0xffffff), .accentSoft = rgb(0xe6edfc),
    .positive = rgb(0x106b47), .warning = rgb(0x855300), .negative = rgb(0xb3261e),
    .positiveSoft = rgb(0xe3f4eb), .warningSoft = rgb(0xfdf1d8), .negativeSoft = rgb(0xfceae8),
};

const Colours darkColours{
    .window = rgb(0x14171c), .surface = rgb(0x1b1f26), .raised = rgb(0x262c35),
    .border = rgb(0x38404c), .grid = rgb(0x2a303a),
    .text = rgb(0xe6e9ef), .muted = rgb(0x9ba5b4),
    .accent = rgb(0x83a7ff), .onAccent = rgb(0x0d1424), .accentSoft = rgb(0x24314f),
    .positive = rgb(0x62cf99), .warning = rgb(0xe8b552), .negative = rgb(0xff8f86),
    .positiveSoft = rgb(0x17352a), .warningSoft = rgb(0x392d14), .negativeSoft = rgb(0x40211f),
};

struct SeriesColours {
    QColor light, dark;
};

// blue, vermilion, bluish green, reddish purple, orange, sky blue, grey for black, yellow
const std::array<SeriesColours, seriesColourCount> seriesColours{{
    {rgb(0x0072b2), rgb(0x4aa8e0)},
    {rgb(0xd55e00), rgb(0xf58a4b)},
    {rgb(0x00875f), rgb(0x2cc69a)},
    {rgb(0xb5558e), rgb(0xdd95bf)},
    {rgb(0xa87000), rgb(0xe69f00)},
    {rgb(0x2e86bd), rgb(0x86cdf6)},
    {rgb(0x4a5361), rgb(0xc4ccd8)},
    {rgb(0x857b00), rgb(0xf0e442)},
}};

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

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

double contrast(const QColor& a, const QColor& b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

Shade shadeOf(const QPalette& palette)
{
    return luminance(palette.color(QPalette::Window)) < 0.18 ? Shade::Dark : Shade::Light;
}

const Colours& colours(Shade shade)
{
    return shade == Shade::Dark ? darkColours : lightColours;
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

QColor seriesColour(int index, Shade shade)
{
    const SeriesColours& pair = seriesColours[static_cast<std::size_t>(index) % seriesColours.size()];
    return shade == Shade::Dark ? pair.dark : pair.light;
}

QVector<qreal> seriesDashes(int index)
{
    static const std::array<QVector<qreal>, 5> dashes{
        {{}, {4.0, 2.5}, {1.0, 2.0}, {6.0, 2.5, 1.0, 2.5}, {8.0, 3.0, 3.0, 3.0}}};
    return dashes[static_cast<std::size_t>(index) % dashes.size()];
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
    if (event->type() == QEvent::LanguageChange && watched == QCoreApplication::instance())
        QApplication::setFont(applicationFont());
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
