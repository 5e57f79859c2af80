// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synth/networkstates.h"

#include "core/synth/cellplaces.h"
#include "core/synth/normalscores.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>

namespace riskloom {
namespace {

constexpr std::size_t mostQuantiles = 4096;

// Neighbours together, of about as many rows each.
std::vector<std::uint16_t> groupsOf(const std::vector<std::size_t>& rowsIn, std::size_t most)
{
    std::vector<std::uint16_t> groups(rowsIn.size());
    if (rowsIn.size() <= most) {
        std::iota(groups.begin(), groups.end(), std::uint16_t{0});
        return groups;
    }
    std::size_t left = std::accumulate(rowsIn.begin(), rowsIn.end(), std::size_t{0});
    std::size_t held = 0;
    std::uint16_t group = 0;
    for (std::size_t state = 0; state < rowsIn.size(); ++state) {
        const std::size_t due = left / (most - group);
        if (held > 0 && group + 1U < most && held + rowsIn[state] / 2 > due) {
            ++group;
            left -= held;
            held = 0;
        }
        groups[state] = group;
        held += rowsIn[state];
    }
    return groups;
}

// Where the state ends that begins at a rank: behind as many rows as are due, and behind all with the last one's value.
std::size_t endOfState(std::span<const double> ascending, std::size_t begin, std::size_t due)
{
    const bool missing = std::isinf(ascending[begin]);
    std::size_t end = missing ? begin + 1 : std::min(ascending.size(), begin + due);
    while (end < ascending.size() && ascending[end] == ascending[end - 1])
        ++end;
    return end;
}

} // namespace

ColumnStates columnStates(const ColumnEncoding& column, const EncodedTable& rows, std::size_t j, const StateOptions& options,
                          Random& random)
{
    const std::vector<double> places = cellPlaces(column, rows, j);
    const std::vector<std::uint32_t> order = rankedByPlace(places, random);
    std::vector<double> ascending;
    for (const std::uint32_t row : order)
        ascending.push_back(places[row]);

    ColumnStates made;
    made.stateOf.resize(rows.rows);
    made.groupOf.resize(rows.rows);
    NetworkStates& states = made.states;
    std::vector<std::size_t> rowsIn;
    const std::size_t quantiles = std::min(mostQuantiles, rows.rows);
    std::size_t left = std::clamp<std::size_t>(rows.rows / options.rowsInState, 2, options.states);
    for (std::size_t begin = 0; begin < rows.rows;) {
        const std::size_t due =
            column.type == EncodedType::Category ? 1 : std::max<std::size_t>((rows.rows - begin) / left, 1);
        const std::size_t end = endOfState(ascending, begin, due);
        states.first.push_back(static_cast<std::uint32_t>(states.slots.size()));
        const std::size_t own = std::max<std::size_t>((end - begin) * quantiles / rows.rows, 1);
        for (std::size_t k = 0; k < own; ++k) {
            const std::uint32_t row = order[begin + (2 * k + 1) * (end - begin) / (2 * own)];
            states.slots.push_back(rows.slotOf[j][row]);
            if (!rows.offsets[j].empty())
                states.offsets.push_back(rows.offsets[j][row]);
        }
        for (std::size_t rank = begin; rank < end; ++rank)
            made.stateOf[order[rank]] = static_cast<std::uint16_t>(rowsIn.size());
        rowsIn.push_back(end - begin);
        begin = end;
        left = std::max<std::size_t>(left - 1, 1);
    }
    states.first.push_back(static_cast<std::uint32_t>(states.slots.size()));
    states.group = groupsOf(rowsIn, options.groups);
    for (std::size_t i = 0; i < rows.rows; ++i)
        made.groupOf[i] = states.group[made.stateOf[i]];
    return made;
}

} // namespace riskloom
