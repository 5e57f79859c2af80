// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/synth/ganrun.h"

#include "core/run/codec.h"
#include "ui/synth/steeredrun.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <string_view>

namespace riskloom {
namespace {

constexpr const char* filmRole = "film";
constexpr std::size_t fewestJudgements = 4;
constexpr std::size_t lastJudgements = 10;

struct GanTexts {
    Q_DECLARE_TR_FUNCTIONS(GanTexts)
};

// "seed3.quality", but not a column of the table whose name begins so: those stand behind "similarity ".
bool isOfATraining(const std::string& name)
{
    constexpr std::string_view word = "seed";
    const std::size_t dot = name.find('.');
    return name.starts_with(word) && dot != std::string::npos && dot > word.size() &&
           name.find_first_not_of("0123456789", word.size()) == dot;
}

// Empty for a run of an earlier version, which kept none.
Result<SyntheticFilm> readFilm(const Workspace& workspace, std::int64_t run)
{
    RISKLOOM_TRY(const std::vector<ArtifactRecord> artifacts, workspace.artifacts(run));
    const auto film = std::ranges::find(artifacts, filmRole, &ArtifactRecord::role);
    if (film == artifacts.end())
        return SyntheticFilm{};
    RISKLOOM_TRY(const std::vector<std::byte> bytes, workspace.artifactBytes(film->sha256));
    return fromJson<SyntheticFilm>({reinterpret_cast<const char*>(bytes.data()), bytes.size()}, filmRole);
}

} // namespace

void GanRun::refreshThen() { then = view ? curves.upTo(view->epoch) : curves; }

void GanRun::add(std::span<const MetricPoint> points)
{
    told.add(points);
    const std::string own = "seed" + std::to_string(training) + ".";
    std::vector<MetricPoint> shown;
    for (const MetricPoint& point : points)
        if (point.name.starts_with(own))
            shown.push_back({point.name.substr(own.size()), point.step, point.value});
        else if (!isOfATraining(point.name))
            shown.push_back(point);
    curves.add(shown);
    refreshThen();
}

void GanRun::add(const SyntheticFilm& news)
{
    addNews(film, news);
    if (!chosen)
        showEpoch(0);
}

void GanRun::showEpoch(int epoch)
{
    chosen = epoch != 0;
    if (const PausedTraining* now = waiting()) {
        view = viewOf(film.real, now->moment);
        return refreshThen();
    }
    if (epoch == 0 && !film.moments.empty())
        epoch = film.moments.back().epoch;
    if (epoch == 0)
        view.reset(); // it goes on, and nothing has been judged yet
    if (report && (!chosen || epoch == report->view.epoch))
        view = report->view;
    else if (const SyntheticMoment* moment = momentAt(film, epoch))
        view = viewOf(film.real, *moment);
    refreshThen();
}

bool GanRun::several() const
{
    return (report && report->seeds.size() > 1) || !told.series("seed1.discriminator.loss", {}).x.empty() ||
           !told.series("seed1.quality", {}).x.empty();
}

std::vector<SteeringAct> GanRun::steering() const
{
    if (report)
        return report->steering;
    return actsTold(curves);
}

boost::json::object GanRun::repeatedRequest() const
{
    boost::json::object repeated = request;
    if (report)
        repeated[steeringField] = encode(report->steering);
    return repeated;
}

Result<GanRun> readGanRun(const Workspace& workspace, std::int64_t id)
{
    RISKLOOM_TRY(const RunRecord record, workspace.run(id));
    RISKLOOM_TRY(const std::vector<MetricPoint> points, workspace.metrics(id));
    GanRun run;
    run.run = id;
    run.dataset = record.dataset;
    run.status = record.status;
    RISKLOOM_TRY(const boost::json::value request, readJson(record.requestJson, "request"));
    if (request.is_object())
        run.request = request.get_object();
    if (record.status == RunStatus::Finished) {
        RISKLOOM_TRY(run.report, fromJson<SynthTableReport>(record.reportJson, "report"));
        run.training = run.report->keptSeed;
        RISKLOOM_TRY(run.film, readFilm(workspace, id));
        run.showEpoch(0);
    }
    run.add(points);
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
