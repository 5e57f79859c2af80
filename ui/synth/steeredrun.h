// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/market.h"
#include "core/run/steeringact.h"
#include "core/store/workspace.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace riskloom {

struct GanRun;
class MessageBar;
class RunForm;
class TrainingCurves;

// What a bar that steers has to know of the run it steers.
struct SteeredRun {
    std::int64_t run = 0; // 0 = none
    bool running = false;
    QString refusal; // why it may not be steered; "" = it may
    QString discriminatorRefusal; // why its discriminator may not
    QString discriminatorNote;    // what stands for the discriminator; "" = one
    std::optional<std::int64_t> heldAfter; // steps: it waits
    double generatorRate = 0.0; // now
    double discriminatorRate = 0.0;
};

SteeredRun steeredTable(const GanRun& run);
// `acts` are what was done so far.
SteeredRun steeredMarket(const RunRecord& record, const MarketGanRequest& request, std::span<const SteeringAct> acts,
                         std::optional<std::int64_t> heldAfter);

// What was done to a training as far as it was told: single steps at the same place come one kind after another.
std::vector<SteeringAct> actsTold(const TrainingCurves& curves);

// Says that the form repeats these acts, and offers to leave them out.
void tellSteeredSetup(MessageBar& message, RunForm& form, std::span<const SteeringAct> acts);

} // namespace riskloom
