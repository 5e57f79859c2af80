// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/portfoliotext.h"

#include "core/base/date.h"
#include "core/run/codec.h"
#include "core/run/kind.h"
#include "ui/portfolio/portfoliorun.h"
#include "ui/widgets/format.h"
#include "ui/widgets/kindtext.h"

namespace riskloom {

QString strategyName(StrategyKind strategy)
{
    const auto kind = findKind(backtestKind);
    return valueText(encode(strategy), kind ? (*kind)->find("strategy") : nullptr);
}

QString intervalOf(const SharpeDifference& difference)
{
    return formatInterval(difference.low, difference.high, 2);
}

QString dayText(const std::string& iso)
{
    const auto day = parseIsoDate(iso);
    return day ? formatDay(*day) : QString();
}

} // namespace riskloom
