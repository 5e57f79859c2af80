// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/creditreview.h"

#include "core/credit/binlookup.h"
#include "core/credit/gains.h"
#include "core/run/creditquality.h"
#include "core/run/fairnessfrontier.h"
#include "core/run/protectedgroups.h"

#include <algorithm>
#include <string>
#include <utility>

namespace riskloom {
namespace {

constexpr int scoreBands = 10;
constexpr const char* scoreName = "score";

ScoreCounts countsOf(std::span<const double> scores, const CreditRows& rows)
{
    return countScores(valuesOfRows(scores, rows.rows), rows.bad, rows.weights);
}

// Bins of the given variables for some rows of the table, kept where BinnedRows can point to them.
struct Bins {
    std::vector<std::string> names;
    std::vector<std::vector<std::uint16_t>> values;

    [[nodiscard]] std::vector<BinnedRows> view() const
    {
        std::vector<BinnedRows> all;
        for (std::size_t i = 0; i < names.size(); ++i)
            all.push_back({names[i], values[i]});
        return all;
    }
};

Result<Bins> binsOfRows(const Scorecard& card, const Table& table, std::span<const std::uint32_t> rows)
{
    Bins bins;
    for (const ScorecardVariable& variable : card.variables) {
        RISKLOOM_TRY(const Column* column, table.column(variable.binning.name));
        RISKLOOM_TRY(std::vector<std::uint16_t> found, binIndex(variable.binning, *column, rows));
        bins.names.push_back(variable.binning.name);
        bins.values.push_back(std::move(found));
    }
    return bins;
}

// Lowest scores of the bands, ascending, without the first one's.
std::vector<double> bandEdges(const ScoreCounts& train)
{
    std::vector<double> edges;
    for (const GainsRow& band : gainsTable(train, scoreBands))
        edges.push_back(band.lowestScore);
    std::ranges::sort(edges);
    edges.erase(edges.begin());
    return edges;
}

std::vector<std::uint16_t> bandsOf(std::span<const double> scores, const std::vector<double>& edges)
{
    std::vector<std::uint16_t> bands;
    bands.reserve(scores.size());
    for (const double score : scores)
        bands.push_back(static_cast<std::uint16_t>(std::ranges::upper_bound(edges, score) - edges.begin()));
    return bands;
}

} // namespace

ScoreReview reviewScores(std::span<const double> scores, const CreditSample& sample)
{
    return {countsOf(scores, sample.train), countsOf(scores, sample.holdout), countsOf(scores, sample.outOfTime)};
}

Result<StabilityMatrix> reviewStability(const CreditScorecardRequest& request, const Scorecard& card,
                                        std::span<const double> scores, const Table& table, const CreditSample& sample)
{
    const Column* column = table.find(request.dateColumn);
    const DateColumn* dates = column == nullptr ? nullptr : column->date();
    if (dates == nullptr)
        return StabilityMatrix{};
    std::vector<std::uint32_t> rows;
    std::vector<std::int32_t> months;
    std::vector<std::uint8_t> inTraining(table.rows(), 0);
    for (const std::uint32_t row : sample.train.rows)
        inTraining[row] = 1;
    std::vector<std::uint8_t> reference;
    for (std::uint32_t row = 0; row < table.rows(); ++row) {
        if (dates->days[row] == missingDay)
            continue;
        rows.push_back(row);
        months.push_back(monthIndex(dates->days[row]));
        reference.push_back(inTraining[row]);
    }
    RISKLOOM_TRY(Bins bins, binsOfRows(card, table, rows));
    bins.names.insert(bins.names.begin(), scoreName);
    bins.values.insert(bins.values.begin(),
                       bandsOf(valuesOfRows(scores, rows), bandEdges(countsOf(scores, sample.train))));
    return stabilityByMonth(bins.view(), {.months = months, .reference = reference});
}

Result<std::vector<AttributeFairness>> reviewFairness(const CreditScorecardRequest& request, const Scorecard& card,
                                                      std::span<const double> scores, const Table& table,
                                                      const CreditSample& sample, const RunContext& context)
{
    std::vector<AttributeFairness> all;
    if (request.protectedColumns.empty())
        return all;
    const ProfitTerms terms{request.profitPerGood, request.lossPerBad};
    const ScoreCounts train = countsOf(scores, sample.train);
    std::vector<double> probabilities;
    for (const double score : train.scores)
        probabilities.push_back(probabilityOfBad(card.scale, score));
    const double cutOff = markedCutOffs(strategyTable(train, terms), probabilities, terms).mostProfitable.score;

    const CreditRows& held = sample.holdout;
    std::vector<std::uint8_t> approved;
    std::vector<double> probability;
    for (const double score : valuesOfRows(scores, held.rows)) {
        approved.push_back(score >= cutOff ? 1 : 0);
        probability.push_back(probabilityOfBad(card.scale, score));
    }
    RISKLOOM_TRY(const Bins bins, binsOfRows(card, table, held.rows));
    ReducedCards reduced({request, card, scores, table, sample, context});
    for (const std::string& name : request.protectedColumns) {
        RISKLOOM_TRY(const Column* column, table.column(name));
        RISKLOOM_TRY(const Groups groups, groupsOf(*column, held.rows));
        AttributeFairness attribute;
        attribute.attribute = name;
        attribute.cutOff = cutOff;
        attribute.reference = groups.names[groups.largest];
        attribute.groups = groupFairness({.group = groups.ofRow,
                                          .approved = approved,
                                          .bad = held.bad,
                                          .probability = probability,
                                          .weights = held.weights},
                                         groups.names, groups.largest);
        attribute.proxies = proxyScan(bins.view(), groups.ofRow);
        RISKLOOM_TRY(attribute.frontier, reduced.frontier(groups, cutOff));
        all.push_back(std::move(attribute));
    }
    return all;
}

} // namespace riskloom
