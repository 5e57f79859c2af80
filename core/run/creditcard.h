// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/credit/scorecardfit.h"
#include "core/run/credit.h"
#include "core/run/creditbinning.h"
#include "core/run/creditsample.h"

#include <span>
#include <vector>

namespace riskloom {

// From bins to a card as the request wants it; shared by every kind of run that fits one. The errors are those of
// fitScorecard().
Result<ScorecardFit> fitCard(const CreditCardRequest& request, const CreditBinning& binning, const Table& table,
                             const CreditRows& train);

// What the card does without, with the reasons: dropped by the binning first, then by the regression.
std::vector<DroppedVariable> droppedVariables(const CreditBinning& binning, const ScorecardFit& fit);

// Scores as a risk: higher is riskier.
std::vector<double> riskOf(std::span<const double> scores);

} // namespace riskloom
