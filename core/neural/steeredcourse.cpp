// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/steeredcourse.h"

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

} // namespace riskloom
