// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/synthtable.h"

#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace riskloom {

// What is promised of a generator's privacy, and what that promise leaves out, in the current language.

// "Differential privacy: ε = 2.31 at δ = 1e-05 …", or that there is none.
QString guaranteeSentence(const std::optional<DifferentialPrivacy>& privacy);
// What ε says nothing of; "" without one.
QString guaranteeGaps(const std::optional<DifferentialPrivacy>& privacy);

// ε, δ and what they come from: a name and its value each.
std::vector<std::pair<QString, QString>> guaranteeFacts(const DifferentialPrivacy& privacy);

} // namespace riskloom
