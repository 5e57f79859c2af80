// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/worker/linewriter.h"
#include "core/run/protocol.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace riskloom::worker {

// Tells the host about the running work at a bearable rate: of progress, previews and checkpoints the newest wins,
// metrics are collected and none is dropped. Four messages every fifth of a second make at most 20 a second. A thread of
// its own sends them, and the heartbeat. Members may be called from any thread.
class Notifier {
public:
    explicit Notifier(LineWriter& out);
    ~Notifier();
    Notifier(const Notifier&) = delete;
    Notifier& operator=(const Notifier&) = delete;

    void begin(const std::string& run);
    void report(const Progress& progress);
    void checkpoint(protocol::FileNote file); // one that was not told yet is removed
    void artifact(const protocol::FileNote& file);
    // What is left, then this note, and nothing of this run after it.
    void end(std::string_view method, const boost::json::value& note);

private:
    using Clock = std::chrono::steady_clock;

    void loop(const std::stop_token& stop);
    [[nodiscard]] bool anythingToTell() const;
    void flush(); // with the mutex held
    void tell(std::string_view method, const boost::json::value& note);

    LineWriter& m_out;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::string m_run;
    std::optional<protocol::ProgressNote> m_progress;
    std::vector<protocol::Metric> m_points;
    std::string m_preview;
    std::optional<protocol::FileNote> m_checkpoint;
    Clock::time_point m_flushed;
    std::jthread m_thread; // last: it uses all of the above
};

} // namespace riskloom::worker
