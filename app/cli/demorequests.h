// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/json/object.hpp>

#include <cstdint>

// What the runs of the demo are asked for, where it is not what they do of themselves.
namespace riskloom::cli {

boost::json::object simulatedScorecard();
// In the simulation what the rejected would have done is known, and every decision stands beside what the score said.
boost::json::object rejectsRequest();
// Twenty years of saving into 1/N, with returns well below those of the nineties.
boost::json::object savingPlan();
// Three trainings side by side, each with a code of four levels and a number, whatever they come to mean.
boost::json::object severalTrainings(int epochs);
// One year of 1/N on the paths of the market generator.
boost::json::object yearOfPaths();
// Learned from the same paths, and judged on days that their generator was not trained on.
boost::json::object pathPolicy();
// A portfolio that has drifted, and money for more: what leads to the last decision of the backtest.
boost::json::object rebalanceRequest(std::int64_t backtest);
// What the bundled shares lack: cash and a bond, drawn by a model and called SIMULATED.
boost::json::object cashAndBond();
// Some of the shares beside cash and a bond. GE, long the largest of them, stands in for the index that the samples lack.
boost::json::object mixedPortfolio();

} // namespace riskloom::cli
