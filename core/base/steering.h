// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <stop_token>

namespace riskloom {

// What somebody may ask of a training while it goes. The rates and the single steps change what it comes to; the others only
// when it comes to it.
enum class Steering { Pause, Continue, Delay, GeneratorRate, DiscriminatorRate, GeneratorStep, DiscriminatorStep };

struct SteeringOrder {
    Steering what = Steering::Pause;
    double value = 0.0; // of Delay seconds between two steps, of the rates the rate; else nothing

    friend bool operator==(const SteeringOrder&, const SteeringOrder&) = default;
};

[[nodiscard]] constexpr bool changesTheResult(Steering what) { return what >= Steering::GeneratorRate; }
[[nodiscard]] constexpr bool isSingleStep(Steering what) { return what >= Steering::GeneratorStep; }

// Where orders wait for the training that they are given to. Any thread may put them in.
class SteeringBox {
public:
    void put(SteeringOrder order);
    // Called by the training before each of its steps, until there is none: the next order to carry out, Pause and Continue
    // included so that they can be shown. It returns none when the next step may be taken, after waiting while the training is
    // paused and for the delay, or when `stop` asks for the end.
    std::optional<SteeringOrder> next(const std::stop_token& stop);

private:
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::deque<SteeringOrder> m_orders;
    bool m_paused = false;
    double m_delay = 0.0; // seconds
};

} // namespace riskloom
