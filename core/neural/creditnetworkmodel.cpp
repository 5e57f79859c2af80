// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/creditnetworkmodel.h"

#include "core/credit/binlookup.h"
#include "core/neural/safetensors.h"
#include "core/run/codec.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <numeric>
#include <utility>

namespace riskloom {
namespace {

constexpr const char* formatName = "riskloom credit network 1";

// Logits are given in steps that move a score by less than a hundredth of a point. A product may sum a row in another order
// by where in the batch it lies, so that applicants alike in all inputs come out some 1e-7 apart, and an AUC takes the one
// for riskier: with two inputs it was off by 0.002. Those just between two steps may still differ, one kind in a thousand.
constexpr double logitSteps = 4096.0; // of 1

std::vector<std::string> namesOf(const std::vector<BinnedVariable>& variables)
{
    std::vector<std::string> names;
    for (const BinnedVariable& variable : variables)
        names.push_back(variable.name);
    return names;
}

// Calls use(name, inputs, units) for every layer in the order of DenseLayout.
template <class Use>
Result<> forEachLayer(const DenseLayout& layout, Use&& use)
{
    std::size_t width = layout.inputs;
    for (std::size_t l = 0; l < layout.hiddenUnits.size(); ++l) {
        RISKLOOM_CHECK(use("hidden" + std::to_string(l), width, layout.hiddenUnits[l]));
        width = layout.hiddenUnits[l];
    }
    return use("output", width, std::size_t{1});
}

std::int64_t dimension(std::size_t n)
{
    return static_cast<std::int64_t>(n);
}

} // namespace

Result<CreditNetworkModel> standardise(const std::vector<BinnedVariable>& variables, const Table& table,
                                       std::span<const std::uint32_t> rows)
{
    CreditNetworkModel model;
    model.inputs = namesOf(variables);
    for (const BinnedVariable& variable : variables) {
        RISKLOOM_TRY(const Column* column, table.column(variable.name));
        RISKLOOM_TRY(const std::vector<double> woe, woeOf(variable, *column, rows));
        const auto n = static_cast<double>(woe.size());
        const double mean = std::accumulate(woe.begin(), woe.end(), 0.0) / n;
        double squares = 0.0;
        for (const double value : woe)
            squares += (value - mean) * (value - mean);
        const double deviation = std::sqrt(squares / n);
        model.means.push_back(mean);
        model.scales.push_back(deviation > 1e-12 ? deviation : 1.0);
    }
    return model;
}

Result<std::vector<float>> networkInputs(const CreditNetworkModel& model, const std::vector<BinnedVariable>& variables,
                                         const Table& table, std::span<const std::uint32_t> rows)
{
    const std::size_t width = variables.size();
    std::vector<float> inputs(rows.size() * width);
    for (std::size_t j = 0; j < width; ++j) {
        RISKLOOM_TRY(const Column* column, table.column(variables[j].name));
        RISKLOOM_TRY(const std::vector<double> woe, woeOf(variables[j], *column, rows));
        for (std::size_t i = 0; i < woe.size(); ++i)
            inputs[i * width + j] = static_cast<float>((woe[i] - model.means[j]) / model.scales[j]);
    }
    return inputs;
}

DenseNetwork networkOf(const CreditNetworkModel& model, std::size_t batchRows)
{
    const std::vector<float> noMoments(model.parameters.size());
    return {model.layout(), {.batchRows = batchRows}, {model.parameters, noMoments, noMoments, 0}};
}

std::vector<float> neutralInputs(const CreditNetworkModel& model)
{
    std::vector<float> inputs;
    for (std::size_t j = 0; j < model.means.size(); ++j)
        inputs.push_back(static_cast<float>(-model.means[j] / model.scales[j]));
    return inputs;
}

Result<std::vector<double>> logitsOfRows(const CreditNetworkModel& model, const std::vector<BinnedVariable>& variables,
                                         const Table& table, std::span<const std::uint32_t> rows)
{
    DenseNetwork network = networkOf(model);
    std::vector<double> all;
    all.reserve(rows.size());
    while (!rows.empty()) {
        const std::span<const std::uint32_t> slice = rows.first(std::min(sliceOfRows, rows.size()));
        RISKLOOM_TRY(const std::vector<float> inputs, networkInputs(model, variables, table, slice));
        const std::vector<float> logits = network.logits(inputs);
        std::ranges::transform(logits, std::back_inserter(all),
                               [](float logit) { return std::nearbyint(logit * logitSteps) / logitSteps; });
        rows = rows.subspan(slice.size());
    }
    return all;
}

std::vector<std::byte> writeModel(const CreditNetworkModel& model)
{
    SafeTensorsWriter writer;
    writer.setText("format", formatName);
    writer.setText("inputs", toJson(model.inputs));
    writer.add<double>("inputs.mean", {dimension(model.means.size())}, model.means);
    writer.add<double>("inputs.scale", {dimension(model.scales.size())}, model.scales);
    std::span<const float> rest(model.parameters);
    const auto take = [&](std::size_t count) { return std::exchange(rest, rest.subspan(count)).first(count); };
    (void)forEachLayer(model.layout(), [&](const std::string& name, std::size_t width, std::size_t units) -> Result<> {
        writer.add<float>(name + ".weight", {dimension(width), dimension(units)}, take(width * units));
        writer.add<float>(name + ".bias", {dimension(units)}, take(units));
        return {};
    });
    return writer.bytes();
}

Result<CreditNetworkModel> readModel(const std::filesystem::path& path, const std::vector<BinnedVariable>& variables,
                                     const std::vector<int>& hiddenUnits)
{
    RISKLOOM_TRY(const SafeTensors file, SafeTensors::read(path));
    RISKLOOM_TRY(const std::string format, file.text("format"));
    if (format != formatName)
        return Error{ErrorCode::ModelMismatch, {formatName, format}, {}};
    CreditNetworkModel model;
    model.inputs = namesOf(variables);
    RISKLOOM_TRY(const std::string inputs, file.text("inputs"));
    if (inputs != toJson(model.inputs))
        return Error{ErrorCode::ModelMismatch, {toJson(model.inputs), inputs}, {}};
    model.hiddenUnits.assign(hiddenUnits.begin(), hiddenUnits.end());
    const std::array<std::int64_t, 1> count{dimension(model.inputs.size())};
    RISKLOOM_TRY(model.means, file.values<double>("inputs.mean", count));
    RISKLOOM_TRY(model.scales, file.values<double>("inputs.scale", count));
    RISKLOOM_CHECK(
        forEachLayer(model.layout(), [&](const std::string& name, std::size_t width, std::size_t units) -> Result<> {
            const std::array<std::int64_t, 2> shape{dimension(width), dimension(units)};
            RISKLOOM_TRY(const std::vector<float> weights, file.values<float>(name + ".weight", shape));
            RISKLOOM_TRY(const std::vector<float> biases, file.values<float>(name + ".bias", std::span(shape).last(1)));
            model.parameters.insert(model.parameters.end(), weights.begin(), weights.end());
            model.parameters.insert(model.parameters.end(), biases.begin(), biases.end());
            return {};
        }));
    const bool finite =
        std::ranges::all_of(model.parameters, [](float value) { return std::isfinite(value); }) &&
        std::ranges::all_of(model.means, [](double value) { return std::isfinite(value); }) &&
        std::ranges::all_of(model.scales, [](double value) { return std::isfinite(value) && value > 0; });
    if (!finite)
        return Error{ErrorCode::FileCorrupt, {path.string(), "values that are not finite"}, {}};
    return model;
}

} // namespace riskloom
