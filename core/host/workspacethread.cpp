// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/host/workspacethread.h"

namespace riskloom {

WorkspaceThread::WorkspaceThread(std::unique_ptr<Workspace> workspace)
    : m_workspace(std::move(workspace)), m_thread([this](const std::stop_token& stop) { loop(stop); })
{
}

WorkspaceThread::~WorkspaceThread()
{
    m_thread.request_stop();
    m_thread.join();
}

void WorkspaceThread::post(Job job)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_jobs.push_back(std::move(job));
    }
    m_arrived.notify_one();
}

void WorkspaceThread::loop(const std::stop_token& stop)
{
    std::unique_lock lock(m_mutex);
    while (true) {
        m_arrived.wait(lock, stop, [this] { return !m_jobs.empty(); });
        if (m_jobs.empty())
            break;
        Job job = std::move(m_jobs.front());
        m_jobs.pop_front();
        lock.unlock();
        job(*m_workspace, stop);
        job = nullptr; // what it captured goes before the next wait
        lock.lock();
    }
    lock.unlock();
    m_workspace.reset(); // SQLite wants its connection closed where it was used
}

} // namespace riskloom
