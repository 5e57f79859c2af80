// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credit/binlookup.h"
#include "core/credit/scorecard.h"
#include "core/neural/creditnetwork.h"
#include "core/neural/creditnetworkmodel.h"
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

Result<Table> score(const TrainedCreditNetwork& network, const Table& table, const RunContext& context)
{
    const std::vector<BinnedVariable>& inputs = network.report.inputs;
    RISKLOOM_TRY(const CreditNetworkModel model, readModel(network.weights, inputs, network.request.hiddenUnits));
    RISKLOOM_TRY(CategoryColumn remarks, remarksOn(inputs, table, context));
    std::vector<std::uint32_t> rows(table.rows());
    std::iota(rows.begin(), rows.end(), 0U);
    const ScoreScale scale;
    const double factor = scoreFactor(scale);
    const double offset = scale.baseScore - factor * std::log(scale.baseOdds);
    std::vector<double> scores;
    std::vector<double> probabilities;
    for (std::size_t first = 0; first < rows.size(); first += sliceOfRows) {
        if (context.stopRequested())
            return Error{ErrorCode::Cancelled, {}, {}};
        const std::size_t count = std::min(sliceOfRows, rows.size() - first);
        const auto slice = std::span<const std::uint32_t>(rows).subspan(first, count);
        RISKLOOM_TRY(const std::vector<double> logits, logitsOfRows(model, inputs, table, slice));
        for (const double logit : logits) {
            scores.push_back(offset - factor * logit);
            probabilities.push_back(1.0 / (1.0 + std::exp(-logit)));
        }
    }
    std::vector<Column> columns;
    columns.push_back({"score", NumberColumn{std::move(scores), scoreDecimals}});
    columns.push_back({"probabilityOfBad", NumberColumn{std::move(probabilities), probabilityDecimals}});
    columns.push_back({"remark", std::move(remarks)});
    return Table(std::move(columns), table.rows());
}

} // namespace

Result<Table> scoreWithCreditNetwork(const TrainedCreditNetwork& network, const Table& table,
                                     const RunContext& context)
{
    return catchTorch("score", [&] { return score(network, table, context); });
}

} // namespace riskloom
