// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/synth/ganrun.h"

#include "core/run/codec.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <string_view>

namespace riskloom {
namespace {

constexpr std::string_view similarityPrefix = "similarity ";
constexpr std::size_t fewestJudgements = 4;
constexpr std::size_t lastJudgements = 10;

struct GanTexts {
    Q_DECLARE_TR_FUNCTIONS(GanTexts)
};

} // namespace

void GanRun::add(std::span<const MetricPoint> points)
{
    curves.add(points);
    for (const MetricPoint& point : points)
        if (std::string_view(point.name).starts_with(similarityPrefix))
            similarities[point.name.substr(similarityPrefix.size())].push_back(point.value);
}

Result<GanRun> readGanRun(const Workspace& workspace, std::int64_t id)
{
    RISKLOOM_TRY(const RunRecord record, workspace.run(id));
    RISKLOOM_TRY(const std::vector<MetricPoint> points, workspace.metrics(id));
    GanRun run;
    run.run = id;
    run.status = record.status;
    run.add(points);
    if (record.status == RunStatus::Finished) {
        RISKLOOM_TRY(run.report, fromJson<SynthTableReport>(record.reportJson, "report"));
        run.view = run.report->view;
    }
    return run;
}

QString ganRunLabel(const RunRecord& run)
{
    QString label = GanTexts::tr("#%1", "number of a run").arg(run.id);
    const auto headline = readJson(run.headline, "headline");
    if (headline && headline->is_object())
        if (const auto* quality = headline->get_object().if_contains("quality"); quality != nullptr && quality->is_double())
            label += QStringLiteral(" · ") +
                     GanTexts::tr("quality %1").arg(QLocale().toString(quality->get_double(), 'f', 3));
    return label;
}

LearningState learningState(const TrainingCurves& curves)
{
    const Series quality = curves.series("quality", {});
    if (quality.x.size() < fewestJudgements)
        return LearningState::Waiting;
    const Series rollBacks = curves.series("rollBack", {});
    if (!rollBacks.x.empty() && rollBacks.x.back() > quality.x[quality.x.size() - 2])
        return LearningState::Recovered;
    const std::size_t count = std::min(quality.x.size(), lastJudgements);
    const std::span x(quality.x.end() - static_cast<std::ptrdiff_t>(count), count);
    const std::span y(quality.y.end() - static_cast<std::ptrdiff_t>(count), count);
    const auto n = static_cast<double>(count);
    double meanX = 0.0;
    double meanY = 0.0;
    for (std::size_t i = 0; i < count; ++i) {
        meanX += x[i] / n;
        meanY += y[i] / n;
    }
    double squares = 0.0;
    double products = 0.0;
    for (std::size_t i = 0; i < count; ++i) {
        squares += (x[i] - meanX) * (x[i] - meanX);
        products += (x[i] - meanX) * (y[i] - meanY);
    }
    const double slope = products / squares;
    double residual = 0.0;
    for (std::size_t i = 0; i < count; ++i) {
        const double away = y[i] - meanY - slope * (x[i] - meanX);
        residual += away * away;
    }
    const double error = std::sqrt(residual / (n - 2.0) / squares);
    return slope > 2.0 * error ? LearningState::Learning : LearningState::Settled;
}

} // namespace riskloom
