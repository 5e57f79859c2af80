// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/fairnessfrontier.h"

#include "core/credit/proportion.h"
#include "core/credit/scorecardfit.h"
#include "core/credit/strategy.h"
#include "core/run/creditcard.h"
#include "core/run/creditquality.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace riskloom {
namespace {

constexpr std::size_t longestPath = 4;
constexpr std::int64_t fewestRows = 30; // of a group whose ratio is looked at: below, chance alone decides
// Rows · coefficients² a fit, summed over the fits: some seconds of one core.
constexpr double mostWork = 1.0e9;

std::size_t mostFits(const CardUnderReview& review)
{
    const auto rows = static_cast<double>(review.sample.train.rows.size());
    const auto coefficients = static_cast<double>(review.card.variables.size() + 1);
    return static_cast<std::size_t>(mostWork / std::max(1.0, rows * coefficients * coefficients));
}

std::vector<BinnedVariable> variablesWithout(const Scorecard& card, const std::vector<std::string>& dropped)
{
    std::vector<BinnedVariable> left;
    for (const ScorecardVariable& variable : card.variables)
        if (std::ranges::find(dropped, variable.binning.name) == dropped.end())
            left.push_back(variable.binning);
    return left;
}

bool has(const std::vector<BinnedVariable>& variables, const std::string& name)
{
    return std::ranges::find(variables, name, &BinnedVariable::name) != variables.end();
}

// The cut-off whose approval rate is nearest.
double cutOffFor(const StrategyTable& table, double approvalRate)
{
    return std::ranges::min_element(table.cutOffs, {}, [&](const CutOff& cut) {
               return std::abs(cut.approvalRate - approvalRate);
           })->score;
}

bool fairer(const FrontierPoint& point, const FrontierPoint& than)
{
    return std::pair(point.ratio.ratio, point.auc) > std::pair(than.ratio.ratio, than.auc);
}

std::vector<std::string> with(std::vector<std::string> names, const std::string& one)
{
    names.push_back(one);
    return names;
}

} // namespace

struct ReducedCards::Judged {
    bool fitted = false; // otherwise no such card can be made, and nothing below means anything
    double cutOff = 0.0;
    Discrimination discrimination;
    std::vector<std::uint8_t> approved; // of the held-out rows
};

ReducedCards::ReducedCards(const CardUnderReview& review) : m_review(review), m_mostFits(mostFits(review)) {}

ReducedCards::~ReducedCards() = default;

ReducedCards::Judged ReducedCards::judge(std::span<const double> scores, double cutOff) const
{
    Judged judged;
    judged.fitted = true;
    judged.cutOff = cutOff;
    const CreditRows& held = m_review.sample.holdout;
    const std::vector<double> own = valuesOfRows(scores, held.rows);
    judged.discrimination = discriminate(riskOf(own), held.bad, held.weights);
    for (const double score : own)
        judged.approved.push_back(score >= cutOff ? 1 : 0);
    return judged;
}

Result<ReducedCards::Judged> ReducedCards::refit(const std::vector<std::string>& dropped, double approvalRate) const
{
    const CreditScorecardRequest& request = m_review.request;
    const std::vector<BinnedVariable> variables = variablesWithout(m_review.card, dropped);
    ScorecardFitOptions options{.scale = m_review.card.scale, .layout = m_review.card.layout, .signs = request.signs};
    for (const std::string& name : request.forced)
        if (has(variables, name))
            options.forced.push_back(name);
    const CreditRows& train = m_review.sample.train;
    Result<ScorecardFit> fit = fitScorecard(variables, m_review.table, train.view(), options);
    if (!fit)
        return Judged{}; // such a card cannot be fitted: no point of the frontier, and no reason to fail the run
    std::vector<PointOverride> overrides;
    for (const PointOverride& override : request.overrides)
        if (std::ranges::any_of(fit->scorecard.variables, [&](const ScorecardVariable& variable) {
                return variable.binning.name == override.variable;
            }))
            overrides.push_back(override);
    RISKLOOM_CHECK(overridePoints(fit->scorecard, overrides));
    RISKLOOM_TRY(const std::vector<double> scores, scoreRows(fit->scorecard, m_review.table));
    const ScoreCounts counts = countScores(valuesOfRows(scores, train.rows), train.bad, train.weights);
    return judge(scores, cutOffFor(strategyTable(counts, {}), approvalRate));
}

