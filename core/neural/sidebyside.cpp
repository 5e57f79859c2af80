// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/sidebyside.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>

namespace riskloom {
namespace {

using Clock = std::chrono::steady_clock;

constexpr auto betweenReports = std::chrono::milliseconds(50);
constexpr auto betweenStores = std::chrono::seconds(5);

} // namespace

void runSideBySide(int threads, std::vector<std::function<void()>> jobs)
{
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (std::size_t job = next++; job < jobs.size(); job = next++)
            jobs[job]();
    };
    std::vector<std::jthread> others;
    const auto wanted = std::min<std::size_t>(static_cast<std::size_t>(std::max(threads, 1)), jobs.size());
    for (std::size_t i = 1; i < wanted; ++i)
        others.emplace_back(work);
    work();
}

Result<> runWatched(int threads, std::vector<std::function<void()>> jobs, const SideWatch& watch)
{
    std::mutex mutex;
    std::condition_variable changed;
    bool done = false;
    Result<> stored;
    {
        const std::jthread work([&] {
            runSideBySide(threads, std::move(jobs));
            const std::scoped_lock lock(mutex);
            done = true;
            changed.notify_all();
        });
        auto before = Clock::now();
        while (true) {
            std::unique_lock lock(mutex);
            if (changed.wait_for(lock, betweenReports, [&] { return done; }))
                break;
            lock.unlock();
            watch.tell();
            if (!stored || Clock::now() - before < betweenStores)
                continue;
            stored = watch.store();
            if (!stored)
                watch.abandon();
            before = Clock::now();
        }
    }
    watch.tell();
    return stored;
}

} // namespace riskloom
