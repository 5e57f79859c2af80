// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QMetaObject>
#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>
#include <utility>

namespace riskloom {

// A function that waits in the thread of `context` for a result from another thread. It is called there, later, and not at
// all when the context has gone by then; no thread may call it after that.
template <class T>
class Callback {
public:
    using Function = std::function<void(const Result<T>&)>;

    Callback(QObject* context, Function function)
        : m_context(context), m_function(std::make_shared<const Function>(std::move(function)))
    {
    }

    // Any thread.
    void operator()(Result<T> result) const
    {
        QMetaObject::invokeMethod(
            m_context, [function = m_function, answer = std::move(result)] { (*function)(answer); },
            Qt::QueuedConnection);
    }

private:
    QObject* m_context;
    std::shared_ptr<const Function> m_function;
};

// `function`, or nothing once `guard` has gone; without a guard it is always called. Made and called in one thread.
template <class T>
std::function<void(const Result<T>&)> unlessGone(QObject* guard, std::function<void(Result<T>)> function)
{
    return [guarded = guard != nullptr, pointer = QPointer<QObject>(guard), function = std::move(function)](const Result<T>& result) {
        if (function && (!guarded || !pointer.isNull()))
            function(result);
    };
}

} // namespace riskloom
