// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/workspace.h"

#include <boost/describe/class.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace riskloom {

// Cut-offs of a scorecard that somebody kept under a name, with what they were judged by. Like the life of a model it is
// kept in the audit trail, so nothing kept and nothing deleted is ever out of sight: an entry "strategy.save" on the run
// holds one whole, "strategy.delete" its name.
struct SavedStrategy {
    std::string name;
    std::string part = "holdout"; // the rows it was judged on: "holdout", "outOfTime", "train"
    double approveFrom = 0.0;     // score; +inf: nobody
    double declineBelow = 0.0;
    double profitPerGood = 0.2;
    double lossPerBad = 1.0;
    double minimumApprovalRate = 0.0; // what the best cut-off was to keep to
    double maximumBadRate = 1.0;
};
BOOST_DESCRIBE_STRUCT(SavedStrategy, (),
                      (name, part, approveFrom, declineBelow, profitPerGood, lossPerBad, minimumApprovalRate,
                       maximumBadRate))

inline constexpr char strategySaved[] = "strategy.save";
inline constexpr char strategyDeleted[] = "strategy.delete";

// The strategies of a run that are not deleted, in the order in which their names first came up; one saved under a name
// in use takes the place of the one before. Entries that cannot be understood, such as a later version's, are passed over.
std::vector<SavedStrategy> savedStrategies(std::span<const AuditRecord> trail, std::int64_t run);

} // namespace riskloom
