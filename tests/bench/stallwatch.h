// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QString>
#include <QTimer>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace riskloom::bench {

// How evenly the event loop of this thread gets to a timer of 1 ms. A gap is the time between two of its ticks: for so
// long the window answered nobody. Each gap is told apart by what was last said to be going on.
class StallWatch {
public:
    struct Gap {
        double milliseconds = 0.0;
        QString during;
    };

    StallWatch()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { tick(); });
    }

    void begin()
    {
        m_gaps.clear();
        m_clock.start();
        m_timer.start(1);
    }
    void say(const QString& activity) { m_activity = activity; }
    // The gaps since begin(), longest first.
    std::vector<Gap> end()
    {
        m_timer.stop();
        std::ranges::sort(m_gaps, std::ranges::greater{}, &Gap::milliseconds);
        return m_gaps;
    }

private:
    void tick()
    {
        m_gaps.push_back({static_cast<double>(m_clock.nsecsElapsed()) / 1e6, m_activity});
        m_clock.restart();
    }

    QTimer m_timer;
    QElapsedTimer m_clock;
    QString m_activity;
    std::vector<Gap> m_gaps;
};

} // namespace riskloom::bench
