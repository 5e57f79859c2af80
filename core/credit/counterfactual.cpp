// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credit/counterfactual.h"

#include <algorithm>
<<<<<<< HEAD
#include <functional>
#include <map>
#include <memory>
#include <utility>
    == == ==
    =
#include <cassert>
#include <cstddef>
#include <functional>
#include <map>
        >>>>>>> eaacc91(Explain a score
                        : points lost, ranked reasons, and the nearest score that would have been enough)

                    namespace riskloom
{
    namespace {

<<<<<<< HEAD
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
        for (double gained = 0.0; gained < needed; gained += best[count++]) {
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
=======
    bool canReach(const std::vector<Bin>& bins, std::size_t from, std::size_t to, Reach reach)
    {
        if (!isOrdinary(bins[to]))
            return false;
        if (reach == Reach::Any || bins[from].kind != BinKind::Interval)
            return true;
        return reach == Reach::Higher ? to > from : to < from;
    }

    // What changing one variable can gain: the ways that gain something.
    struct Options {
        std::vector<CounterfactualChange> changes;
        double best = 0.0;
    };

    Options optionsOf(const ScorecardVariable& variable, std::size_t from, Reach reach)
    {
        Options options;
        for (std::size_t to = 0; to < variable.points.size(); ++to) {
            const double gain = variable.points[to] - variable.points[from];
            if (gain <= 0.0 || !canReach(variable.binning.bins, from, to, reach))
                continue;
            options.changes.push_back({.variable = variable.binning.name,
                                       .fromBin = static_cast<int>(from),
                                       .toBin = static_cast<int>(to),
                                       .gain = gain});
            options.best = std::max(options.best, gain);
        }
        return options;
    }

    // The fewest variables whose best gains together are enough; more than there are when none are.
    std::size_t fewestChanges(const std::vector<Options>& variables, double needed)
    {
        std::vector<double> best;
        for (const Options& variable : variables)
            best.push_back(variable.best);
        std::ranges::sort(best, std::greater<>{});
        double gained = 0.0;
        std::size_t count = 0;
        while (gained < needed && count < best.size())
            gained += best[count++];
        return gained >= needed ? count : best.size() + 1;
    }

    // A change and those made before it.
    struct Step {
        const CounterfactualChange* change = nullptr;
        const Step* before = nullptr;
    };

    // The way to gain at least what is needed with exactly so many changes that gains least. sums[k] holds every sum of
    // points that k changes among the variables seen so far can gain, with one way to gain it.
    std::vector<CounterfactualChange> leastSurplus(const std::vector<Options>& variables, double needed,
                                                   std::size_t count)
    {
        std::vector<std::map<double, Step>> sums(count + 1);
        sums[0].emplace(0.0, Step{});
        for (const Options& variable : variables) {
            // From more changes to fewer, so that no sum is built on one of the same variable.
            for (std::size_t k = count; k-- > 0;) {
                for (const auto& [gained, step] : sums[k]) {
                    for (const CounterfactualChange& change : variable.changes)
                        sums[k + 1].emplace(gained + change.gain, Step{.change = &change, .before = &step});
                }
            }
        }
        auto found = sums[count].lower_bound(needed);
        if (found == sums[count].end())
            --found; // points that are not whole, added in another order
        std::vector<CounterfactualChange> changes;
        for (const Step* step = &found->second; step->change != nullptr; step = step->before)
            changes.push_back(*step->change);
        std::ranges::reverse(changes);
        return changes;
>>>>>>> eaacc91 (Explain a score: points lost, ranked reasons, and the nearest score that would have been enough)
    }

    } // namespace

<<<<<<< HEAD
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
                                                        std::span<const ActionableVariable> actionable,
                                                        double targetScore)
    {
        Counterfactual nearest{.score = card.basePoints, .moves = {}};
        for (std::size_t j = 0; j < card.variables.size(); ++j)
            nearest.score += card.variables[j].points[bins[j]];
        const double needed = targetScore - nearest.score;
        if (needed <= 0.0)
            return nearest;
        const std::vector<std::vector<BinMove>> moves = gainingMoves(card, bins, actionable);
        const std::optional<std::size_t> count = fewestMoves(moves, needed);
        if (!count)
            return {};
        const Sums sums = reachableSums(moves, *count);
        const auto enough = sums.lower_bound(needed);
        if (enough == sums.end()) // rounding of points that are no whole numbers
            return {};
        nearest.score += enough->first;
        for (const Reached* reached = enough->second.get(); reached != nullptr; reached = reached->before.get())
            nearest.moves.push_back(reached->move);
        std::ranges::reverse(nearest.moves);
        return nearest;
=======
    Counterfactual nearestCounterfactual(const Scorecard& card, std::span<const std::uint16_t> bins, double cutOff,
                                         std::span<const ActionableVariable> actionable)
    {
        assert(bins.size() == card.variables.size());
        Counterfactual result;
        result.score = card.basePoints;
        std::vector<Options> variables;
        for (std::size_t i = 0; i < card.variables.size(); ++i) {
            result.score += card.variables[i].points[bins[i]];
            const auto found =
                std::ranges::find(actionable, card.variables[i].binning.name, &ActionableVariable::variable);
            if (found != actionable.end())
                variables.push_back(optionsOf(card.variables[i], bins[i], found->reach));
        }
        result.scoreAfter = result.score;
        result.bestScore = result.score;
        for (const Options& variable : variables)
            result.bestScore += variable.best;
        const double needed = cutOff - result.score;
        if (needed <= 0.0) {
            result.reachable = true;
            return result;
        }
        const std::size_t count = fewestChanges(variables, needed);
        if (count > variables.size())
            return result;
        result.reachable = true;
        result.changes = leastSurplus(variables, needed, count);
        for (const CounterfactualChange& change : result.changes)
            result.scoreAfter += change.gain;
        return result;
>>>>>>> eaacc91 (Explain a score: points lost, ranked reasons, and the nearest score that would have been enough)
    }

} // namespace riskloom
