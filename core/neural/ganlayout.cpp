// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/ganlayout.h"

#include <cmath>

namespace riskloom {
namespace {

void addUniform(std::vector<float>& values, std::size_t count, std::size_t inputs, Random& random)
{
    const double bound = 1.0 / std::sqrt(static_cast<double>(inputs));
    for (std::size_t i = 0; i < count; ++i)
        values.push_back(static_cast<float>((2.0 * random.uniform() - 1.0) * bound));
}

} // namespace

std::size_t GanLayout::generatorInputs() const
{
    std::size_t width = noise + conditions;
    for (const std::size_t units : generatorUnits)
        width += units;
    return width;
}

std::size_t GanLayout::generatorParameters() const
{
    std::size_t count = 0;
    std::size_t width = noise + conditions;
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

GanLayout layoutOf(const TableEncoding& encoding)
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
        if (!span.offset) {
            span.condition = static_cast<std::int64_t>(layout.conditions);
            layout.conditions += span.slots;
        }
        layout.data = span.end();
        layout.spans.push_back(span);
    }
    return layout;
}

std::vector<float> initialGenerator(const GanLayout& layout, Random& random)
{
    std::vector<float> values;
    std::size_t width = layout.noise + layout.conditions;
    for (const std::size_t units : layout.generatorUnits) {
        addUniform(values, width * units, width, random);
        values.insert(values.end(), units, 1.0F);
        values.insert(values.end(), units, 0.0F);
        width += units;
    }
    addUniform(values, width * layout.data + layout.data, width, random);
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

} // namespace riskloom
