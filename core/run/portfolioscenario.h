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

// Weights of the assets, in their order, from texts such as "JPM = 0.4". BadWeights when one cannot be read, is below 0,
// stands there twice, or when they add up to more than 1; UnknownAsset.
Result<std::vector<double>> parseWeights(const std::vector<std::string>& texts, const std::vector<std::string>& assets);

} // namespace riskloom
