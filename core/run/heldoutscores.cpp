// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/heldoutscores.h"

#include "core/credit/hmeasure.h"
#include "core/credit/weightedauc.h"
#include "core/run/codec.h"

#include <algorithm>
#include <string>
#include <utility>

namespace riskloom {
namespace {

constexpr const char* artifactFormat = "json";

} // namespace

Result<> saveHeldOutScores(std::span<const double> risk, const CreditRows& rows, const RunContext& context)
{
    HeldOutScores scores;
    scores.rows.assign(rows.rows.begin(), rows.rows.end());
    scores.bad.assign(rows.bad.begin(), rows.bad.end());
    if (std::ranges::any_of(rows.weights, [](double weight) { return weight != 1.0; }))
        scores.weights = rows.weights;
    scores.risk.assign(risk.begin(), risk.end());
    const std::string text = toJson(scores);
    return context.saveArtifact(std::string(heldOutScoresRole), artifactFormat, std::as_bytes(std::span(text)));
}

Result<HeldOutScores> readHeldOutScores(std::span<const std::byte> artifact)
{
    const std::string text(reinterpret_cast<const char*>(artifact.data()), artifact.size());
    RISKLOOM_TRY(HeldOutScores scores, fromJson<HeldOutScores>(text, std::string(heldOutScoresRole)));
    const std::size_t rows = scores.rows.size();
    const bool weighted = !scores.weights.empty();
    if (scores.bad.size() != rows || scores.risk.size() != rows || (weighted && scores.weights.size() != rows))
        return Error{ErrorCode::FileCorrupt, {std::string(heldOutScoresRole)}, {}};
    return scores;
}

bool sameRows(const HeldOutScores& a, const HeldOutScores& b)
{
    return a.rows == b.rows && a.bad == b.bad && a.weights == b.weights;
}

Result<HeldOutComparison> compareHeldOut(const HeldOutScores& first, const HeldOutScores& second,
                                         const ModelComparisonOptions& options)
{
    const std::vector<std::uint8_t> bad(first.bad.begin(), first.bad.end());
    HeldOutComparison found;
    found.first = discriminate(first.risk, bad, first.weights);
    found.second = discriminate(second.risk, bad, first.weights);
    found.firstHMeasure = hMeasureByBadRate(first.risk, bad, first.weights);
    found.secondHMeasure = hMeasureByBadRate(second.risk, bad, first.weights);
    found.auc = compareAuc(second.risk, first.risk, bad, first.weights);
    RISKLOOM_TRY(found.figures, compareModels({first.risk, second.risk, bad, first.weights}, options));
    return found;
}

} // namespace riskloom
