// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/runcontext.h"
#include "core/credit/bootstrap.h"
#include "core/data/table.h"
#include "core/run/creditbinning.h"
#include "core/run/creditsample.h"

#include <boost/describe/class.hpp>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace riskloom {

// A model that was fitted on some rows and judged on the held-out real ones.
struct UseModel {
    std::string failure;   // ErrorCode by name when none could be fitted; the other figures then say nothing
    std::int64_t rows = 0; // it was fitted on, with an outcome
    std::int64_t bads = 0;
    std::int64_t variables = 0; // it reads
    double auc = 0.0;           // 95 % interval of DeLong
    double aucLow = 0.0;
    double aucHigh = 0.0;
    double ks = 0.0;
};
BOOST_DESCRIBE_STRUCT(UseModel, (), (failure, rows, bads, variables, auc, aucLow, aucHigh, ks))

// One kind of model three times. Differences are of AUCs on the same held-out rows, with paired bootstrap intervals;
// one that holds 0 shows no difference. They tell of the held-out rows' chance, not of that in drawing rows or in
// training.
struct UseComparison {
    UseModel real; // from real training rows
    UseModel synthetic;
    UseModel both;
    BootstrapInterval syntheticLessReal; // no resamples when one of the two failed
    BootstrapInterval bothLessReal;      // what the synthetic rows add
};
BOOST_DESCRIBE_STRUCT(UseComparison, (), (real, synthetic, both, syntheticLessReal, bothLessReal))

// Rows to fit on, in bins of their own, which all kinds of models share.
struct UseRows {
    const Table& table;
    CreditRows rows;
    CreditBinning binning;
};

struct HeldOutRows {
    const Table& table;
    const CreditRows& rows;
};

struct UseFit {
    std::vector<double> risk; // of the held-out rows; any scale, higher is riskier
    std::int64_t variables = 0;
};

// Fits one kind of model. The same rows and seed give the same bits. Cancelled.
using FitUseModel = std::function<Result<UseFit>(const UseRows& rows, const HeldOutRows& heldOut, std::uint64_t seed,
                                                 const RunContext&)>;

// Rows, or why there are none to fit on.
struct UseCandidates {
    Result<UseRows> real;
    Result<UseRows> synthetic;
    Result<UseRows> both;
};

struct ComparedUse {
    UseComparison comparison;
    std::optional<Error> noReal;  // why there is no model from real rows
    std::vector<double> realRisk; // of the held-out rows; empty when there is no such model
    std::vector<double> syntheticRisk;
};

// What keeps a model from being fitted is told in its `failure`; Cancelled alone is an error.
Result<ComparedUse> compareUse(const FitUseModel& fit, const UseCandidates& candidates, const HeldOutRows& heldOut,
                               std::uint64_t seed, const RunContext& context);

} // namespace riskloom
