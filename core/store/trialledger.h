// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/workspace.h"

#include <cstdint>

namespace riskloom {

struct TrialCount {
    std::int64_t requests = 0; // different ones: the same request twice counts once
    std::int64_t trials = 0;   // what they tried together, see trialsOf()
};

// How many configurations were ever tried on the days of a dataset. Counted in the audit trail, which deleted and
// failed runs stay in, so that nobody can try often and show the best alone. A dataset that price checks made of
// another by correcting or extending it, and one with the same content, count together with it, from whichever the
// question is asked: who corrects a price begins no new count, and the same request on both is two, for its result is
// seen twice. Entries of earlier versions do not say what their request tries: it is counted again from the stored
// request. Errors of Workspace::auditTrail().
Result<TrialCount> trialsMade(const Workspace& workspace, std::int64_t dataset);

// On the dataset of a run, which is one of them whatever the trail says.
TrialCount trialsMadeBeside(const Workspace& workspace, const RunRecord& run);

} // namespace riskloom
