// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QEventLoop>
#include <QObject>

#include <functional>
#include <optional>

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

} // namespace riskloom::cli
