// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/runcontext.h"
#include "core/data/table.h"
#include "core/run/credit.h"

#include <filesystem>

namespace riskloom {

// From table to a network on weights of evidence, judged on rows it has not seen beside a scorecard fitted on the same
// training rows. Stages "sample", "binning", "fitting" (the scorecard), "training", "judging". Bins, standardisation
// and early stopping use training rows only; a stratified part of them, validationShare, decides when to stop.
//
// With balanceClasses both classes weigh the same in the loss, and the log-odds are then corrected by the ratio of
// these weights (prior correction: King and Zeng 2001, Political Analysis 9, 137-163).
//
// Gives the artifact "weights" (safetensors) and checkpoints; goes on from context.resumeFrom. Same request, table,
// threads, device and build: the same bytes, resumed or not. Errors: those of prepareCreditSample(),
// fitCreditBinning(), fitScorecard() and trainNetwork(); FieldOutOfRange; TooFewRows when the validation part would be
// empty; OutOfMemory.
Result<CreditNetworkReport> trainCreditNetwork(const CreditNetworkRequest& request, const Table& table,
                                               const RunContext& context);

// A network as its training left it.
struct TrainedCreditNetwork {
    CreditNetworkRequest request;
    CreditNetworkReport report;
    std::filesystem::path weights; // the artifact
};

// For every row in its order:
//   "score"                    600 at odds of 50 : 1, 20 points double them; not rounded
//   "probabilityOfBad"
//   "neutralLogOdds"           ln(bad : good) of an applicant whose every weight of evidence is 0; the same in all rows
//   "contribution <variable>"  of each input, what its value adds to that, positive when it raises the risk: integrated
//                              gradients (core/neural/integratedgradients.h); with neutralLogOdds they add up to
//                              ln(p / (1 - p)) but for the error of 64 steps, some hundredths at most
//   "remark"                   as scoreWithScorecard() gives it
// Computes on the CPU with the threads that are set. UnknownColumn, WrongColumnType, FileNotFound, FileCorrupt,
// ModelMismatch, Cancelled.
Result<Table> scoreWithCreditNetwork(const TrainedCreditNetwork& network, const Table& table,
                                     const RunContext& context = {});

} // namespace riskloom