Result<const ReducedCards::Judged*> ReducedCards::without(const std::vector<std::string>& dropped, double approvalRate)
{
    std::vector<std::string> key = dropped;
    std::ranges::sort(key);
    std::unique_ptr<Judged>& kept = m_judged[key];
    if (!kept) {
        if (m_review.context.stopRequested())
            return Error{ErrorCode::Cancelled, {}, {}};
        ++m_fits;
        RISKLOOM_TRY(Judged judged, refit(dropped, approvalRate));
        kept = std::make_unique<Judged>(std::move(judged));
    }
    return kept.get();
}

FrontierPoint ReducedCards::point(const Judged& judged, const Groups& groups) const
{
    const std::vector<double>& weights = m_review.sample.holdout.weights;
    std::vector<ProportionCounter> counters(groups.names.size());
    ProportionCounter all;
    for (std::size_t i = 0; i < judged.approved.size(); ++i) {
        const auto seen = judged.approved[i] != 0 ? ProportionCounter::Seen::Yes : ProportionCounter::Seen::No;
        counters[groups.ofRow[i]].add(seen, weights[i]);
        all.add(seen, weights[i]);
    }
    FrontierPoint point{.dropped = {},
                        .auc = judged.discrimination.auc,
                        .aucLow = judged.discrimination.aucLow,
                        .aucHigh = judged.discrimination.aucHigh,
                        .cutOff = judged.cutOff,
                        .approvalRate = all.proportion().share,
                        .group = {},
                        .ratio = {}};
    const Proportion reference = counters[groups.largest].proportion();
    std::int64_t largestOther = 0;
    for (std::size_t i = 0; i < counters.size(); ++i)
        if (i != groups.largest)
            largestOther = std::max(largestOther, counters[i].proportion().rows);
    bool first = true;
    for (std::size_t i = 0; i < counters.size(); ++i) {
        const Proportion share = counters[i].proportion();
        if (i == groups.largest || share.rows < std::min(fewestRows, largestOther))
            continue;
        const ProportionRatio ratio = ratioOf(share, reference);
        if (!first && !(ratio.ratio < point.ratio.ratio))
            continue;
        first = false;
        point.group = groups.names[i];
        point.ratio = ratio;
    }
    return point;
}

Result<std::vector<FrontierPoint>> ReducedCards::frontier(const Groups& groups, double cutOff)
{
    std::vector<FrontierPoint> points;
    if (groups.names.size() < 2)
        return points;
    const CreditRows& train = m_review.sample.train;
    const StrategyTable table =
        strategyTable(countScores(valuesOfRows(m_review.scores, train.rows), train.bad, train.weights), {});
    const double approvalRate = cutOffAt(table, cutOff).approvalRate;
    points.push_back(point(judge(m_review.scores, cutOff), groups));

    std::vector<std::string> path;
    FrontierPoint best = points.front();
    while (path.size() < longestPath && path.size() + 1 < m_review.card.variables.size() &&
           (path.empty() || best.ratio.ratio < 1.0)) {
        std::optional<FrontierPoint> fairest;
        for (const ScorecardVariable& variable : m_review.card.variables) {
            const std::string& name = variable.binning.name;
            if (std::ranges::find(path, name) != path.end())
                continue;
            if (!mayFit())
                return points;
            RISKLOOM_TRY(const Judged* judged, without(with(path, name), approvalRate));
            if (!judged->fitted)
                continue;
            FrontierPoint candidate = point(*judged, groups);
            candidate.dropped = with(path, name);
            if (path.empty())
                points.push_back(candidate);
            if (!fairest || fairer(candidate, *fairest))
                fairest = std::move(candidate);
        }
        if (!fairest)
            break;
        path = fairest->dropped;
        best = *fairest;
        if (path.size() > 1)
            points.push_back(*std::move(fairest));
    }
    return points;
}

} // namespace riskloom
