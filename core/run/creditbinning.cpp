// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/creditbinning.h"

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
        RISKLOOM_TRY(BinnedVariable variable, binVariable(*column, train.view(), options));
        if (std::string flaw = flawOf(variable, *column, train.view(), request.minIv); !flaw.empty())
            result.dropped.push_back({*name, variable.iv, std::move(flaw)});
        else
            result.variables.push_back(std::move(variable));
    }
    if (result.variables.empty())
        return Error{ErrorCode::NoUsableVariables, {}, {}};
    return result;
}

} // namespace riskloom
