// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credit/simulatedportfolio.h"
#include "core/data/csv.h"
#include "ui/credit/creditrun.h"

namespace riskloom::fixture {

// The bundled German credit data, read as the program reads it. Missing files end the test.
const Import& germanCredit();

// A scorecard really built on it, as run 11.
const ScorecardRun& germanScorecard();

// Applications with dates, indeterminate outcomes and protected columns, and a card on them, as run 4, that keeps the newest
// quarter apart.
const SimulatedPortfolio& simulatedApplications();
const ScorecardRun& simulatedScorecard();

// Stands for a network run, 12, so that no test of the window needs LibTorch: its figures are those of a second card on
// the same split with free trends and more bins, compared with the first by DeLong's test.
const NetworkRun& germanChallenger();

// 60 epochs of losses and AUC, best at epoch 40.
std::vector<MetricPoint> trainingMetrics();

CreditSelection bothRuns();

} // namespace riskloom::fixture
