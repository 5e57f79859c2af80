// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/workspace.h"
#include "ui/portfolio/policyrun.h"
#include "ui/portfolio/portfoliorun.h"

#include <cstdint>
#include <optional>

namespace riskloom {

// All that a workspace knows of one finished backtest or training of policies and a report may say.
struct PortfolioSource {
    RunRecord record;
    DatasetRecord dataset;
    std::optional<PortfolioSelection> backtest; // exactly one of the two
    std::optional<PolicySelection> policy;
};

// Of a backtest the strategy that the run asked about. RunNotFound; ModelMismatch when the run is no finished
// portfolio.backtest or portfolio.policy; BadJson and its kin when a stored text does not fit.
Result<PortfolioSource> readPortfolioSource(const Workspace& workspace, std::int64_t run);

} // namespace riskloom
