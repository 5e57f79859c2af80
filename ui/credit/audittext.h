// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/workspace.h"
#include "ui/widgets/valuecolumn.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace riskloom {

// What the workspace keeps of a model's life, in the current language.

QString modelStateText(ModelState state); // "In review"
QString modelStepText(ModelState state);  // what leads there: "Send to review"

// The latest decision on each case counts.
struct OverrideCounts {
    std::int64_t cases = 0;
    std::int64_t highSide = 0; // declined although the score was good enough
    std::int64_t lowSide = 0;  // approved although it was too low
};
OverrideCounts countOverrides(const std::vector<DecisionRecord>& decisions);

// The entries of a run and of the decisions made with it, the newest first. Moments are bare: UTC in ISO 8601.
enum class TrailColumn { Entry, When, User, What, Details };
TableContent trailContent(const std::vector<AuditRecord>& trail, const std::vector<DecisionRecord>& decisions,
                          std::int64_t run);

} // namespace riskloom
