// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/usecomparison.h"

#include "core/credit/discrimination.h"
#include "core/credit/modelcomparison.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace riskloom {
namespace {

constexpr double mostResampledRows = 2e6;

struct Judged {
    UseModel model;
    std::vector<double> risk;
    std::optional<Error> failure;
};

Result<Judged> fitAndJudge(const FitUseModel& fit, const Result<UseRows>& rows, const HeldOutRows& heldOut,
                           std::uint64_t seed, const RunContext& context)
{
    if (!rows)
        return rows.error();
    RISKLOOM_TRY(UseFit fitted, fit(*rows, heldOut, seed, context));
    const Discrimination found = discriminate(fitted.risk, heldOut.rows.bad);
    return Judged{{"", std::ssize(rows->rows.rows), std::ranges::count(rows->rows.bad, std::uint8_t{1}),
                   fitted.variables, found.auc, found.aucLow, found.aucHigh, found.ks},
                  std::move(fitted.risk),
                  std::nullopt};
}

// Rows may be of no use: why, unless somebody wants to stop.
Result<Judged> tryFit(const FitUseModel& fit, const Result<UseRows>& rows, const HeldOutRows& heldOut,
                      std::uint64_t seed, const RunContext& context)
{
    Result<Judged> judged = fitAndJudge(fit, rows, heldOut, seed, context);
    if (judged || judged.error().code == ErrorCode::Cancelled)
        return judged;
    Judged none;
    none.model.failure = errorCodeName(judged.error().code);
    none.failure = judged.error();
    return none;
}

Result<BootstrapInterval> differenceOf(const Judged& real, const Judged& other, const CreditRows& heldOut,
                                       std::uint64_t seed, const RunContext& context)
{
    if (real.failure || other.failure)
        return BootstrapInterval{};
    RISKLOOM_TRY(const ModelComparison comparison,
                 compareModels({real.risk, other.risk, heldOut.bad, {}},
                               {.seed = seed, .mostResampledRows = mostResampledRows, .stop = context.stop}));
    return comparison.auc;
}

} // namespace

Result<ComparedUse> compareUse(const FitUseModel& fit, const UseCandidates& candidates, const HeldOutRows& heldOut,
                               std::uint64_t seed, const RunContext& context)
{
    RISKLOOM_TRY(Judged real, tryFit(fit, candidates.real, heldOut, seed, context));
    RISKLOOM_TRY(Judged synthetic, tryFit(fit, candidates.synthetic, heldOut, seed, context));
    RISKLOOM_TRY(const Judged both, tryFit(fit, candidates.both, heldOut, seed, context));
    ComparedUse compared{{real.model, synthetic.model, both.model, {}, {}}, real.failure, {}, {}};
    RISKLOOM_TRY(compared.comparison.syntheticLessReal, differenceOf(real, synthetic, heldOut.rows, seed, context));
    RISKLOOM_TRY(compared.comparison.bothLessReal, differenceOf(real, both, heldOut.rows, seed, context));
    compared.realRisk = std::move(real.risk);
    compared.syntheticRisk = std::move(synthetic.risk);
    return compared;
}

} // namespace riskloom
