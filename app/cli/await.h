// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/interrupt.h"
#include "core/base/result.h"
#include "core/base/runcontext.h"

#include <QEventLoop>
#include <QMetaObject>
#include <QObject>

#include <functional>
#include <optional>
#include <stop_token>
#include <thread>

namespace riskloom::cli {

// Runs the event loop until an asynchronous call of the session has answered. The command line has nothing else to do
// meanwhile; the window never waits like this.
template <class T>
Result<T> await(const std::function<void(QObject* guard, std::function<void(Result<T>)> done)>& call)
{
    QEventLoop loop;
    QObject guard;
    std::optional<Result<T>> outcome;
    call(&guard, [&](Result<T> result) {
        outcome = std::move(result);
        loop.quit();
    });
    if (!outcome)
        loop.exec();
    return outcome ? std::move(*outcome) : Result<T>(Error{ErrorCode::Cancelled, {}, {}});
}

// Does work that takes long in a thread of its own, with the event loop running; an interrupt asks it to stop.
template <class T>
Result<T> awaitWork(const Interrupt& interrupt, const std::function<Result<T>(const RunContext&)>& work)
{
    QEventLoop loop;
    std::stop_source stop;
    QObject::connect(&interrupt, &Interrupt::requested, &loop, [&] { stop.request_stop(); });
    RunContext context;
    context.stop = stop.get_token();
    std::optional<Result<T>> outcome;
    std::jthread thread([&] {
        outcome = work(context);
        QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection);
    });
    loop.exec();
    thread.join();
    return *std::move(outcome);
}

} // namespace riskloom::cli
