// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/ganlayout.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>

namespace riskloom {
namespace {

constexpr float mostOffset = 0.995F; // a generator's tanh never reaches 1
constexpr float whisper = 0.1F;

void addUniform(std::vector<float>& values, std::size_t count, std::size_t inputs, Random& random)
{
    const double bound = 1.0 / std::sqrt(static_cast<double>(inputs));
    for (std::size_t i = 0; i < count; ++i)
        values.push_back(static_cast<float>((2.0 * random.uniform() - 1.0) * bound));
}

// Sets the weights of the output layer: nothing but the start speaks, all else whispers.
void handStartOn(const GanLayout& layout, float* weights, std::size_t inputs)
{
    const std::size_t first = inputs - layout.conditions - layout.code() - layout.start;
    for (std::size_t i = 0; i < inputs * layout.data + layout.data; ++i)
        weights[i] *= whisper;
    for (const GanSpan& span : layout.spans) {
        if (span.offset)
            weights[(first + span.begin) * layout.data + span.begin] = 1.0F;
        // A softmax over k slots gives e^w / (e^w + k - 1) to the one that is w above the others.
        const double odds = startKept / (1.0 - startKept) * static_cast<double>(std::max<std::size_t>(span.slots, 2) - 1);
        for (std::size_t k = span.firstSlot(); k < span.end(); ++k)
            weights[(first + k) * layout.data + k] = static_cast<float>(std::log(odds));
    }
}

} // namespace

void writeRow(const GanLayout& layout, const EncodedTable& rows, std::size_t row, float* into)
{
    std::fill_n(into, layout.data, 0.0F);
    for (const GanSpan& span : layout.spans) {
        const auto column = static_cast<std::size_t>(span.column);
        if (span.offset)
            into[span.begin] = rows.offsets[column][row];
        if (span.slots > 0)
            into[span.firstSlot() + rows.slotOf[column][row]] = 1.0F;
    }
}

void writeStart(const GanLayout& layout, const EncodedTable& rows, std::size_t row, GanCondition condition, float* into)
{
    writeRow(layout, rows, row, into);
    for (const GanSpan& span : layout.spans)
        if (span.offset)
            into[span.begin] = std::atanh(std::clamp(into[span.begin], -mostOffset, mostOffset));
    if (condition.span < 0)
        return;
    const GanSpan& asked = layout.spans[static_cast<std::size_t>(condition.span)];
    std::fill_n(into + asked.firstSlot(), asked.slots, 0.0F);
    into[asked.firstSlot() + static_cast<std::size_t>(condition.slot)] = 1.0F;
}

std::size_t GanLayout::generatorInputs() const
{
    std::size_t width = latent() + conditions;
    for (const std::size_t units : generatorUnits)
        width += units;
    return width;
}

std::size_t GanLayout::generatorParameters() const
{
    std::size_t count = 0;
    std::size_t width = latent() + conditions;
    for (const std::size_t units : generatorUnits) {
        count += width * units + 2 * units;
        width += units;
    }
    return count + width * data + data;
}

std::size_t GanLayout::discriminatorParameters() const
{
    std::size_t count = 0;
    std::size_t width = pac * rowWidth();
    for (const std::size_t units : discriminatorUnits) {
        count += width * units + units;
        width = units;
    }
    return count + width + 1;
}

std::size_t GanLayout::discriminatorDirections() const
{
    if (discriminatorNorm == DiscriminatorNorm::None)
        return 0;
    return std::accumulate(discriminatorUnits.begin(), discriminatorUnits.end(), std::size_t{1});
}

std::size_t GanLayout::discriminatorNorms() const
{
    return discriminatorNorm == DiscriminatorNorm::None ? 0 : discriminatorUnits.size() + 1;
}

std::size_t GanLayout::informerParameters() const
{
    return code() == 0 ? 0 : (data + 1) * informerUnits + (informerUnits + 1) * informerOutputs();
}

GanLayout layoutOf(const TableEncoding& encoding, Conditioning conditioning)
{
    GanLayout layout;
    for (std::size_t j = 0; j < encoding.columns.size(); ++j) {
        const ColumnEncoding& column = encoding.columns[j];
        if (column.width() == 0)
            continue;
        GanSpan span;
        span.column = static_cast<std::int64_t>(j);
        span.offset = !column.modes.empty();
        span.begin = layout.data;
        span.slots = column.slotCount() > 1 ? column.slotCount() : 0;
        if (!span.offset && conditioning == Conditioning::OnCategories) {
            span.condition = static_cast<std::int64_t>(layout.conditions);
            layout.conditions += span.slots;
        }
        layout.data = span.end();
        for (const ModePlace& place : modePlaces(column)) {
            span.middles.push_back(static_cast<float>(place.middle));
            span.reaches.push_back(static_cast<float>(place.reach));
        }
        layout.spans.push_back(span);
    }
    return layout;
}

std::vector<float> initialGenerator(const GanLayout& layout, Random& random)
{
    std::vector<float> values;
    std::size_t width = layout.latent() + layout.conditions;
    for (const std::size_t units : layout.generatorUnits) {
        addUniform(values, width * units, width, random);
        values.insert(values.end(), units, 1.0F);
        values.insert(values.end(), units, 0.0F);
        width += units;
    }
    const std::size_t output = values.size();
    addUniform(values, width * layout.data + layout.data, width, random);
    if (layout.start > 0)
        handStartOn(layout, values.data() + output, width);
    return values;
}

std::vector<float> initialDiscriminator(const GanLayout& layout, Random& random)
{
    std::vector<float> values;
    std::size_t width = layout.pac * layout.rowWidth();
    for (const std::size_t units : layout.discriminatorUnits) {
        addUniform(values, width * units + units, width, random);
        width = units;
    }
    addUniform(values, width + 1, width, random);
    return values;
}

std::vector<float> initialInformer(const GanLayout& layout, Random& random)
{
    std::vector<float> values;
    if (layout.code() == 0)
        return values;
    addUniform(values, (layout.data + 1) * layout.informerUnits, layout.data, random);
    addUniform(values, (layout.informerUnits + 1) * layout.informerOutputs(), layout.informerUnits, random);
    return values;
}

std::vector<float> initialDirections(const GanLayout& layout, Random& random)
{
    std::vector<float> values(layout.discriminatorDirections());
    std::size_t first = 0;
    const auto draw = [&](std::size_t units) {
        const std::span<float> own = std::span(values).subspan(first, units);
        double square = 0.0;
        for (float& value : own) {
            value = static_cast<float>(random.normal());
            square += static_cast<double>(value) * static_cast<double>(value);
        }
        for (float& value : own)
            value /= static_cast<float>(std::sqrt(square));
        first += units;
    };
    if (values.empty())
        return values;
    for (const std::size_t units : layout.discriminatorUnits)
        draw(units);
    draw(1);
    return values;
}

} // namespace riskloom
