// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/demorequests.h"

namespace riskloom::cli {
namespace {

constexpr double outOfTimeShare = 0.25; // of the simulated applications: its drift begins there

} // namespace

boost::json::object simulatedScorecard()
{
    return {{"indeterminateValues", {"indeterminate"}}, {"outOfTimeShare", outOfTimeShare}};
}

boost::json::object rejectsRequest()
{
    return {{"indeterminateValues", {"indeterminate"}},     {"outOfTimeShare", outOfTimeShare},
            {"decisionColumn", "final_decision"},           {"rejectedValue", "decline"},
            {"recommendedColumn", "policy_decision"},       {"trueOutcomeColumn", "true_outcome"}};
}

boost::json::object savingPlan()
{
    return {{"horizon", 20.0}, {"startWealth", 50000.0}, {"contribution", 500.0}, {"goal", 750000.0}, {"returnHaircut", 0.08}};
}

boost::json::object severalTrainings(int epochs)
{
    return {{"epochs", epochs}, {"seeds", 3}, {"codeLevels", 4}, {"codeNumbers", 1}};
}

boost::json::object yearOfPaths()
{
    return {{"model", "givenPaths"}, {"horizon", 1.0}, {"startWealth", 50000.0}, {"goal", 55000.0}};
}

boost::json::object pathPolicy()
{
    return {{"learnFrom", "givenPaths"}, {"heldOutShare", 0.15}, {"seeds", 4}};
}

boost::json::object rebalanceRequest(std::int64_t backtest)
{
    return {{"holdings",
             {"XOM 300", "PG 150", "JNJ 180", "MRK 60", "MMM 70", "SBC 260", "WMT 120", "MO 400", "MCD 420", "EK 200", "MSFT 150",
              "INTC 300", "HD 90"}},
            {"cash", 4000.0},
            {"cashFlow", 10000.0},
            {"minimumFee", 5.0},
            {"weightsRun", backtest},
            {"weightsStrategy", "minimumVariance"}};
}

boost::json::object cashAndBond()
{
    return {{"cash", "simulated"}, {"bond", "simulated"}, {"baseCurrency", "USD"}};
}

boost::json::object mixedPortfolio()
{
    return {{"strategy", "riskParity"},
            {"inputs", {"AXP", "JPM", "KO", "MSFT", "XOM", "PG", "JNJ", "WMT", "SIMULATED Cash USD", "SIMULATED Bond 10y USD"}},
            {"benchmark", "GE"},
            {"riskFreeSeries", "SIMULATED Cash USD"},
            {"groups", {"cash: SIMULATED Cash USD <= 0.1", "bonds: SIMULATED Bond 10y USD <= 0.4"}}};
}

} // namespace riskloom::cli
