// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/host/callback.h"
#include "core/store/workspace.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <thread>

namespace riskloom {

// A thread that owns one connection to a workspace and does jobs on it, one after the other, in the order they came. The
// session has two: one for everything that writes, one for reading that takes long. Members may be called from any thread.
class WorkspaceThread {
public:
    // The token is for reading that takes long: it says that the session is closing.
    using Job = std::function<void(Workspace&, const std::stop_token&)>;

    explicit WorkspaceThread(std::unique_ptr<Workspace> workspace);
    ~WorkspaceThread(); // does every job posted before, then closes the connection
    WorkspaceThread(const WorkspaceThread&) = delete;
    WorkspaceThread& operator=(const WorkspaceThread&) = delete;

    void post(Job job);

    // Posts `work` and hands what it gives to the callback.
    template <class T>
    void ask(Callback<T> answer, std::function<Result<T>(Workspace&, const std::stop_token&)> work)
    {
        post([answer = std::move(answer), work = std::move(work)](Workspace& workspace, const std::stop_token& stop) {
            answer(work(workspace, stop));
        });
    }

private:
    void loop(const std::stop_token& stop);

    std::unique_ptr<Workspace> m_workspace; // touched by the thread alone
    std::mutex m_mutex;
    std::condition_variable_any m_arrived;
    std::deque<Job> m_jobs;
    std::jthread m_thread; // last: it uses all of the above
};

} // namespace riskloom
