// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/tableganseeds.h"

#include <cmath>
#include <utility>

namespace riskloom {
namespace {

// The last value told of an epoch.
double toldAt(const TableGanState& training, const char* name, int epoch)
{
    double value = std::nan("");
    for (const MetricPoint& point : training.history)
        if (point.step == epoch && point.name == name)
            value = point.value;
    return value;
}

} // namespace

Result<GanStudy> trainAll(const SynthTableRequest& request, const GanPlan& plan, const GanRows& rows, const JudgeGenerator& judge,
                          const RunContext& context)
{
    if (request.seeds > 1)
        return trainGans({plan, request.seeds, request.keepSeed}, rows, judge, context);
    GanStudy study;
    RISKLOOM_TRY(TableGanState state, trainGan(plan, rows, judge, context));
    study.trainings.push_back(std::move(state));
    study.epoch = *learnedEpoch(study.state(), request.keepEpoch);
    return study;
}

void tellSeeds(SynthTableReport& report, const GanStudy& study)
{
    report.keptSeed = static_cast<int>(study.kept) + 1;
    if (study.trainings.size() < 2)
        return;
    std::vector<double> qualities;
    for (std::size_t i = 0; i < study.trainings.size(); ++i) {
        const TableGanState& training = study.trainings[i];
        const int best = training.best.epoch;
        const auto told = [&](const char* name) { return toldAt(training, name, best); };
        const FidelityFigures figures{told("quality"), told("columnShapes"), told("columnPairTrends")};
        report.seeds.push_back({static_cast<int>(i) + 1, training.epoch, best, training.rollBacks, figures});
        qualities.push_back(figures.quality);
    }
    report.seedQuality = quartilesOf(std::move(qualities));
}

} // namespace riskloom
