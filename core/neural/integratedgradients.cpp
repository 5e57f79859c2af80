// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/integratedgradients.h"

#include <cstddef>

namespace riskloom {

std::vector<double> integratedGradients(DenseNetwork& network, std::span<const float> inputs, const PathIntegral& path)
{
    const std::size_t width = path.baseline.size();
    std::vector<double> sums(inputs.size());
    std::vector<float> between(inputs.size());
    for (int step = 0; step < path.steps && !path.stop.stop_requested(); ++step) {
        const float way = (static_cast<float>(step) + 0.5F) / static_cast<float>(path.steps);
        for (std::size_t i = 0; i < inputs.size(); ++i) {
            const float begin = path.baseline[i % width];
            between[i] = begin + way * (inputs[i] - begin);
        }
        const std::vector<float> gradients = network.inputGradients(between);
        for (std::size_t i = 0; i < sums.size(); ++i)
            sums[i] += gradients[i];
    }
    for (std::size_t i = 0; i < sums.size(); ++i)
        sums[i] *= (static_cast<double>(inputs[i]) - path.baseline[i % width]) / path.steps;
    return sums;
}

} // namespace riskloom
