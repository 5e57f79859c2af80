// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/creditrun.h"

#include "core/run/codec.h"

#include <tuple>

namespace riskloom {
namespace {

template <class Run>
Result<Run> readRun(const RunRecord& record)
{
    const std::string where = "run " + std::to_string(record.id);
    Run run;
    run.record = record;
    RISKLOOM_TRY(run.request, fromJson<decltype(run.request)>(record.requestJson, where));
    RISKLOOM_TRY(run.report, fromJson<decltype(run.report)>(record.reportJson, where));
    return run;
}

} // namespace

Result<ScorecardRun> readScorecardRun(const RunRecord& record) { return readRun<ScorecardRun>(record); }

Result<NetworkRun> readNetworkRun(const RunRecord& record) { return readRun<NetworkRun>(record); }

Result<RejectsRun> readRejectsRun(const RunRecord& record) { return readRun<RejectsRun>(record); }

bool sameHoldout(const CreditSampleRequest& a, const CreditSampleRequest& b)
{
    const auto key = [](const CreditSampleRequest& r) {
        return std::tie(r.dataset, r.target, r.badValue, r.indeterminateValues, r.weightColumn, r.dateColumn, r.split,
                        r.holdoutShare, r.outOfTimeShare, r.populationBadRate, r.seed);
    };
    return key(a) == key(b);
}

bool sameBinning(const CreditBinningRequest& a, const CreditBinningRequest& b)
{
    const auto key = [](const CreditBinningRequest& r) {
        return std::tie(r.inputs, r.trend, r.maxPreBins, r.maxBins, r.minBinShare, r.specialValues, r.minIv);
    };
    return sameHoldout(a, b) && key(a) == key(b) && encode(a.plans) == encode(b.plans);
}

} // namespace riskloom
