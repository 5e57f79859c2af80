// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credit/woe.h"

#include <cmath>

namespace riskloom {

double weightOfEvidence(double good, double bad, const WoeDefinition& definition)
{
    if (definition.totalGood <= 0.0 || definition.totalBad <= 0.0 || good + bad <= 0.0)
        return 0.0;
    const double added = good <= 0.0 || bad <= 0.0 ? definition.adjustment : 0.0;
    return std::log((good + added) * definition.totalBad / ((bad + added) * definition.totalGood));
}

double informationValue(double good, double bad, const WoeDefinition& definition)
{
    const double evidence = weightOfEvidence(good, bad, definition);
    return evidence == 0.0 ? 0.0 : (good / definition.totalGood - bad / definition.totalBad) * evidence;
}

} // namespace riskloom
