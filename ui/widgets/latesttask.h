// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QMetaObject>
#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <stop_token>
#include <utility>

namespace riskloom {

// Computes something away from the window's thread, where only the newest question matters: a new start() stops the work
// before it and drops its answer. `done` is called in the window's thread, unless the task or the owner has gone by then.
template <class T>
class LatestTask {
public:
    explicit LatestTask(QObject* owner) : m_owner(owner) {}
    ~LatestTask() { cancel(); }
    LatestTask(const LatestTask&) = delete;
    LatestTask& operator=(const LatestTask&) = delete;

    void start(std::function<T(const std::stop_token&)> work, std::function<void(T)> done)
    {
        cancel();
        m_stop = std::stop_source();
        QThreadPool::globalInstance()->start([owner = QPointer<QObject>(m_owner), stop = m_stop, work = std::move(work),
                                              done = std::move(done)] {
            auto answer = std::make_shared<T>(work(stop.get_token()));
            // The owner is looked at in the window's thread only; the application outlives the pool's work.
            QMetaObject::invokeMethod(
                QCoreApplication::instance(),
                [owner, stop, done, answer] {
                    if (!owner.isNull() && !stop.stop_requested())
                        done(std::move(*answer));
                },
                Qt::QueuedConnection);
        });
    }
    void cancel() { m_stop.request_stop(); }

private:
    QObject* m_owner;
    std::stop_source m_stop;
};

} // namespace riskloom
