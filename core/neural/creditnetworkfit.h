// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/runcontext.h"
#include "core/credit/binning.h"
#include "core/data/table.h"
#include "core/neural/creditnetworkmodel.h"
#include "core/run/credit.h"
#include "core/run/creditsample.h"

#include <vector>

namespace riskloom {

struct CreditNetworkFit {
    CreditNetworkModel model; // with the best weights
    int epochs = 0;
    int bestEpoch = 0;
};

// Which part of the whole run's progress the training is.
struct RunShare {
    double begin = 0.0;
    double end = 1.0;
};

// From bins to a network as the request wants it; the one way to it. Standardises the weights of evidence over the
// given rows, trains on them but for a stratified validationShare, which decides when to stop, and keeps the best
// weights. Checkpoints and points are those of trainNetwork(), of which also the errors are; TooFewRows when the
// validation part would be empty. Throws what LibTorch throws.
Result<CreditNetworkFit> fitCreditNetwork(const CreditNetworkRequest& request, const Table& table,
                                          const CreditRows& rows, const std::vector<BinnedVariable>& variables,
                                          RunShare share, const RunContext& context);

} // namespace riskloom
