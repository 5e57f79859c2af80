// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/portfoliotext.h"

#include "core/run/codec.h"
#include "core/run/kind.h"
#include "ui/portfolio/portfoliorun.h"
#include "ui/widgets/kindtext.h"

namespace riskloom {

QString strategyName(StrategyKind strategy)
{
    const auto kind = findKind(backtestKind);
    return valueText(encode(strategy), kind ? (*kind)->find("strategy") : nullptr);
}

} // namespace riskloom
