// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synth/tablenetwork.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <span>
#include <utility>

namespace riskloom {
namespace {

// Where an outcome stands among those that are kept.
std::optional<std::size_t> rowOf(const NetworkChances& chances, std::uint32_t outcome)
{
    const auto found = std::ranges::lower_bound(chances.outcomes, outcome);
    if (found == chances.outcomes.end() || *found != outcome)
        return std::nullopt;
    return static_cast<std::size_t>(found - chances.outcomes.begin());
}

// Knowing the parents in `outcomes`; `before` knows all but the last of them, which has so many groups.
NetworkChances chancesOf(const ColumnStates& column, const NetworkOutcomes& outcomes, const NetworkChances* before,
                         std::size_t groups, const NetworkOptions& options)
{
    const std::size_t states = column.states.count();
    std::vector<std::uint32_t> counts(outcomes.count * states);
    std::vector<std::uint32_t> all(outcomes.count);
    for (std::size_t i = 0; i < outcomes.of.size(); ++i) {
        ++counts[outcomes.of[i] * states + column.stateOf[i]];
        ++all[outcomes.of[i]];
    }
    NetworkChances chances;
    for (std::size_t o = 0; o < outcomes.count; ++o) {
        if (before != nullptr && all[o] < options.fewestRows)
            continue;
        // An outcome with rows enough had them without its last parent.
        const std::size_t prior = before == nullptr ? 0 : *rowOf(*before, static_cast<std::uint32_t>(o / groups)) * states;
        const double priorRows = before == nullptr ? 0.0 : options.priorRows;
        chances.outcomes.push_back(static_cast<std::uint32_t>(o));
        std::size_t sum = 0;
        for (std::size_t k = 0; k < states; ++k) {
            sum += counts[o * states + k];
            const double priorShare = before == nullptr ? 0.0 : static_cast<double>(before->cumulative[prior + k]);
            chances.cumulative.push_back(static_cast<float>((static_cast<double>(sum) + priorRows * priorShare) /
                                                            (static_cast<double>(all[o]) + priorRows)));
        }
    }
    return chances;
}

std::vector<NetworkChances> allChances(std::span<const ColumnStates> columns, const NetworkFamily& family,
                                       const NetworkOptions& options)
{
    const ColumnStates& column = columns[family.column];
    NetworkOutcomes outcomes(column.stateOf.size());
    std::vector<NetworkChances> levels{chancesOf(column, outcomes, nullptr, 1, options)};
    for (const std::size_t parent : family.parents) {
        outcomes.add(columns[parent]);
        levels.push_back(chancesOf(column, outcomes, &levels.back(), columns[parent].states.groups(), options));
    }
    return levels;
}

// One row after the other, each column after its parents.
class Drawing {
public:
    Drawing(const TableNetwork& network, Random& random) : m_network(network), m_random(random), m_groupOf(network.states.size())
    {
        for (const NetworkStates& states : network.states)
            m_groups.push_back(static_cast<std::uint32_t>(states.groups()));
    }

    void draw(EncodedTable& into, std::size_t row)
    {
        for (const NetworkNode& node : m_network.nodes) {
            const std::size_t column = node.family.column;
            const NetworkStates& states = m_network.states[column];
            const std::size_t state = stateOf(node, states.count());
            m_groupOf[column] = states.group[state];
            const std::size_t quantiles = states.first[state + 1] - states.first[state];
            const std::size_t quantile = states.first[state] + (quantiles > 1 ? m_random.below(quantiles) : 0);
            into.slotOf[column][row] = states.slots[quantile];
            if (!states.offsets.empty())
                into.offsets[column][row] = states.offsets[quantile];
        }
    }

private:
    // By the chances that know as many parents as have rows enough together.
    std::size_t stateOf(const NetworkNode& node, std::size_t states)
    {
        const NetworkChances* chances = &node.chances.front();
        std::size_t chosen = 0;
        std::uint32_t outcome = 0;
        for (std::size_t known = 1; known < node.chances.size(); ++known) {
            const std::size_t parent = node.family.parents[known - 1];
            outcome = outcome * m_groups[parent] + m_groupOf[parent];
            const std::optional<std::size_t> kept = rowOf(node.chances[known], outcome);
            if (!kept)
                break;
            chances = &node.chances[known];
            chosen = *kept;
        }
        const std::span<const float> cumulative = std::span(chances->cumulative).subspan(chosen * states, states);
        const auto place = static_cast<float>(m_random.uniform()) * cumulative.back();
        std::uint32_t passed = 0; // counted, not searched: a wrongly guessed branch costs more than some dozen comparisons
        for (const float chance : cumulative.first(states - 1))
            passed += chance <= place ? 1U : 0U;
        return passed;
    }

    const TableNetwork& m_network;
    Random& m_random;
    std::vector<std::uint32_t> m_groups;
    std::vector<std::uint32_t> m_groupOf; // of the row that is being drawn
};

} // namespace

Result<TableNetwork> fitTableNetwork(const TableEncoding& encoding, const EncodedTable& rows, const NetworkOptions& options,
                                     Random& random, const std::stop_token& stop)
{
    if (rows.rows == 0)
        return Error{ErrorCode::TooFewRows, {"0", "1"}, {}};
    std::vector<ColumnStates> columns;
    for (std::size_t j = 0; j < encoding.columns.size(); ++j) {
        if (stop.stop_requested())
            return Error{ErrorCode::Cancelled, {}, {}};
        columns.push_back(columnStates(encoding.columns[j], rows, j, options.states, random));
    }
    RISKLOOM_TRY(std::vector<NetworkFamily> families, networkStructure(columns, options.centre, stop));
    TableNetwork network;
    for (NetworkFamily& family : families) {
        std::vector<NetworkChances> chances = allChances(columns, family, options);
        network.nodes.push_back({std::move(family), std::move(chances)});
    }
    for (ColumnStates& column : columns)
        network.states.push_back(std::move(column.states));
    return network;
}

EncodedTable drawNetwork(const TableNetwork& network, std::size_t count, Random& random)
{
    EncodedTable drawn;
    drawn.rows = count;
    for (const NetworkStates& states : network.states) {
        drawn.slotOf.emplace_back(count);
        drawn.offsets.emplace_back(states.offsets.empty() ? 0 : count);
    }
    Drawing drawing(network, random);
    for (std::size_t row = 0; row < count; ++row)
        drawing.draw(drawn, row);
    return drawn;
}

} // namespace riskloom
