// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/workspace.h"

#include <cstdint>
#include <map>
#include <span>
#include <string>

namespace riskloom {

struct TrialCount {
    std::int64_t requests = 0; // different ones: the same request twice counts once
    std::int64_t trials = 0;   // what they tried together
};

// How many configurations were ever tried on a dataset. Counted in the audit trail, which deleted and failed runs stay in,
// so that nobody can try often and show the best alone. `unsaid` names the kinds that try something and what a request of
// theirs counts whose entry does not say, as those of earlier versions do not.
TrialCount trialsMade(std::span<const AuditRecord> trail, std::int64_t dataset, const std::map<std::string, std::int64_t>& unsaid);

} // namespace riskloom
