// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/synthjudgement.h"

#include "core/base/random.h"
#include "core/synth/mixedrows.h"

#include <algorithm>
#include <numeric>
#include <span>
#include <utility>

namespace riskloom {
namespace {

Result<> enterStage(const RunContext& context, const char* stage, double fraction)
{
    if (context.stopRequested())
        return Error{ErrorCode::Cancelled, {}, {}};
    context.report({.stage = stage, .fraction = fraction, .points = {}, .preview = {}});
    return {};
}

Result<Likeness> likenessOf(const JudgedTable& judged, std::size_t count, Random& random, const PairWork& work)
{
    RISKLOOM_TRY(const MixedSpace space, MixedSpace::create(judged.real, judged.split.train, judged.columns));
    RISKLOOM_TRY(const MixedRows training, space.place(judged.real, drawnRows(judged.split.train, count, random)));
    RISKLOOM_TRY(const MixedRows heldOut, space.place(judged.real, drawnRows(judged.split.holdout, count, random)));
    RISKLOOM_TRY(const MixedRows synthetic, space.place(judged.synthetic, firstRows(count)));
    RISKLOOM_TRY(const MixedRows floor, space.place(judged.baselines.independent, firstRows(count)));
    RISKLOOM_TRY(const MixedRows copula, space.place(judged.baselines.copula, firstRows(count)));
    std::optional<MixedRows> tvae;
    if (judged.tvae != nullptr && judged.tvae->rows() >= count) {
        RISKLOOM_TRY(tvae, space.place(*judged.tvae, firstRows(count)));
    }
    return judgeLikeness({space.names(), training, synthetic, floor, copula, heldOut, tvae ? &*tvae : nullptr},
                         random.bits(), work);
}

Result<PrivacyReport> privacyOf(const JudgedTable& judged, std::size_t count, Random& random, const PairWork& work)
{
    RISKLOOM_TRY(const Table synthetic,
                 assembleTable(judged.synthetic, judged.columns,
                               std::vector(judged.columns.size(), firstRows(count))));
    const std::vector<std::uint32_t> heldOut = drawnRows(judged.split.holdout, count, random);
    std::vector<std::string> sensitive = judged.sensitiveColumns;
    if (sensitive.empty() && !judged.target.empty())
        sensitive = {judged.target};
    return judgePrivacy(
        {judged.real, judged.split.train, heldOut, synthetic, judged.columns, judged.knownColumns, sensitive},
        random.bits(), work);
}

} // namespace

std::vector<std::uint32_t> drawnRows(std::span<const std::uint32_t> rows, std::size_t count, Random& random)
{
    std::vector<std::uint32_t> chosen(rows.begin(), rows.end());
    random.shuffle(std::span(chosen));
    chosen.resize(count);
    std::ranges::sort(chosen);
    return chosen;
}

std::vector<std::uint32_t> firstRows(std::size_t count)
{
    std::vector<std::uint32_t> rows(count);
    std::iota(rows.begin(), rows.end(), 0U);
    return rows;
}

Result<SynthJudgement> judgeSyntheticTable(const JudgedTable& judged, const JudgementPlace& place,
                                           const RunContext& context)
{
    const std::size_t count = std::min({judged.split.train.size(), judged.split.holdout.size(), judged.synthetic.rows(),
                                        judged.baselines.copula.rows(), judged.judgedRows});
    if (count < fewestJudgedRows)
        return Error{ErrorCode::TooFewRows, {std::to_string(count), std::to_string(fewestJudgedRows)}, {}};
    const PairWork work{context.threads, context.stop};
    const auto at = [&](double part) { return place.begin + part * (place.end - place.begin); };
    Random random(place.seed);
    SynthJudgement judgement;
    RISKLOOM_CHECK(enterStage(context, "likeness", at(0.0)));
    RISKLOOM_TRY(judgement.likeness, likenessOf(judged, count, random, work));
    RISKLOOM_CHECK(enterStage(context, "privacy", at(0.45)));
    RISKLOOM_TRY(judgement.privacy, privacyOf(judged, count, random, work));
    RISKLOOM_CHECK(enterStage(context, "use", at(0.75)));
    const std::uint64_t useSeed = random.bits();
    if (judged.target.empty() || judged.badValue.empty()) {
        judgement.noUse = errorCodeName(ErrorCode::NoTarget);
        return judgement;
    }
    Result<UseTest> use = useTest({judged.real, judged.split.train, judged.split.holdout, judged.synthetic,
                                   judged.columns, judged.target, judged.badValue, judged.protectedColumns, judged.network},
                                  useSeed, context);
    if (use)
        judgement.use = *std::move(use);
    else if (use.error().code == ErrorCode::Cancelled)
        return use.error();
    else
        judgement.noUse = errorCodeName(use.error().code); // the other judgements stand
    return judgement;
}

} // namespace riskloom
