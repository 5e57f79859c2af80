// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/neural/ganstudy.h"
#include "core/run/synthtable.h"

namespace riskloom {

// As many trainings as the request wants; of one alone the study has one. Errors of trainGan().
Result<GanStudy> trainAll(const SynthTableRequest& request, const GanPlan& plan, const GanRows& rows, const JudgeGenerator& judge,
                          const RunContext& context);

// Each of several trainings with what its own best generator was judged.
void tellSeeds(SynthTableReport& report, const GanStudy& study);

} // namespace riskloom
