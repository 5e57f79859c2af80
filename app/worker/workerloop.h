// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/worker/kindbinding.h"
#include "app/worker/linewriter.h"
#include "app/worker/notifier.h"
#include "core/base/steering.h"
#include "core/run/protocol.h"

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>

namespace riskloom::worker {

// Answers the host: a thread reads requests and answers at once, the thread that called work() computes (LibTorch wants
// one long-lived thread), and the notifier tells how it goes. One run or scoring at a time.
class WorkerLoop {
public:
    WorkerLoop(int input, int output, Engine engine);

    // Until "quit" or the end of the input, which also asks the running work to stop.
    void work();

private:
    using Job = std::function<void()>;

    void read();
    // The answer to a request. What it starts goes into `m_jobs` behind the answer.
    Result<boost::json::object> answer(const protocol::Message& request, Job& job);
    Result<> take(const std::string& run, const std::string& kind);
    void takeSteering(const protocol::StartRun& run); // before it can be asked for
    Result<boost::json::object> stopRun(const protocol::StopRun& stop);
    Result<boost::json::object> steerRun(const protocol::SteerRun& order);
    void introduce(std::int64_t id, int threads);
    void compute(const protocol::StartRun& run);
    void score(const protocol::Score& score);
    void generate(const protocol::Generate& work);
    // Does the work, exceptions caught, frees the worker for the next and tells the end. `done` is the finished note.
    void conclude(const std::string& run, const std::function<Result<protocol::FinishedNote>()>& work);
    std::stop_token stopToken(); // of the work in hand
    RunContext contextFor(const protocol::StartRun& run);
    Result<protocol::FileNote> writeFile(const protocol::StartRun& run, const std::string& role, const std::string& format,
                                         std::span<const std::byte> bytes);
    [[nodiscard]] const KindBinding* binding(const std::string& kind) const;

    const int m_input;
    LineWriter m_out;
    Engine m_engine;
    Notifier m_notifier;

    std::mutex m_mutex; // guards what follows
    std::condition_variable m_arrived;
    std::deque<Job> m_jobs;
    bool m_ending = false;
    bool m_introduced = false;
    std::string m_run; // "" = idle
    std::stop_source m_stop;
    std::shared_ptr<SteeringBox> m_steering; // of the run in hand; nullptr when it cannot be steered
    Error m_notSteerable;                    // and why

    std::int64_t m_files = 0; // written so far; the thread that computes only, as below
    int m_threads = 1;
};

} // namespace riskloom::worker
