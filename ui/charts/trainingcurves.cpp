// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/trainingcurves.h"

#include "core/run/quartiles.h"

namespace riskloom {

void TrainingCurves::add(std::span<const MetricPoint> points)
{
    for (const MetricPoint& point : points)
        m_curves[point.name][point.step] = point.value;
}

Series TrainingCurves::series(const std::string& metric, const QString& name) const
{
    Series series;
    series.name = name;
    const auto found = m_curves.find(metric);
    if (found == m_curves.end())
        return series;
    for (const auto& [step, value] : found->second) {
        series.x.push_back(static_cast<double>(step));
        series.y.push_back(value);
    }
    return series;
}

TrainingCurves TrainingCurves::upTo(std::int64_t step) const
{
    TrainingCurves then;
    for (const auto& [name, points] : m_curves)
        if (const auto end = points.upper_bound(step); end != points.begin())
            then.m_curves[name] = {points.begin(), end};
    return then;
}

Series curveOverSeeds(const TrainingCurves& curves, const char* curve, const QString& name)
{
    std::map<double, std::vector<double>> steps;
    for (int seed = 1;; ++seed) {
        const Series one = curves.series("seed" + std::to_string(seed) + "." + curve, {});
        if (one.x.empty())
            break;
        for (std::size_t i = 0; i < one.x.size(); ++i)
            steps[one.x[i]].push_back(one.y[i]);
    }
    Series line;
    line.name = name;
    for (const auto& [step, values] : steps) {
        const Quartiles quartiles = quartilesOf(values);
        line.x.push_back(step);
        line.y.push_back(quartiles.median);
        line.lower.push_back(quartiles.low);
        line.upper.push_back(quartiles.high);
    }
    return line;
}

} // namespace riskloom
