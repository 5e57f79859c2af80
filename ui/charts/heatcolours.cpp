// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/heatcolours.h"

#include <algorithm>
#include <cmath>

namespace riskloom {

QColor risingColour(double value, double low, double high, const Colours& c)
{
    return mixed(c.accentSoft, c.negative, std::clamp((value - low) / (high - low), 0.0, 1.0));
}

QColor gainOrLossColour(double value, double reach, const Colours& c)
{
    constexpr double deepest = 0.6; // of the colour: what is written on it stays readable
    const double share = reach > 0.0 ? std::clamp(value / reach, -1.0, 1.0) : 0.0;
    return mixed(c.surface, share < 0.0 ? c.negative : c.accent, deepest * std::abs(share));
}

QColor colourOn(const QColor& fill, const Colours& c)
{
    return contrast(c.text, fill) >= contrast(c.surface, fill) ? c.text : c.surface;
}

} // namespace riskloom
