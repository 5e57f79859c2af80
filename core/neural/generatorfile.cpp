// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/generatormodel.h"
#include "core/neural/generatorstartfile.h"
#include "core/neural/safetensors.h"
#include "core/run/codec.h"

#include <algorithm>
#include <cmath>

namespace riskloom {
namespace {

constexpr const char* formatName = "riskloom table generator 4";
// Before a generator could be asked for nothing and have a code; before it could begin from a network, and from a copula.
constexpr std::array olderFormatNames{"riskloom table generator 3", "riskloom table generator 2", "riskloom table generator 1"};

// The encoding goes into a tensor of bytes: the texts of a safetensors header may take 1 MiB, and a column can have many
// thousand levels.
struct StoredLayout {
    TableEncoding encoding;
    std::int64_t noise = 0;
    std::int64_t start = 0;
    std::vector<std::int64_t> generatorUnits;
    bool conditioned = true; // on its categories
    std::int64_t codeLevels = 0;
    std::int64_t codeNumbers = 0;
};
BOOST_DESCRIBE_STRUCT(StoredLayout, (), (encoding, noise, start, generatorUnits, conditioned, codeLevels, codeNumbers))

std::int64_t number(std::size_t value) { return static_cast<std::int64_t>(value); }

std::string layerName(std::size_t layer, const char* what)
{
    return "generator." + std::to_string(layer) + "." + what;
}

// What no writer could have meant, or "".
std::string impossible(const StoredLayout& stored)
{
    if (stored.codeLevels < 0 || stored.codeLevels > 65536 || stored.codeNumbers < 0 || stored.codeNumbers > 65536)
        return "the code";
    if (stored.noise < 1 || stored.noise > 65536 || stored.generatorUnits.empty() || stored.encoding.columns.empty())
        return "the layout";
    for (const std::int64_t units : stored.generatorUnits)
        if (units < 1 || units > 65536)
            return "the layout";
    for (const ColumnEncoding& column : stored.encoding.columns) {
        const bool category = column.type == EncodedType::Category;
        const std::size_t values =
            category ? static_cast<std::size_t>(column.ownLevels) + (column.otherShares.empty() ? 0 : 1)
                     : column.modes.size() + column.points.size();
        const bool levels = column.ownLevels >= 0 &&
                            static_cast<std::size_t>(column.ownLevels) + column.otherShares.size() == column.levels.size();
        if (column.slotCount() == 0 || column.slotCount() > 65535 || column.slotCount() != values + (column.missing ? 1 : 0) ||
            (category && (!levels || !column.modes.empty())))
            return "the encoding of \"" + column.name + "\"";
    }
    return {};
}

} // namespace

std::vector<std::byte> writeGenerator(const GeneratorModel& model)
{
    SafeTensorsWriter writer;
    writer.setText("format", formatName);
    StoredLayout stored{model.encoding, number(model.layout.noise), number(model.layout.start), {}, model.layout.conditions > 0,
                        number(model.layout.codeLevels), number(model.layout.codeNumbers)};
    for (const std::size_t units : model.layout.generatorUnits)
        stored.generatorUnits.push_back(number(units));
    const std::string json = toJson(stored);
    writer.add<std::uint8_t>("encoding", {number(json.size())},
                             {reinterpret_cast<const std::uint8_t*>(json.data()), json.size()});
    for (std::size_t l = 0; l < model.weights.size(); ++l) {
        const std::size_t units = model.biases[l].size();
        writer.add<float>(layerName(l, "weight"), {number(model.weights[l].size() / std::max<std::size_t>(units, 1)), number(units)},
                          model.weights[l]);
        writer.add<float>(layerName(l, "bias"), {number(units)}, model.biases[l]);
    }
    addStart(writer, model.start);
    writer.add<float>("adjustment", {number(model.adjustment.size())}, model.adjustment);
    return writer.bytes();
}

Result<GeneratorModel> readGenerator(const std::filesystem::path& path)
{
    RISKLOOM_TRY(const SafeTensors file, SafeTensors::read(path));
    RISKLOOM_TRY(const std::string format, file.text("format"));
    if (format != formatName && std::ranges::find(olderFormatNames, format) == olderFormatNames.end())
        return Error{ErrorCode::ModelMismatch, {formatName, format}, {}};
    RISKLOOM_TRY(const std::vector<std::uint8_t> bytes, file.vector<std::uint8_t>("encoding"));
    RISKLOOM_TRY(const StoredLayout stored,
                 fromJson<StoredLayout>(std::string_view(reinterpret_cast<const char*>(bytes.data()), bytes.size()),
                                        path.string()));
    if (const std::string what = impossible(stored); !what.empty())
        return Error{ErrorCode::FileCorrupt, {path.string(), what}, {}};
    GeneratorModel model;
    model.encoding = stored.encoding;
    model.layout = layoutOf(stored.encoding, stored.conditioned ? Conditioning::OnCategories : Conditioning::OnNothing);
    model.layout.noise = static_cast<std::size_t>(stored.noise);
    if (stored.start != 0 && stored.start != number(model.layout.data))
        return Error{ErrorCode::FileCorrupt, {path.string(), "the layout"}, {}};
    model.layout.start = static_cast<std::size_t>(stored.start);
    if (model.layout.start > 0) {
        RISKLOOM_TRY(model.start, readStart(file, model.encoding, path.string()));
    }
    model.layout.codeLevels = static_cast<std::size_t>(stored.codeLevels);
    model.layout.codeNumbers = static_cast<std::size_t>(stored.codeNumbers);
    model.layout.generatorUnits.assign(stored.generatorUnits.begin(), stored.generatorUnits.end());
    std::int64_t inputs = number(model.layout.latent() + model.layout.conditions);
    for (std::size_t l = 0; l <= model.layout.generatorUnits.size(); ++l) {
        const bool last = l == model.layout.generatorUnits.size();
        const std::int64_t units = number(last ? model.layout.data : model.layout.generatorUnits[l]);
        RISKLOOM_TRY(std::vector<float> weights, file.values<float>(layerName(l, "weight"), std::array{inputs, units}));
        RISKLOOM_TRY(std::vector<float> biases, file.values<float>(layerName(l, "bias"), std::array{units}));
        model.weights.push_back(std::move(weights));
        model.biases.push_back(std::move(biases));
        inputs += units;
    }
    RISKLOOM_TRY(model.adjustment, file.values<float>("adjustment", std::array{number(model.layout.data)}));
    return model;
}

} // namespace riskloom
