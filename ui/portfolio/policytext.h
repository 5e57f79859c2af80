// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/portfolio/policyrun.h"

#include <QString>

namespace riskloom {

// What is said of learned policies in sentences.

QString policyName(const PolicyRun& run); // "Policy" or "10 policies together"
QString policyVerdictText(const PolicySelection& selection); // in words, with the ledger counted
QString policyBasis(const PolicySelection& selection);       // what was learned from what, and how often was tried
QString policyGain(const PolicyRun& run);                    // of learning from generated days; "" where that was not done

} // namespace riskloom
