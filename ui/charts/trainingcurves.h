// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/runcontext.h"
#include "ui/charts/series.h"

#include <QString>

#include <cstdint>
#include <map>
#include <span>
#include <string>

namespace riskloom {

// The curves of one training, by metric name, each in ascending steps. A repeated step replaces the earlier value, as
// in the workspace: a resumed run repeats the steps behind its last checkpoint.
class TrainingCurves {
public:
    void add(std::span<const MetricPoint> points);
    void clear() { m_curves.clear(); }

    [[nodiscard]] bool empty() const { return m_curves.empty(); }
    // A series of (step, value) under a name of the current language; without points when the metric is not there.
    [[nodiscard]] Series series(const std::string& metric, const QString& name) const;
    // The curves as they were after a step.
    [[nodiscard]] TrainingCurves upTo(std::int64_t step) const;

private:
    std::map<std::string, std::map<std::int64_t, double>> m_curves;
};

// A curve of several trainings, "seed1.NAME", "seed2.NAME" …: at each step the median of those that have it, and between
// quartiles a band. Without points when there is none.
Series curveOverSeeds(const TrainingCurves& curves, const char* curve, const QString& name);

} // namespace riskloom
