// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/denselayout.h"

#include <algorithm>
#include <cmath>

namespace riskloom {
namespace {

std::vector<float> drawParameters(const DenseLayout& layout, double outputBias, Random& random)
{
    std::vector<float> parameters;
    parameters.reserve(layout.parameterCount());
    const auto draw = [&](std::size_t count, double limit) {
        for (std::size_t i = 0; i < count; ++i)
            parameters.push_back(static_cast<float>((2.0 * random.uniform() - 1.0) * limit));
    };
    std::size_t width = layout.inputs;
    for (const std::size_t units : layout.hiddenUnits) {
        draw(width * units, std::sqrt(6.0 / static_cast<double>(width)));
        parameters.insert(parameters.end(), units, 0.0F);
        width = units;
    }
    draw(width, 1.0 / std::sqrt(static_cast<double>(width)));
    parameters.push_back(static_cast<float>(outputBias));
    return parameters;
}

} // namespace

std::size_t DenseLayout::parameterCount() const
{
    std::size_t count = 0;
    std::size_t width = inputs;
    for (const std::size_t units : hiddenUnits) {
        count += (width + 1) * units;
        width = units;
    }
    return count + width + 1;
}

std::vector<float> fallingOutputSigns(const DenseLayout& layout)
{
    std::vector<float> signs;
    signs.reserve(layout.parameterCount());
    std::vector<float> from(layout.inputs, -1.0F); // 1 where a unit rises with the output
    const auto addLayer = [&](std::vector<float> to) {
        for (const float begin : from)
            for (const float end : to)
                signs.push_back(begin * end);
        signs.insert(signs.end(), to.size(), 0.0F);
        from = std::move(to);
    };
    for (const std::size_t units : layout.hiddenUnits) {
        std::vector<float> directions(units);
        for (std::size_t unit = 0; unit < units; ++unit)
            directions[unit] = unit % 2 == 0 ? 1.0F : -1.0F;
        addLayer(std::move(directions));
    }
    addLayer({1.0F});
    return signs;
}

std::vector<float> initialParameters(const DenseLayout& layout, double outputBias, Random& random, WeightSigns signs)
{
    std::vector<float> parameters = drawParameters(layout, outputBias, random);
    if (signs == WeightSigns::Free)
        return parameters;
    const std::vector<float> kept = fallingOutputSigns(layout);
    std::ranges::transform(parameters, kept, parameters.begin(), [](float parameter, float sign) {
        return sign == 0.0F ? parameter : sign * std::abs(parameter);
    });
    return parameters;
}

} // namespace riskloom
