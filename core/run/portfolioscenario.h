// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/runcontext.h"
#include "core/run/scenario.h"

namespace riskloom {

// The stages are "prices", "fitting", "paths", "stress". Uses context.threads, whose number changes nothing. Errors: those of
// readPrices(), marketHistory(), readPricePaths(), the models of scenariomodel.h, BadWeights, UnknownAsset, TooFewDays
// with fewer than 60 days on which all that is held was quoted.
Result<PortfolioScenarioReport> runPortfolioScenario(const PortfolioScenarioRequest& request, const Table& table,
                                                     const RunContext& context);

} // namespace riskloom
