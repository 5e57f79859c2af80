// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/ganlosses.h"

#include <algorithm>
#include <cmath>

namespace riskloom::ganlosses {
namespace {

double softplus(double z) { return std::max(z, 0.0) + std::log1p(std::exp(-std::abs(z))); }
double sigmoid(double z) { return 1.0 / (1.0 + std::exp(-z)); }

// value and derivative of one output.
struct Term {
    double value;
    double derivative;
};

template <class Of>
double each(std::span<float> outputs, Of&& of)
{
    double sum = 0.0;
    const auto count = static_cast<double>(outputs.size());
    for (float& output : outputs) {
        const Term term = of(static_cast<double>(output));
        sum += term.value / count;
        output = static_cast<float>(term.derivative / count);
    }
    return sum;
}

} // namespace

double realPart(GanLoss loss, std::span<float> outputs)
{
    return each(outputs, [loss](double z) -> Term {
        switch (loss) {
        case GanLoss::WassersteinGp:
        case GanLoss::WassersteinClip: return {-z, -1.0};
        case GanLoss::Hinge: return {std::max(0.0, 1.0 - z), z < 1.0 ? -1.0 : 0.0};
        case GanLoss::NonSaturating:
        case GanLoss::Vanilla: break;
        }
        return {softplus(-z), -sigmoid(-z)};
    });
}

double fakePart(GanLoss loss, std::span<float> outputs)
{
    return each(outputs, [loss](double z) -> Term {
        switch (loss) {
        case GanLoss::WassersteinGp:
        case GanLoss::WassersteinClip: return {z, 1.0};
        case GanLoss::Hinge: return {std::max(0.0, 1.0 + z), z > -1.0 ? 1.0 : 0.0};
        case GanLoss::NonSaturating:
        case GanLoss::Vanilla: break;
        }
        return {softplus(z), sigmoid(z)};
    });
}

double generatorPart(GanLoss loss, std::span<float> outputs)
{
    return each(outputs, [loss](double z) -> Term {
        switch (loss) {
        case GanLoss::WassersteinGp:
        case GanLoss::WassersteinClip:
        case GanLoss::Hinge: return {-z, -1.0};
        case GanLoss::NonSaturating: return {softplus(-z), -sigmoid(-z)};
        case GanLoss::Vanilla: break;
        }
        return {-softplus(z), -sigmoid(z)};
    });
}

} // namespace riskloom::ganlosses
