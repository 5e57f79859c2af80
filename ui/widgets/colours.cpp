// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/colours.h"

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
    .window = rgb(0xf5f6f8),
    .surface = rgb(0xffffff),
    .raised = rgb(0xeef0f4),
    .border = rgb(0xd5dae1),
    .grid = rgb(0xe6e9ee),
    .text = rgb(0x1a2230),
    .muted = rgb(0x596475),
    .accent = rgb(0x2856cc),
    .onAccent = rgb(0xffffff),
    .accentSoft = rgb(0xe6edfc),
    .positive = rgb(0x106b47),
    .warning = rgb(0x855300),
    .negative = rgb(0xb3261e),
    .positiveSoft = rgb(0xe3f4eb),
    .warningSoft = rgb(0xfdf1d8),
    .negativeSoft = rgb(0xfceae8),
};

const Colours darkColours{
    .window = rgb(0x14171c),
    .surface = rgb(0x1b1f26),
    .raised = rgb(0x262c35),
    .border = rgb(0x38404c),
    .grid = rgb(0x2a303a),
    .text = rgb(0xe6e9ef),
    .muted = rgb(0x9ba5b4),
    .accent = rgb(0x83a7ff),
    .onAccent = rgb(0x0d1424),
    .accentSoft = rgb(0x24314f),
    .positive = rgb(0x62cf99),
    .warning = rgb(0xe8b552),
    .negative = rgb(0xff8f86),
    .positiveSoft = rgb(0x17352a),
    .warningSoft = rgb(0x392d14),
    .negativeSoft = rgb(0x40211f),
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

} // namespace

double luminance(const QColor& colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor& a, const QColor& b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

const Colours& colours(Shade shade)
{
    return shade == Shade::Dark ? darkColours : lightColours;
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

QColor mixed(const QColor& from, const QColor& to, double share)
{
    const auto part = [&](int a, int b) { return a + static_cast<int>(std::lround((b - a) * share)); };
    return {part(from.red(), to.red()), part(from.green(), to.green()), part(from.blue(), to.blue())};
}

} // namespace riskloom
