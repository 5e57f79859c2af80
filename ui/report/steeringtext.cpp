// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/steeringtext.h"

#include "ui/report/reportwords.h"
#include "ui/widgets/format.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace riskloom {
namespace {

QString words(const SteeringAct& act, int count)
{
    const QString step = formatInteger(act.step);
    const QString rate = QLocale().toString(act.value, 'g', 6);
    switch (act.what) {
    case Steering::GeneratorRate: return ReportWords::tr("after step %1 learning rate of the generator %2").arg(step, rate);
    case Steering::DiscriminatorRate:
        return ReportWords::tr("after step %1 learning rate of the discriminator %2").arg(step, rate);
    case Steering::GeneratorStep: return ReportWords::tr("after step %1 %n single step(s) of the generator", nullptr, count).arg(step);
    case Steering::DiscriminatorStep:
        return ReportWords::tr("after step %1 %n single step(s) of the discriminator", nullptr, count).arg(step);
    case Steering::Pause:
    case Steering::Continue:
    case Steering::Delay: break; // never recorded
    }
    return {};
}

} // namespace

QString steeringSentence(std::span<const SteeringAct> acts, std::size_t most)
{
    if (acts.empty())
        return {};
    QStringList parts;
    std::size_t shown = 0;
    while (shown < acts.size() && static_cast<std::size_t>(parts.size()) < most) {
        const auto same = [&](const SteeringAct& act) { return act == acts[shown]; };
        const auto end = std::ranges::find_if_not(acts.subspan(shown), same);
        const auto count = static_cast<std::size_t>(end - acts.subspan(shown).begin());
        parts.append(words(acts[shown], static_cast<int>(count)));
        shown += count;
    }
    if (shown < acts.size())
        parts.append(ReportWords::tr("%n more", nullptr, static_cast<int>(acts.size() - shown)));
    return ReportWords::tr("Steered by hand: %1.").arg(parts.join(ReportWords::tr("; ")));
}

} // namespace riskloom
