// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/run/credit.h"
#include "core/run/rejects.h"
#include "core/store/workspace.h"

#include <optional>
#include <vector>

namespace riskloom {

inline constexpr char scorecardKind[] = "credit.scorecard";
inline constexpr char networkKind[] = "credit.network";
inline constexpr char rejectsKind[] = "credit.rejects";

// A finished run read back: what was asked and what came out.
template <class Request, class Report>
struct CreditRun {
    RunRecord record;
    Request request;
    Report report;
};
using ScorecardRun = CreditRun<CreditScorecardRequest, CreditScorecardReport>;
using NetworkRun = CreditRun<CreditNetworkRequest, CreditNetworkReport>;
using RejectsRun = CreditRun<CreditRejectsRequest, CreditRejectsReport>;

// BadJson, UnknownField or BadFieldType when a stored text does not fit, e.g. from a newer version of the program.
Result<ScorecardRun> readScorecardRun(const RunRecord& record);
Result<NetworkRun> readNetworkRun(const RunRecord& record);
Result<RejectsRun> readRejectsRun(const RunRecord& record);

// The two models that every page draws side by side, and what was inferred of the rejected on the same data.
struct CreditSelection {
    std::optional<ScorecardRun> scorecard;
    std::optional<NetworkRun> network;
    std::optional<RejectsRun> rejects;

    [[nodiscard]] bool empty() const { return !scorecard && !network; } // no model to compare
};

// Whether both requests hold out the same rows, so that figures of the two runs may be compared row by row.
bool sameHoldout(const CreditSampleRequest& a, const CreditSampleRequest& b);

// Whether both requests bin the same training rows and inputs the same way, so that they lead to the same card.
bool sameBinning(const CreditBinningRequest& a, const CreditBinningRequest& b);

} // namespace riskloom
