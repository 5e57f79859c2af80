// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/steeringact.h"

#include "core/run/codec.h"

#include <string>

namespace riskloom {

Result<> checkActs(std::span<const SteeringAct> acts)
{
    std::int64_t before = 0;
    for (const SteeringAct& act : acts) {
        if (!changesTheResult(act.what))
            return Error{ErrorCode::BadChoice, {steeringField, enumName(act.what),
                         "generatorRate, discriminatorRate, generatorStep, discriminatorStep"}, {}};
        if (act.step < before)
            return Error{ErrorCode::FieldOutOfRange, {steeringField, std::to_string(act.step), std::to_string(before), "1e9"}, "by step"};
        before = act.step;
        const bool rate = act.what == Steering::GeneratorRate || act.what == Steering::DiscriminatorRate;
        if (rate && !(act.value >= leastRate && act.value <= mostRate))
            return Error{ErrorCode::FieldOutOfRange, {steeringField, toJson(act.value), toJson(leastRate), toJson(mostRate)}, {}};
    }
    return {};
}

} // namespace riskloom
