// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/credit/overrides.h"
#include "core/data/table.h"
#include "core/run/creditsample.h"
#include "core/run/rejects.h"

#include <cstdint>

namespace riskloom {

// Who applied: the approved in the usual parts, and the rejected, whose `bad` is what the column of true outcomes says,
// unknownOutcome (fairness.h) where it is silent, as it is throughout without such a column.
struct Applicants {
    CreditSample approved;
    CreditRows fitted;
    CreditRows heldOut;
    std::int64_t later = 0;
};

// The rejected are split as the approved are: by the same share, or by the same day. Errors as inferRejects().
Result<Applicants> prepareApplicants(const CreditRejectsRequest& request, const Table& table);

// Every row with both a recommendation and a decision; outcomes by the true ones where there are any, else by the
// target. No cases unless the request names both columns.
Result<OverrideReport> overrideHistory(const CreditRejectsRequest& request, const Table& table);

} // namespace riskloom
