// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/steeredcourse.h"

#include "core/run/codec.h"

#include <algorithm>
#include <utility>

namespace riskloom {

SteeredCourse::SteeredCourse(std::vector<SteeringAct> acts, std::int64_t steps, LearningRates rates)
    : m_acts(std::move(acts)), m_steps(steps), m_rates(rates)
{
    for (; m_done < m_acts.size() && m_acts[m_done].step < m_steps; ++m_done)
        take(m_acts[m_done]);
}

std::optional<SteeringAct> SteeredCourse::next()
{
    if (m_done == m_acts.size() || m_acts[m_done].step > m_steps)
        return {};
    take(m_acts[m_done]);
    return m_acts[m_done++];
}

SteeringAct SteeredCourse::add(SteeringOrder order)
{
    const SteeringAct act{m_steps, order.what, order.value};
    m_acts.insert(m_acts.begin() + static_cast<std::ptrdiff_t>(m_done), act);
    ++m_done;
    take(act);
    return act;
}

std::vector<SteeringAct> SteeredCourse::done() const
{
    return {m_acts.begin(), m_acts.begin() + static_cast<std::ptrdiff_t>(m_done)};
}

void SteeredCourse::take(const SteeringAct& act)
{
    if (act.what == Steering::GeneratorRate)
        m_rates.generator = act.value;
    else if (act.what == Steering::DiscriminatorRate)
        m_rates.discriminator = act.value;
}

namespace {

MetricPoint pointOf(const SteeringAct& act, std::int64_t single)
{
    return {"steered." + enumName(act.what), act.step, isSingleStep(act.what) ? static_cast<double>(single) : act.value};
}

} // namespace

std::int64_t SteeredCourse::singleSteps(Steering what) const
{
    return std::count_if(m_acts.begin(), m_acts.begin() + static_cast<std::ptrdiff_t>(m_done), [&](const SteeringAct& act) {
        return act.step == m_steps && act.what == what;
    });
}

std::int64_t SteeredCourse::singleSteps() const
{
    return singleSteps(Steering::GeneratorStep) + singleSteps(Steering::DiscriminatorStep);
}

Result<bool> steerBeforeStep(SteeredCourse& course, SteeringBox* box, const std::stop_token& stop,
                             const SteeredTraining& training)
{
    while (const std::optional<SteeringAct> act = course.next())
        if (!training.carryOut(*act))
            return false;
    if (box == nullptr)
        return true;
    bool held = false;
    while (const std::optional<SteeringOrder> order = box->next(stop)) {
        if (!changesTheResult(order->what))
            held = order->what == Steering::Pause;
        else if (!training.carryOut(course.add(*order)))
            return false;
        RISKLOOM_CHECK(training.show(held));
    }
    return true;
}

MetricPoint steeredPoint(const SteeredCourse& course, const SteeringAct& act)
{
    return pointOf(act, course.singleSteps(act.what));
}

std::vector<MetricPoint> steeredPoints(const SteeredCourse& course)
{
    const std::vector<SteeringAct> acts = course.done();
    std::vector<MetricPoint> points;
    for (auto act = acts.begin(); act != acts.end(); ++act) {
        const auto isAlike = [&](const SteeringAct& each) { return each.step == act->step && each.what == act->what; };
        points.push_back(pointOf(*act, std::count_if(acts.begin(), act + 1, isAlike)));
    }
    return points;
}

} // namespace riskloom
