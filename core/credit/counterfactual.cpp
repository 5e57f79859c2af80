// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credit/counterfactual.h"

#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <utility>

namespace riskloom {
namespace {

// Points set by hand need not be whole, and then their sums are rounded.
constexpr double roundingOfSums = 1e-9;

// A sum of points and the moves that give it, linked so that sums share their first moves.
struct Reached {
    BinMove move;
    std::shared_ptr<const Reached> before;
};
using Sums = std::map<double, std::shared_ptr<const Reached>>;

// The moves that gain points, variable by variable in the order of the card.
std::vector<std::vector<BinMove>> gainingMoves(const Scorecard& card, std::span<const std::uint16_t> bins,
                                               std::span<const ActionableVariable> actionable)
{
    std::vector<std::vector<BinMove>> all;
    for (std::size_t j = 0; j < card.variables.size(); ++j) {
        const ScorecardVariable& variable = card.variables[j];
        const auto found = std::ranges::find(actionable, variable.binning.name, &ActionableVariable::variable);
        if (found == actionable.end())
            continue;
        std::vector<BinMove> moves;
        for (const std::size_t to : found->bins) {
            const double gain = variable.points[to] - variable.points[bins[j]];
            if (gain > 0.0)
                moves.push_back({variable.binning.name, bins[j], to, gain});
        }
        if (!moves.empty())
            all.push_back(std::move(moves));
    }
    return all;
}

// How many moves it takes at least: the best one of each variable, largest first. Nothing when all are not enough.
std::optional<std::size_t> fewestMoves(const std::vector<std::vector<BinMove>>& moves, double needed)
{
    std::vector<double> best;
    for (const std::vector<BinMove>& ofVariable : moves)
        best.push_back(std::ranges::max(ofVariable, {}, &BinMove::gain).gain);
    std::ranges::sort(best, std::greater<>{});
    std::size_t count = 0;
    for (double gained = 0.0; gained < needed - roundingOfSums; gained += best[count++]) {
        if (count == best.size())
            return {};
    }
    return count;
}

// Every sum that `count` moves in different variables reach. Points are whole numbers, so there are few of them.
Sums reachableSums(const std::vector<std::vector<BinMove>>& moves, std::size_t count)
{
    std::vector<Sums> sums(count + 1);
    sums[0].emplace(0.0, nullptr);
    for (const std::vector<BinMove>& ofVariable : moves) {
        // From many moves to few: a variable moves once.
        for (std::size_t made = count; made-- > 0;) {
            for (const auto& [sum, reached] : sums[made]) {
                for (const BinMove& move : ofVariable) {
                    std::shared_ptr<const Reached>& slot = sums[made + 1][sum + move.gain];
                    if (slot == nullptr)
                        slot = std::make_shared<const Reached>(Reached{move, reached});
                }
            }
        }
    }
    return std::move(sums[count]);
}

} // namespace

ActionableVariable everyOrdinaryBin(const BinnedVariable& variable)
{
    ActionableVariable actionable{variable.name, {}};
    for (std::size_t i = 0; i < variable.bins.size(); ++i) {
        if (isOrdinary(variable.bins[i]))
            actionable.bins.push_back(i);
    }
    return actionable;
}

std::optional<Counterfactual> nearestCounterfactual(const Scorecard& card, std::span<const std::uint16_t> bins,
                                                    std::span<const ActionableVariable> actionable, double targetScore)
{
    Counterfactual nearest{.score = card.basePoints, .moves = {}};
    for (std::size_t j = 0; j < card.variables.size(); ++j)
        nearest.score += card.variables[j].points[bins[j]];
    const double needed = targetScore - nearest.score;
    if (needed <= roundingOfSums)
        return nearest;
    const std::vector<std::vector<BinMove>> moves = gainingMoves(card, bins, actionable);
    const std::optional<std::size_t> count = fewestMoves(moves, needed);
    if (!count)
        return {};
    const Sums sums = reachableSums(moves, *count);
    const auto enough = sums.lower_bound(needed - roundingOfSums);
    if (enough == sums.end())
        return {};
    nearest.score += enough->first;
    for (const Reached* reached = enough->second.get(); reached != nullptr; reached = reached->before.get())
        nearest.moves.push_back(reached->move);
    std::ranges::reverse(nearest.moves);
    return nearest;
}

} // namespace riskloom
