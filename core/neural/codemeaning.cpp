// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/codemeaning.h"

#include "core/neural/informer.h"

#include <ATen/ATen.h>

#include <cmath>

namespace riskloom {
namespace {

constexpr std::size_t mostMarks = 5; // columns that are named

// H + mean ln Q(level) on rows that were drawn with it.
double levelBound(const GanLayout& layout, std::vector<float>& informer, const EncodedTable& rows, std::int32_t level,
                  Random& random)
{
    const c10::InferenceMode guard;
    GanNoise noise;
    noise.levels.assign(rows.rows, level);
    noise.numbers.resize(rows.rows * layout.codeNumbers);
    noise.blurring.resize(rows.rows * layout.spans.size());
    for (float& value : noise.blurring)
        value = static_cast<float>(random.normal());
    std::vector<float> made(rows.rows * layout.data);
    for (std::size_t row = 0; row < rows.rows; ++row)
        writeRow(layout, rows, row, made.data() + row * layout.data);
    return Informer(layout, rows.rows).terms(informer, made.data(), layout.data, noise).levels;
}

} // namespace

Result<InformationCode> codeMeaning(const GeneratorModel& model, std::vector<float> informer, std::size_t rows,
                                    std::uint64_t seed, const RunContext& context)
{
    const auto encodedWith = [&](HeldCode held) {
        GeneratorModel holding = model;
        holding.held = held;
        return drawRows(holding, rows, seed, context);
    };
    const auto decoded = [&](const EncodedTable& encoded) {
        Random random(seed + 1);
        return decodeTable(model.encoding, encoded, random);
    };
    const auto drawn = [&](HeldCode held) -> Result<Table> {
        RISKLOOM_TRY(const EncodedTable encoded, encodedWith(held));
        return decoded(encoded);
    };
    Random blurring(seed + 2);
    InformationCode code;
    code.rows = static_cast<std::int64_t>(rows);
    if (model.layout.codeLevels > 0) {
        code.levelEntropy = std::log(static_cast<double>(model.layout.codeLevels));
        RISKLOOM_TRY(const Table whole, drawn({}));
        for (std::size_t level = 0; level < model.layout.codeLevels; ++level) {
            const auto which = static_cast<std::int32_t>(level);
            RISKLOOM_TRY(const EncodedTable own, encodedWith({.level = which + 1}));
            code.levels.push_back({static_cast<std::int64_t>(level), groupProfile(decoded(own), whole, mostMarks)});
            code.levelInformation +=
                levelBound(model.layout, informer, own, which, blurring) / static_cast<double>(model.layout.codeLevels);
        }
    }
    for (std::size_t number = 0; number < model.layout.codeNumbers; ++number) {
        const int which = static_cast<int>(number) + 1;
        RISKLOOM_TRY(const Table low, drawn({.number = which, .value = -1.0}));
        RISKLOOM_TRY(const Table high, drawn({.number = which, .value = 1.0}));
        code.numbers.push_back({static_cast<std::int64_t>(number), groupProfile(high, low, mostMarks)});
    }
    return code;
}

} // namespace riskloom
