// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/credit/creditrun.h"

#include <QString>

#include <cstdint>

namespace riskloom {

// What DeLong's paired test says of one model against another on the same held-out rows, in words.
struct Verdict {
    QString headline; // "No significant difference"
    QString figures;  // "AUC +0.004 (95 % interval −0.011 to 0.019), p = 0.61, n = 300"
    QString remark;   // what else must be known, e.g. that the chosen card is another one; may be empty
};

// The same of any two models, as they are called, of which the difference is the second less the first.
Verdict pairVerdict(const AucComparison& difference, const QString& first, const QString& second, std::int64_t rows);

// Needs a network run; with a scorecard chosen beside it the remark says whether it is the card of the test.
Verdict verdict(const CreditSelection& selection);

} // namespace riskloom
