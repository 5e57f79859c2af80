// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credit/overrides.h"
#include "core/store/workspace.h"
#include "ui/widgets/valuecolumn.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace riskloom {

// What the workspace keeps of a model's life, in the current language.

QString modelStateText(ModelState state); // "In review"
QString modelStepText(ModelState state);  // what leads there: "Send to review"

// The latest decision on each case; whoever refers one has decided nothing yet.
std::vector<DecisionRecord> latestDecisions(const std::vector<DecisionRecord>& decisions);

// Overrides among decisions on a run's applicants; `outcomes` hold one class a row of its dataset, and none at all say
// that no outcome is known. Cases recommended for referral went neither with nor against the score and are left out.
OverrideReport overridesAmong(const std::vector<DecisionRecord>& decisions, const std::vector<std::int32_t>& outcomes);

// The entries of a run and of the decisions made with it, the newest first. Moments are bare: UTC in ISO 8601.
enum class TrailColumn { Entry, When, User, What, Details };
TableContent trailContent(const std::vector<AuditRecord>& trail, const std::vector<DecisionRecord>& decisions,
                          std::int64_t run);

} // namespace riskloom
