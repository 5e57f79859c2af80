// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/trainingcurves.h"

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

} // namespace riskloom
