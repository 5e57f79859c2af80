// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/rebalance.h"
#include "core/store/orderapproval.h"
#include "core/store/workspace.h"

#include <optional>

namespace riskloom {

inline constexpr char rebalanceKind[] = "portfolio.rebalance";

// A finished list of orders read back: what was asked and what came out.
struct RebalanceRun {
    RunRecord record;
    PortfolioRebalanceRequest request;
    PortfolioRebalanceReport report;
};

// BadJson, UnknownField or BadFieldType when a stored text does not fit, e.g. from a newer version of the program.
Result<RebalanceRun> readRebalanceRun(const RunRecord& record);

// What the page draws.
struct RebalanceSelection {
    std::optional<RebalanceRun> run;
    std::optional<OrderApproval> approval; // nothing: a draft
};

} // namespace riskloom
