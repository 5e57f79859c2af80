// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/creditreview.h"

#include "core/credit/binlookup.h"
#include "core/credit/gains.h"
#include "core/data/schema.h"
#include "core/run/creditquality.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace riskloom {
namespace {

constexpr int scoreBands = 10;
constexpr std::size_t numberBands = 4; // of a protected column of numbers
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

// Groups of a protected column among some rows; those nobody is in are left out, a missing value is a group named "".
struct Groups {
    std::vector<std::string> names;
    std::vector<std::uint16_t> ofRow;
    std::size_t largest = 0;
};

// Numbers in a few bands of about equally many rows.
struct NumberBands {
    std::vector<double> edges; // band i holds edges[i - 1] <= x < edges[i]

    NumberBands(const NumberColumn& numbers, const std::vector<std::uint32_t>& rows)
    {
        std::vector<double> values;
        for (const std::uint32_t row : rows)
            if (!std::isnan(numbers.values[row]))
                values.push_back(numbers.values[row]);
        std::ranges::sort(values);
        for (std::size_t band = 1; band < numberBands && !values.empty(); ++band) {
            const double edge = values[band * values.size() / numberBands];
            if (edge > values.front() && (edges.empty() || edge > edges.back()))
                edges.push_back(edge);
        }
    }
    [[nodiscard]] std::size_t bandOf(double value) const
    {
        return static_cast<std::size_t>(std::ranges::upper_bound(edges, value) - edges.begin());
    }
    [[nodiscard]] std::string nameOf(std::size_t band) const
    {
        const auto text = [&](std::size_t edge) { return Column{"", NumberColumn{std::vector{edges[edge]}, 0}}.cell(0); };
        if (edges.empty())
            return "*";
        if (band == 0)
            return "< " + text(0);
        return band == edges.size() ? ">= " + text(band - 1) : text(band - 1) + " - < " + text(band);
    }
};

// `slots` are all groups there may be, with `slotOf` each row's; the last one is that of missing values.
template <class SlotOf, class NameOf>
Groups groupRows(std::size_t slots, const std::vector<std::uint32_t>& rows, SlotOf slotOf, NameOf nameOf)
{
    std::vector<std::size_t> counts(slots, 0);
    for (const std::uint32_t row : rows)
        ++counts[slotOf(row)];
    Groups groups;
    std::vector<std::uint16_t> number(slots, 0);
    std::size_t most = 0;
    for (std::size_t slot = 0; slot < slots; ++slot) {
        if (counts[slot] == 0)
            continue;
        number[slot] = static_cast<std::uint16_t>(groups.names.size());
        if (counts[slot] > most) {
            most = counts[slot];
            groups.largest = groups.names.size();
        }
        groups.names.push_back(slot + 1 == slots ? std::string() : nameOf(slot));
    }
    for (const std::uint32_t row : rows)
        groups.ofRow.push_back(number[slotOf(row)]);
    return groups;
}

Result<Groups> groupsOf(const Column& column, const std::vector<std::uint32_t>& rows)
{
    if (const CategoryColumn* categories = column.category()) {
        const std::size_t levels = categories->levels.size();
        return groupRows(
            levels + 1, rows,
            [&](std::uint32_t row) {
                const std::int32_t code = categories->codes[row];
                return code == missingCode ? levels : static_cast<std::size_t>(code);
            },
            [&](std::size_t level) { return categories->levels[level]; });
    }
    if (const NumberColumn* numbers = column.number()) {
        const NumberBands bands(*numbers, rows);
        const std::size_t missing = bands.edges.size() + 1;
        return groupRows(
            missing + 1, rows,
            [&](std::uint32_t row) {
                const double value = numbers->values[row];
                return std::isnan(value) ? missing : bands.bandOf(value);
            },
            [&](std::size_t band) { return bands.nameOf(band); });
    }
    return Error{
        ErrorCode::WrongColumnType,
        {column.name, std::string(columnTypeName(column.type())), std::string(columnTypeName(ColumnType::Category))},
        {}};
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
                                                      const CreditSample& sample)
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
        all.push_back(std::move(attribute));
    }
    return all;
}

} // namespace riskloom
