// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/headline.h"

#include "core/run/json.h"

#include <array>

namespace riskloom {
namespace {

struct Entry {
    std::string_view kind;
    std::string_view name;
    std::string_view pointer; // RFC 6901, into the report
};

constexpr std::array entries{
    Entry{"credit.scorecard", "auc", "/holdout/discrimination/auc"},
    Entry{"credit.scorecard", "gini", "/holdout/discrimination/gini"},
    Entry{"credit.scorecard", "ks", "/holdout/discrimination/ks"},
    Entry{"credit.network", "auc", "/holdout/discrimination/auc"},
    Entry{"credit.network", "gini", "/holdout/discrimination/gini"},
    Entry{"credit.network", "ks", "/holdout/discrimination/ks"},
    Entry{"credit.network", "aucGain", "/againstScorecard/difference"},
    Entry{"credit.network", "epochs", "/epochs"},
    Entry{"credit.rejects", "approvedBadRate", "/approvedBadRate"},
    Entry{"credit.rejects", "fuzzyBadRate", "/methods/0/assumedBadRate"},
    Entry{"credit.rejects", "hardCutOffBadRate", "/methods/1/assumedBadRate"},
    Entry{"credit.rejects", "parcellingBadRate", "/methods/2/assumedBadRate"},
    Entry{"portfolio.backtest", "sharpe", "/sharpe"},
    Entry{"portfolio.backtest", "sharpeDifference", "/sharpeDifference"},
    Entry{"portfolio.backtest", "cagr", "/cagr"},
    Entry{"portfolio.backtest", "maxDrawdown", "/maxDrawdown"},
    Entry{"portfolio.scenario", "goal", "/summary/goal/value"},
    Entry{"portfolio.scenario", "ruin", "/summary/ruin/value"},
    Entry{"portfolio.scenario", "median", "/summary/wealth/median"},
    Entry{"portfolio.scenario", "cvar", "/summary/cvar"},
    Entry{"portfolio.prices", "days", "/days"},
    Entry{"portfolio.prices", "missing", "/missing"},
    Entry{"portfolio.prices", "splits", "/splits"},
    Entry{"portfolio.prices", "badTicks", "/badTicks"},
    Entry{"portfolio.rebalance", "tickets", "/tickets"},
    Entry{"portfolio.rebalance", "turnover", "/turnover"},
    Entry{"portfolio.rebalance", "cost", "/cost"},
    Entry{"portfolio.rebalance", "cashAfter", "/cashAfter"},
    Entry{"portfolio.policy", "sharpe", "/sharpe"},
    Entry{"portfolio.policy", "sharpeDifference", "/sharpeDifference"},
    Entry{"portfolio.policy", "medianSharpe", "/study/sharpe/median"},
    Entry{"portfolio.policy", "verdict", "/verdict"},
    Entry{"synth.table", "quality", "/ownEdges/synthetic/quality"},
    Entry{"synth.table", "columnShapes", "/ownEdges/synthetic/columnShapes"},
    Entry{"synth.table", "columnPairTrends", "/ownEdges/synthetic/columnPairTrends"},
    Entry{"synth.table", "floor", "/ownEdges/floor/quality"},
    Entry{"synth.table", "ceiling", "/ownEdges/ceiling/quality"},
    Entry{"synth.table", "detectionAuc", "/judgement/likeness/synthetic/detectionAuc"},
    Entry{"synth.table", "coverage", "/judgement/likeness/synthetic/coverage"},
    Entry{"synth.table", "membershipAuc", "/judgement/privacy/membershipAuc"},
    Entry{"synth.table", "heldOutShare", "/judgement/privacy/heldOutShare"},
    Entry{"synth.table", "privacyVerdict", "/judgement/privacy/verdict"},
    Entry{"synth.table", "epsilon", "/differentialPrivacy/epsilon"},
    Entry{"synth.table", "syntheticAuc", "/judgement/use/synthetic/auc"},
    Entry{"synth.table", "realAuc", "/judgement/use/real/auc"},
    Entry{"synth.market", "steps", "/steps"},
    Entry{"synth.market", "kurtosis", "/models/0/board/facts/0/value"},
    Entry{"synth.market", "realKurtosis", "/models/0/board/facts/0/target"},
    Entry{"synth.market", "clusteringError", "/models/0/board/absoluteAutocorrelationError"},
    Entry{"synth.market", "garchClusteringError", "/models/2/board/absoluteAutocorrelationError"},
};

} // namespace

std::string headline(std::string_view kind, const boost::json::object& report)
{
    const boost::json::value document(report);
    boost::json::object numbers;
    for (const Entry& entry : entries) {
        if (entry.kind != kind)
            continue;
        boost::json::error_code missing;
        if (const auto* found = document.find_pointer({entry.pointer.data(), entry.pointer.size()}, missing))
            numbers[entry.name] = *found;
    }
    return writeJson(numbers);
}

} // namespace riskloom
