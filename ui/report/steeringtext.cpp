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
    const QString rate = QLocale().toString(act.value, 'g', 6);
    switch (act.what) {
    case Steering::GeneratorRate: return ReportWords::tr("a learning rate of the generator of %1").arg(rate);
    case Steering::DiscriminatorRate: return ReportWords::tr("a learning rate of the discriminator of %1").arg(rate);
    case Steering::GeneratorStep: return ReportWords::tr("%n single step(s) of the generator", nullptr, count);
    case Steering::DiscriminatorStep: return ReportWords::tr("%n single step(s) of the discriminator", nullptr, count);
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
    QStringList places; // what was done after one step together
    std::size_t shown = 0;
    std::size_t told = 0;
    while (shown < acts.size() && told < most) {
        const std::int64_t step = acts[shown].step;
        QStringList here;
        for (; shown < acts.size() && acts[shown].step == step && told < most; ++told) {
            const std::span<const SteeringAct> rest = acts.subspan(shown);
            const auto end = std::ranges::find_if_not(rest, [&](const SteeringAct& act) { return act == rest.front(); });
            const auto count = static_cast<std::size_t>(end - rest.begin());
            here.append(words(rest.front(), static_cast<int>(count)));
            shown += count;
        }
        places.append(ReportWords::tr("after step %1: %2", "number, what was done")
                          .arg(formatInteger(step), here.join(ReportWords::tr(", ", "between acts"))));
    }
    if (shown < acts.size())
        places.append(ReportWords::tr("%n more", nullptr, static_cast<int>(acts.size() - shown)));
    return ReportWords::tr("Steered by hand: %1.").arg(places.join(ReportWords::tr("; ", "between acts")));
}

} // namespace riskloom
