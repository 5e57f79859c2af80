// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/creditbinning.h"

#include "core/run/creditvariables.h"

#include <algorithm>
#include <string>
#include <utility>

namespace riskloom {
namespace {

// Why the column cannot be an input whatever its values, or "".
std::string unfit(const Column& column, const CreditBinningRequest& request)
{
    if (column.name == request.target)
        return "target";
    if (column.text() != nullptr)
        return "textColumn";
    return column.date() != nullptr ? "dateColumn" : "";
}

Result<> checkPlans(const CreditBinningRequest& request, const Table& table)
{
    for (const BinningPlan& plan : request.plans)
        RISKLOOM_CHECK(table.column(plan.variable));
    return {};
}

void append(CreditRows& all, const CreditRows& part)
{
    all.rows.insert(all.rows.end(), part.rows.begin(), part.rows.end());
    all.bad.insert(all.bad.end(), part.bad.begin(), part.bad.end());
    all.weights.insert(all.weights.end(), part.weights.begin(), part.weights.end());
}

} // namespace

BinningOptions binningOptions(const CreditBinningRequest& request)
{
    BinningOptions options;
    options.trend = request.trend;
    options.maxPreBins = request.maxPreBins;
    options.maxBins = request.maxBins;
    options.minBinShare = request.minBinShare;
    options.specialValues = request.specialValues;
    return options;
}

Result<CreditBinning> fitCreditBinning(const CreditBinningRequest& request, const Table& table, const CreditRows& train,
                                       const RunContext& context)
{
    RISKLOOM_CHECK(checkPlans(request, table));
    CreditBinning result;
    const BinningOptions options = binningOptions(request);
    for (auto name = request.inputs.begin(); name != request.inputs.end(); ++name) {
        if (context.stopRequested())
            return Error{ErrorCode::Cancelled, {}, {}};
        if (std::find(request.inputs.begin(), name, *name) != name)
            continue;
        RISKLOOM_TRY(const Column* column, table.column(*name));
        if (std::string reason = unfit(*column, request); !reason.empty()) {
            result.dropped.push_back({*name, 0.0, std::move(reason)});
            continue;
        }
        const auto found = std::ranges::find(request.plans, *name, &BinningPlan::variable);
        const BinningPlan plan = found == request.plans.end() ? BinningPlan{*name, {}, {}} : *found;
        RISKLOOM_TRY(VariableCounts counts, countVariable(*column, train.view(), options, cutsOf(plan)));
        RISKLOOM_TRY(BinnedVariable variable, applyPlan(counts, plan, options));
        const std::string flaw = flawOf(variable, *column, train.view(), request.minIv);
        result.summaries.push_back(summariseVariable(variable, counts, options.woeAdjustment));
        if (flaw.empty() || flaw == "lowIv") {
            result.counts.push_back(std::move(counts));
            result.counted.push_back(variable);
        }
        if (flaw.empty())
            result.variables.push_back(std::move(variable));
        else
            result.dropped.push_back({*name, variable.iv, flaw});
    }
    if (result.variables.empty())
        return Error{ErrorCode::NoUsableVariables, {}, {}};
    return result;
}

Result<> countOtherRows(std::vector<VariableCounts>& counts, const CreditSampleRequest& request, const Table& table,
                        const CreditSample& sample)
{
    CreditRows all = sample.train;
    append(all, sample.holdout);
    append(all, sample.outOfTime);
    const CreditRows& second = sample.outOfTime.rows.empty() ? sample.holdout : sample.outOfTime;
    for (VariableCounts& variable : counts) {
        RISKLOOM_TRY(const Column* column, table.column(variable.name));
        RISKLOOM_CHECK(countHoldout(variable, *column, second.view()));
        if (request.dateColumn.empty())
            continue;
        RISKLOOM_TRY(const Column* dates, table.column(request.dateColumn));
        RISKLOOM_CHECK(countPeriods(variable, *column, *dates, all.view()));
    }
    return {};
}

} // namespace riskloom
