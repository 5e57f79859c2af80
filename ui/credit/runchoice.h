// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/workspace.h"

#include <QString>

#include <cstdint>
#include <string_view>
#include <vector>

namespace riskloom {

// An entry of a run picker.
struct RunChoice {
    std::int64_t run = 0;
    QString label;   // "#12 · AUC 0.812 · 24 Nov 06:30"
    QString toolTip; // note, seed, program version
};

// The finished runs of a kind on a dataset, in the order of `runs` (newest first).
std::vector<RunChoice> runChoices(const std::vector<RunRecord>& runs, std::string_view kind, std::int64_t dataset);

// The run that is shown when nobody has chosen one: `wanted` when it is among the choices, otherwise the newest; 0 without.
std::int64_t chosenRun(const std::vector<RunChoice>& choices, std::int64_t wanted);

// "24 Nov 06:30" in local time and the current language, of a workspace time stamp (UTC, ISO 8601).
QString shortTime(const std::string& timeStamp);

} // namespace riskloom
