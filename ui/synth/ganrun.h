// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/host/session.h"
#include "core/run/synthtable.h"
#include "ui/charts/trainingcurves.h"

#include <QString>

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace riskloom {

// The run a pane shows: what it has told so far, and its report once it is there.
struct GanRun {
    std::int64_t run = 0; // 0 = none
    RunStatus status = RunStatus::Queued;
    TrainingCurves curves;
    std::map<std::string, std::vector<double>> similarities; // of columns, judgement by judgement
    std::optional<SyntheticView> view;
    std::optional<SynthTableReport> report;

    void add(std::span<const MetricPoint> points);
};

// A stored run with its metrics. RunNotFound, BadJson …
Result<GanRun> readGanRun(const Workspace& workspace, std::int64_t run);

// "#3 · quality 0.951"
QString ganRunLabel(const RunRecord& run);

// What the curve of the qualities says.
enum class LearningState { Waiting, Learning, Settled, Recovered };
// Waiting with fewer than four judgements; Recovered when the networks went back to an earlier epoch after the last but one
// judgement; Learning while the slope of the last ten qualities (least squares) is more than twice its standard error;
// Settled otherwise.
LearningState learningState(const TrainingCurves& curves);

} // namespace riskloom
