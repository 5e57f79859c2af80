// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/generatorstartfile.h"

#include "core/run/codec.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

namespace riskloom {
namespace {

constexpr const char* networkTensor = "network";

std::int64_t number(std::size_t value) { return static_cast<std::int64_t>(value); }

std::string axisName(std::size_t column, const char* what)
{
    return "copula." + std::to_string(column) + "." + what;
}

void addCopula(SafeTensorsWriter& writer, const TableCopula& copula)
{
    writer.add<double>("copula.factor", {number(copula.factor.size())}, copula.factor);
    for (std::size_t j = 0; j < copula.axes.size(); ++j) {
        const std::vector<std::int64_t> slots(copula.axes[j].slots.begin(), copula.axes[j].slots.end());
        writer.add<std::int64_t>(axisName(j, "slots"), {number(slots.size())}, slots);
        if (!copula.axes[j].offsets.empty())
            writer.add<float>(axisName(j, "offsets"), {number(slots.size())}, copula.axes[j].offsets);
    }
}

// FileCorrupt unless every slot is one of its column.
Result<TableCopula> readCopula(const SafeTensors& file, const TableEncoding& encoding, const std::string& where)
{
    const std::size_t width = encoding.columns.size();
    TableCopula copula;
    RISKLOOM_TRY(copula.factor, file.values<double>("copula.factor", std::array{number(width * (width + 1) / 2)}));
    for (std::size_t j = 0; j < width; ++j) {
        RISKLOOM_TRY(const std::vector<std::int64_t> slots, file.vector<std::int64_t>(axisName(j, "slots")));
        const auto most = number(encoding.columns[j].slotCount());
        if (slots.empty() || !std::ranges::all_of(slots, [&](std::int64_t slot) { return slot >= 0 && slot < most; }))
            return Error{ErrorCode::FileCorrupt, {where, axisName(j, "slots")}, {}};
        CopulaAxis axis{{slots.begin(), slots.end()}, {}};
        if (!encoding.columns[j].modes.empty()) {
            RISKLOOM_TRY(axis.offsets, file.values<float>(axisName(j, "offsets"), std::array{number(slots.size())}));
        }
        copula.axes.push_back(std::move(axis));
    }
    return copula;
}

bool arePossible(const NetworkStates& states, const ColumnEncoding& column)
{
    const std::size_t quantiles = states.slots.size();
    if (states.group.empty() || states.first.size() != states.count() + 1 || states.first.front() != 0 ||
        states.first.back() != quantiles || states.offsets.size() != (column.modes.empty() ? 0 : quantiles))
        return false;
    if (!std::ranges::is_sorted(states.first, std::less_equal<>()) || states.group.front() != 0)
        return false;
    for (std::size_t s = 1; s < states.count(); ++s)
        if (states.group[s] != states.group[s - 1] && states.group[s] != states.group[s - 1] + 1)
            return false;
    return std::ranges::all_of(states.slots, [&](std::uint16_t slot) { return slot < column.slotCount(); });
}

bool arePossible(const NetworkChances& chances, std::uint64_t outcomes, std::size_t states)
{
    if (chances.outcomes.empty() || chances.cumulative.size() / states != chances.outcomes.size() ||
        chances.cumulative.size() % states != 0 || chances.outcomes.back() >= outcomes ||
        !std::ranges::is_sorted(chances.outcomes, std::less_equal<>()))
        return false;
    for (std::size_t i = 0; i < chances.cumulative.size(); ++i) {
        const float before = i % states == 0 ? 0.0F : chances.cumulative[i - 1];
        if (!(chances.cumulative[i] >= before && chances.cumulative[i] < 2.0F))
            return false;
        if ((i + 1) % states == 0 && !(chances.cumulative[i] > 0.0F))
            return false;
    }
    return true;
}

bool isPossible(const TableNetwork& network, const TableEncoding& encoding)
{
    const std::size_t width = encoding.columns.size();
    if (network.states.size() != width || network.nodes.size() != width)
        return false;
    for (std::size_t j = 0; j < width; ++j)
        if (!arePossible(network.states[j], encoding.columns[j]))
            return false;
    std::vector<std::uint8_t> drawn(width);
    for (const NetworkNode& node : network.nodes) {
        const std::vector<std::size_t>& parents = node.family.parents;
        if (node.family.column >= width || drawn[node.family.column] != 0 || node.chances.size() != parents.size() + 1)
            return false;
        std::uint64_t outcomes = 1;
        for (std::size_t known = 0; known <= parents.size(); ++known) {
            if (known > 0) {
                if (parents[known - 1] >= width || drawn[parents[known - 1]] == 0)
                    return false;
                outcomes *= network.states[parents[known - 1]].groups();
            }
            // Only what knows no parent must have chances; without outcomes the others are never used.
            const bool unused = known > 0 && node.chances[known].outcomes.empty() && node.chances[known].cumulative.empty();
            if (outcomes > UINT32_MAX || (!unused && !arePossible(node.chances[known], outcomes, network.states[node.family.column].count())))
                return false;
        }
        drawn[node.family.column] = 1;
    }
    return true;
}

Result<TableNetwork> readNetwork(const SafeTensors& file, const TableEncoding& encoding, const std::string& where)
{
    RISKLOOM_TRY(const std::vector<std::uint8_t> bytes, file.vector<std::uint8_t>(networkTensor));
    RISKLOOM_TRY(TableNetwork network,
                 fromJson<TableNetwork>(std::string_view(reinterpret_cast<const char*>(bytes.data()), bytes.size()), where));
    if (!isPossible(network, encoding))
        return Error{ErrorCode::FileCorrupt, {where, networkTensor}, {}};
    return network;
}

} // namespace

void addStart(SafeTensorsWriter& writer, const TableStart& start)
{
    if (const auto* copula = std::get_if<TableCopula>(&start))
        addCopula(writer, *copula);
    if (const auto* network = std::get_if<TableNetwork>(&start)) {
        const std::string json = toJson(*network);
        writer.add<std::uint8_t>(networkTensor, {number(json.size())},
                                 {reinterpret_cast<const std::uint8_t*>(json.data()), json.size()});
    }
}

Result<TableStart> readStart(const SafeTensors& file, const TableEncoding& encoding, const std::string& where)
{
    if (std::ranges::find(file.entries(), networkTensor, &TensorEntry::name) == file.entries().end()) {
        RISKLOOM_TRY(TableCopula copula, readCopula(file, encoding, where));
        return TableStart(std::move(copula));
    }
    RISKLOOM_TRY(TableNetwork network, readNetwork(file, encoding, where));
    return TableStart(std::move(network));
}

} // namespace riskloom
