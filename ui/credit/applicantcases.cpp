// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/applicantcases.h"

#include "core/credit/binlookup.h"
#include "core/credit/strategy.h"
#include "core/run/creditquality.h"
#include "core/run/creditsample.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

namespace riskloom {

ApplicantCases::ApplicantCases(const ScorecardRun& run)
    : m_card(run.report.scorecard), m_references(pointsReferences(m_card)), m_protectedColumns(run.request.protectedColumns)
{
}

Result<ApplicantCases> ApplicantCases::create(const ScorecardRun& run, const Table& table, const std::string& idColumn)
{
    RISKLOOM_TRY(CreditSample sample, prepareCreditSample(run.request, table));
    ApplicantCases cases(run);
    RISKLOOM_TRY(cases.m_cases, cases.people(std::move(sample.holdout.rows), table, idColumn));
    RISKLOOM_TRY(cases.m_past, cases.people(std::move(sample.train.rows), table, idColumn));
    cases.m_pastBad = std::move(sample.train.bad);
    for (const Column& column : table.columns())
        if (const NumberColumn* numbers = column.number())
            cases.m_amounts.push_back({column.name, valuesOfRows(numbers->values, cases.m_cases.rows)});
    return cases;
}

Result<ApplicantCases::BinnedPeople> ApplicantCases::people(std::vector<std::uint32_t> rows, const Table& table,
                                                            const std::string& idColumn) const
{
    BinnedPeople found;
    found.rows = std::move(rows);
    for (const ScorecardVariable& variable : m_card.variables) {
        RISKLOOM_TRY(const Column* column, table.column(variable.binning.name));
        RISKLOOM_TRY(std::vector<std::uint16_t> bins, binIndex(variable.binning, *column, found.rows));
        found.bins.push_back(std::move(bins));
    }
    const Column* ids = table.find(idColumn);
    for (const std::uint32_t row : found.rows)
        found.names.push_back(ids == nullptr ? std::to_string(row + 1) : ids->cell(row));
    return found;
}

std::vector<std::uint16_t> ApplicantCases::binsOf(std::size_t index) const
{
    std::vector<std::uint16_t> bins;
    bins.reserve(m_cases.bins.size());
    for (const std::vector<std::uint16_t>& ofVariable : m_cases.bins)
        bins.push_back(ofVariable[index]);
    return bins;
}

ApplicantCase ApplicantCases::at(std::size_t index, ReasonBasis basis) const
{
    ApplicantCase found;
    found.row = m_cases.rows[index];
    found.applicant = m_cases.names[index];
    found.losses = pointsLosses(m_card, m_references, binsOf(index));
    found.score = m_card.basePoints;
    for (const PointsLoss& loss : found.losses)
        found.score += loss.points;
    found.probability = probabilityOfBad(m_card.scale, found.score);
    found.reasons = principalReasons(found.losses, {.basis = basis, .ineligible = m_protectedColumns});
    return found;
}

SimilarCases ApplicantCases::similar(std::size_t index, std::size_t most) const
{
    const std::size_t past = m_past.rows.size();
    std::vector<double> distance(past, 0.0);
    std::vector<double> score(past, m_card.basePoints);
    for (std::size_t j = 0; j < m_card.variables.size(); ++j) {
        const std::vector<double>& points = m_card.variables[j].points;
        const double own = points[m_cases.bins[j][index]];
        for (std::size_t i = 0; i < past; ++i) {
            const double other = points[m_past.bins[j][i]];
            distance[i] += std::abs(other - own);
            score[i] += other;
        }
    }
    std::vector<std::size_t> order(past);
    std::iota(order.begin(), order.end(), std::size_t{0});
    const std::size_t count = std::min(most, past);
    std::ranges::partial_sort(order, order.begin() + static_cast<std::ptrdiff_t>(count), {},
                              [&](std::size_t i) { return std::pair(distance[i], i); });
    SimilarCases found;
    for (std::size_t k = 0; k < count; ++k) {
        const std::size_t i = order[k];
        found.nearest.push_back({m_past.names[i], score[i], distance[i], m_pastBad[i] != 0});
    }
    for (std::size_t i = 0; i < past && count > 0; ++i) {
        if (distance[i] > found.nearest.back().distance)
            continue;
        ++found.asNear;
        found.badAsNear += m_pastBad[i];
    }
    return found;
}

ScoreRange ApplicantCases::range() const
{
    ScoreRange range{m_card.basePoints, m_card.basePoints};
    for (const ScorecardVariable& variable : m_card.variables) {
        range.lowest += std::ranges::min(variable.points);
        range.highest += std::ranges::max(variable.points);
    }
    return range;
}

std::vector<std::string> ApplicantCases::amountColumns() const
{
    std::vector<std::string> names;
    for (const Amounts& amounts : m_amounts)
        names.push_back(amounts.column);
    return names;
}

double ApplicantCases::amount(std::size_t index, const std::string& column) const
{
    const auto found = std::ranges::find(m_amounts, column, &Amounts::column);
    return found == m_amounts.end() ? std::numeric_limits<double>::quiet_NaN() : found->values[index];
}

std::optional<Counterfactual> ApplicantCases::counterfactual(std::size_t index, const std::vector<std::string>& changeable,
                                                             double score) const
{
    std::vector<ActionableVariable> actionable;
    for (const ScorecardVariable& variable : m_card.variables)
        if (std::ranges::find(changeable, variable.binning.name) != changeable.end())
            actionable.push_back(everyOrdinaryBin(variable.binning));
    return nearestCounterfactual(m_card, binsOf(index), actionable, score);
}

double proposedCutOff(const ScorecardRun& run)
{
    const ProfitTerms terms{run.request.profitPerGood, run.request.lossPerBad};
    const ScoreScale& scale = run.report.scorecard.scale;
    const ScoreCounts& counts = run.report.scores.train;
    std::vector<double> probabilities;
    for (const double score : counts.scores)
        probabilities.push_back(probabilityOfBad(scale, score));
    const double best = markedCutOffs(strategyTable(counts, terms), probabilities, terms).mostProfitable.score;
    if (std::isfinite(best))
        return best;
    return std::ceil(scoreOffset(scale) + scoreFactor(scale) * std::log(terms.lossPerBad / terms.profitPerGood));
}

} // namespace riskloom
