// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/steering.h"

#include <chrono>

namespace riskloom {

void SteeringBox::put(SteeringOrder order)
{
    const std::scoped_lock lock(m_mutex);
    m_orders.push_back(order);
    m_changed.notify_all();
}

std::optional<SteeringOrder> SteeringBox::next(const std::stop_token& stop)
{
    std::unique_lock lock(m_mutex);
    const auto arrived = [this] { return !m_orders.empty(); };
    while (true) {
        if (!arrived() && m_paused)
            m_changed.wait(lock, stop, arrived);
        else if (!arrived() && m_delay > 0.0)
            m_changed.wait_for(lock, stop, std::chrono::duration<double>(m_delay), arrived);
        if (!arrived() || stop.stop_requested())
            return {};
        const SteeringOrder order = m_orders.front();
        m_orders.pop_front();
        if (order.what == Steering::Delay) {
            m_delay = order.value;
            continue;
        }
        if (order.what == Steering::Pause || order.what == Steering::Continue)
            m_paused = order.what == Steering::Pause;
        return order;
    }
}

} // namespace riskloom
