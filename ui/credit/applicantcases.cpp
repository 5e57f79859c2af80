// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/applicantcases.h"

#include "core/credit/binlookup.h"
#include "core/credit/strategy.h"
#include "core/run/creditsample.h"

#include <algorithm>
#include <cmath>

namespace riskloom {

ApplicantCases::ApplicantCases(const ScorecardRun& run)
    : m_card(run.report.scorecard), m_references(pointsReferences(m_card)), m_protectedColumns(run.request.protectedColumns)
{
}

Result<ApplicantCases> ApplicantCases::create(const ScorecardRun& run, const Table& table, const std::string& idColumn)
{
    RISKLOOM_TRY(CreditSample sample, prepareCreditSample(run.request, table));
    ApplicantCases cases(run);
    cases.m_rows = std::move(sample.holdout.rows);
    for (const ScorecardVariable& variable : cases.m_card.variables) {
        RISKLOOM_TRY(const Column* column, table.column(variable.binning.name));
        RISKLOOM_TRY(std::vector<std::uint16_t> bins, binIndex(variable.binning, *column, cases.m_rows));
        cases.m_bins.push_back(std::move(bins));
    }
    const Column* ids = table.find(idColumn);
    for (const std::uint32_t row : cases.m_rows)
        cases.m_applicants.push_back(ids == nullptr ? std::to_string(row + 1) : ids->cell(row));
    return cases;
}

std::vector<std::uint16_t> ApplicantCases::binsOf(std::size_t index) const
{
    std::vector<std::uint16_t> bins;
    bins.reserve(m_bins.size());
    for (const std::vector<std::uint16_t>& ofVariable : m_bins)
        bins.push_back(ofVariable[index]);
    return bins;
}

ApplicantCase ApplicantCases::at(std::size_t index) const
{
    ApplicantCase found;
    found.row = m_rows[index];
    found.applicant = m_applicants[index];
    found.losses = pointsLosses(m_card, m_references, binsOf(index));
    found.score = m_card.basePoints;
    for (const PointsLoss& loss : found.losses)
        found.score += loss.points;
    found.probability = probabilityOfBad(m_card.scale, found.score);
    found.reasons = principalReasons(found.losses, {.ineligible = m_protectedColumns});
    return found;
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
