// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/host/session.h"
#include "core/run/syntheticfilm.h"
#include "core/run/synthtable.h"
#include "ui/charts/trainingcurves.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace riskloom {

// The run a pane shows: what it has told so far, and its report once it is there. Its pages show it after one epoch: the
// newest judged one, the kept one of a finished run, or an earlier one that was chosen.
struct GanRun {
    std::int64_t run = 0; // 0 = none
    std::int64_t dataset = 0;
    RunStatus status = RunStatus::Queued;
    boost::json::object request;
    int training = 1;      // of several the one that is shown: the kept one, else the first
    TrainingCurves told;   // of all trainings, by the names they are told under
    TrainingCurves curves; // of the shown one
    SyntheticFilm film;
    std::optional<SynthTableReport> report;
    std::optional<SyntheticView> view; // after the shown epoch
    TrainingCurves then;               // the curves up to it
    bool chosen = false;               // the epoch stays when a newer one comes

    void add(std::span<const MetricPoint> points);
    void add(const SyntheticFilm& news);
    // One of the film's epochs; the newest or kept one with 0. Another epoch than these is ignored.
    void showEpoch(int epoch);
    [[nodiscard]] bool several() const; // more than one training
    // The training as it is while it waits, when that is what is shown; else nullptr.
    [[nodiscard]] const PausedTraining* waiting() const { return film.paused && !chosen ? &*film.paused : nullptr; }
    // What was done to the training so far, as far as it was told.
    [[nodiscard]] std::vector<SteeringAct> steering() const;
    // What to ask for so that the same comes again, with what was done by hand.
    [[nodiscard]] boost::json::object repeatedRequest() const;
    [[nodiscard]] int epoch() const { return view ? view->epoch : 0; }

private:
    void refreshThen();
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
