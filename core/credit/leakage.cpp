// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credit/leakage.h"

#include <algorithm>

namespace riskloom {

LeakageAlarm leakageAlarm(const BinnedVariable& variable, double suspiciousIv)
{
    const auto filled = [](const Bin& bin) { return bin.good + bin.bad > 0.0; };
    const auto mixed = [](const Bin& bin) { return bin.good > 0.0 && bin.bad > 0.0; };
    if (std::ranges::count_if(variable.bins, filled) < 2)
        return LeakageAlarm::None;
    if (std::ranges::none_of(variable.bins, mixed))
        return LeakageAlarm::Certain;
    return variable.iv > suspiciousIv ? LeakageAlarm::Suspicious : LeakageAlarm::None;
}

} // namespace riskloom
