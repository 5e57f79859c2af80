// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/policy.h"
#include "core/store/trialledger.h"

#include <cstdint>
#include <optional>

namespace riskloom {

inline constexpr char policyKind[] = "portfolio.policy";

// A finished training of policies read back: what was asked and what came out.
struct PolicyRun {
    RunRecord record;
    PortfolioPolicyRequest request;
    PortfolioPolicyReport report;
};

// BadJson, UnknownField or BadFieldType when a stored text does not fit, e.g. from a newer version of the program.
Result<PolicyRun> readPolicyRun(const RunRecord& record);

// What every page draws.
struct PolicySelection {
    std::optional<PolicyRun> run;
    TrialCount tried; // configurations ever run on its days: see trialledger.h
};

// From generated days; the same seeds then learned from the history too.
bool learnsElsewhere(const PolicyRun& run);

PolicySelection selectionOf(PolicyRun run, const Workspace& workspace);

} // namespace riskloom
