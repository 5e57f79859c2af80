// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/synth/steeredrun.h"

#include "core/run/codec.h"
#include "ui/charts/trainingcurves.h"
#include "ui/report/steeringtext.h"
#include "ui/synth/ganrun.h"
#include "ui/synth/ganworkbench.h"
#include "ui/synth/steeringbar.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/runform.h"

#include <algorithm>
#include <cmath>

namespace riskloom {
namespace {

void follow(SteeredRun& steered, std::span<const SteeringAct> acts)
{
    for (const SteeringAct& act : acts)
        if (act.what == Steering::GeneratorRate)
            steered.generatorRate = act.value;
        else if (act.what == Steering::DiscriminatorRate)
            steered.discriminatorRate = act.value;
}

QString refusalOf(const SynthTableRequest& request)
{
    if (request.privacy != GanPrivacy::None)
        return SteeringBar::tr("A training with a guarantee of privacy is not steered: the steps that were accounted for are all "
                               "there may be.");
    if (request.seeds != 1)
        return SteeringBar::tr("Several trainings are not steered: they are to differ by chance alone.");
    if (request.keepEpoch != 0)
        return SteeringBar::tr("This run learns an epoch of another training again, so nothing about it may change.");
    return {};
}

} // namespace

SteeredRun steeredTable(const GanRun& run)
{
    SteeredRun steered;
    steered.run = run.run;
    steered.running = run.run != 0 && run.status == RunStatus::Running;
    if (!steered.running)
        return steered;
    const Result<SynthTableRequest> read = fromJson<SynthTableRequest>(boost::json::value(run.request));
    const SynthTableRequest request = read ? *read : SynthTableRequest{};
    steered.refusal = refusalOf(request);
    if (run.film.paused)
        steered.heldAfter = run.film.paused->step;
    steered.generatorRate = request.generatorRate;
    steered.discriminatorRate = request.discriminatorRate;
    follow(steered, run.steering());
    return steered;
}

SteeredRun steeredMarket(const RunRecord& record, const MarketGanRequest& request, std::span<const SteeringAct> acts,
                         std::optional<std::int64_t> heldAfter)
{
    SteeredRun steered;
    steered.run = record.id;
    steered.running = record.id != 0 && record.status == RunStatus::Running;
    const bool pictures = request.model == MarketGanModel::Windows;
    if (!pictures)
        steered.discriminatorNote = SteeringBar::tr("Here D is both critics.");
    if (!pictures && request.criticWeight == 0.0)
        steered.discriminatorRefusal =
            SteeringBar::tr("The critics are left out: their weight is 0, so nothing they learn would change the result.");
    steered.heldAfter = heldAfter;
    steered.generatorRate = pictures ? request.pictureRate : request.generatorRate;
    steered.discriminatorRate = pictures ? request.pictureRate : request.criticRate;
    follow(steered, acts);
    return steered;
}

std::vector<SteeringAct> actsTold(const TrainingCurves& curves)
{
    std::vector<SteeringAct> acts;
    for (const Steering what :
         {Steering::DiscriminatorStep, Steering::GeneratorStep, Steering::DiscriminatorRate, Steering::GeneratorRate}) {
        const Series own = curves.series("steered." + enumName(what), {});
        for (std::size_t i = 0; i < own.x.size(); ++i) {
            const SteeringAct act{std::llround(own.x[i]), what, isSingleStep(what) ? 0.0 : own.y[i]};
            acts.insert(acts.end(), isSingleStep(what) ? static_cast<std::size_t>(std::llround(own.y[i])) : 1, act);
        }
    }
    std::ranges::stable_sort(acts, {}, &SteeringAct::step);
    return acts;
}

void tellSteeredSetup(MessageBar& message, RunForm& form, std::span<const SteeringAct> acts)
{
    const auto leaveOut = [&message, &form] {
        boost::json::object plain = form.request();
        plain.erase(steeringField);
        form.setRequest(plain);
        message.clear();
    };
    message.showMessage(
        {Severity::Info,
         GanWorkbench::tr("The set-up repeats what was done to this training by hand, so it comes to the same generator."),
         steeringSentence(acts),
         {{GanWorkbench::tr("Leave it out"), leaveOut}}});
}

} // namespace riskloom
