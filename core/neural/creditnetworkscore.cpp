// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credit/binlookup.h"
#include "core/credit/scorecard.h"
#include "core/neural/creditnetwork.h"
#include "core/neural/creditnetworkmodel.h"
#include "core/neural/integratedgradients.h"
#include "core/neural/torcherrors.h"
#include "core/run/creditremarks.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>
#include <utility>

namespace riskloom {
namespace {

constexpr int probabilityDecimals = 6;
constexpr int scoreDecimals = 2;
constexpr int logOddsDecimals = 4;
// Contributions take many small products; the more rows in each, the seldomer threads wait for each other.
constexpr std::size_t rowsOfContributions = 8192;

Result<CategoryColumn> remarksOn(const std::vector<BinnedVariable>& variables, const Table& table,
                                 const RunContext& context)
{
    CreditRemarks remarks(table.rows());
    std::vector<std::uint16_t> bins(table.rows());
    for (const BinnedVariable& variable : variables) {
        if (context.stopRequested())
            return Error{ErrorCode::Cancelled, {}, {}};
        RISKLOOM_TRY(const Column* column, table.column(variable.name));
        RISKLOOM_TRY(const BinLookup lookup, BinLookup::create(variable, *column));
        lookup.find(0, bins);
        remarks.add(variable, 0, bins);
    }
    return remarks.column();
}

// One value a row in each column.
struct Scores {
    std::vector<double> score;
    std::vector<double> probability;
    std::vector<double> neutral;                   // the same in every row
    std::vector<std::vector<double>> contribution; // by input

    explicit Scores(std::size_t inputs) : contribution(inputs) {}

    void add(std::span<const float> logits, std::span<const double> contributions)
    {
        for (const double logit : logits) {
            score.push_back(scoreOffset({}) - scoreFactor({}) * logit);
            probability.push_back(1.0 / (1.0 + std::exp(-logit)));
        }
        for (std::size_t i = 0; i < contributions.size(); ++i)
            contribution[i % contribution.size()].push_back(contributions[i]);
    }

    Table table(const std::vector<std::string>& inputs, CategoryColumn remarks) &&
    {
        const std::size_t rows = score.size();
        std::vector<Column> columns;
        columns.push_back({"score", NumberColumn{std::move(score), scoreDecimals}});
        columns.push_back({"probabilityOfBad", NumberColumn{std::move(probability), probabilityDecimals}});
        columns.push_back({"neutralLogOdds", NumberColumn{std::move(neutral), logOddsDecimals}});
        for (std::size_t j = 0; j < inputs.size(); ++j)
            columns.push_back(
                {std::string(contributionPrefix) + inputs[j], NumberColumn{std::move(contribution[j]), logOddsDecimals}});
        columns.push_back({"remark", std::move(remarks)});
        return {std::move(columns), rows};
    }
};

Result<Table> score(const TrainedCreditNetwork& trained, const Table& table, const RunContext& context)
{
    const std::vector<BinnedVariable>& variables = trained.report.inputs;
    RISKLOOM_TRY(const CreditNetworkModel model, readModel(trained.weights, variables, trained.request.hiddenUnits));
    RISKLOOM_TRY(CategoryColumn remarks, remarksOn(variables, table, context));
    std::vector<std::uint32_t> rows(table.rows());
    std::iota(rows.begin(), rows.end(), 0U);
    DenseNetwork network = networkOf(model);
    DenseNetwork explained = networkOf(model, std::clamp(table.rows(), std::size_t{1}, rowsOfContributions));
    const std::vector<float> neutral = neutralInputs(model);
    Scores scores(variables.size());
    scores.neutral.assign(rows.size(), network.logits(neutral).front());
    for (std::size_t first = 0; first < rows.size(); first += sliceOfRows) {
        const std::size_t count = std::min(sliceOfRows, rows.size() - first);
        const auto slice = std::span<const std::uint32_t>(rows).subspan(first, count);
        RISKLOOM_TRY(const std::vector<float> inputs, networkInputs(model, variables, table, slice));
        std::span<const float> rest(inputs);
        while (!rest.empty()) {
            const auto some = rest.first(std::min(rowsOfContributions * neutral.size(), rest.size()));
            const std::vector<double> contributions =
                integratedGradients(explained, some, {.baseline = neutral, .stop = context.stop});
            if (context.stopRequested())
                return Error{ErrorCode::Cancelled, {}, {}};
            scores.add(network.logits(some), contributions);
            rest = rest.subspan(some.size());
        }
    }
    return std::move(scores).table(model.inputs, std::move(remarks));
}

} // namespace

Result<Table> scoreWithCreditNetwork(const TrainedCreditNetwork& network, const Table& table,
                                     const RunContext& context)
{
    return catchTorch("score", [&] { return score(network, table, context); });
}

} // namespace riskloom
