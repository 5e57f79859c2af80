// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/notifier.h"

#include <filesystem>
#include <utility>

namespace riskloom::worker {
namespace {

constexpr std::chrono::milliseconds flushEvery{200};
constexpr std::chrono::milliseconds heartbeatEvery{protocol::heartbeatMilliseconds};

} // namespace

Notifier::Notifier(LineWriter& out) : m_out(out), m_thread([this](const std::stop_token& stop) { loop(stop); })
{
}

Notifier::~Notifier()
{
    m_thread.request_stop();
    m_thread.join();
}

void Notifier::begin(const std::string& run)
{
    const std::scoped_lock lock(m_mutex);
    m_run = run;
}

void Notifier::report(const Progress& progress)
{
    const std::scoped_lock lock(m_mutex);
    m_progress = protocol::ProgressNote{m_run, progress.stage, progress.fraction};
    for (const MetricPoint& point : progress.points)
        m_points.push_back({point.name, point.step, point.value});
    if (!progress.preview.empty())
        m_preview = progress.preview;
    m_wake.notify_one();
}

void Notifier::checkpoint(protocol::FileNote file)
{
    const std::scoped_lock lock(m_mutex);
    if (m_checkpoint) {
        std::error_code ignored;
        std::filesystem::remove(m_checkpoint->path, ignored);
    }
    m_checkpoint = std::move(file);
    m_wake.notify_one();
}

void Notifier::artifact(const protocol::FileNote& file)
{
    const std::scoped_lock lock(m_mutex);
    tell("artifact", encode(file));
}

void Notifier::end(std::string_view method, const boost::json::value& note)
{
    const std::scoped_lock lock(m_mutex);
    flush();
    tell(method, note);
    m_run.clear();
}

void Notifier::loop(const std::stop_token& stop)
{
    auto nextBeat = Clock::now() + heartbeatEvery;
    std::unique_lock lock(m_mutex);
    while (!stop.stop_requested()) {
        const auto nextFlush = m_flushed + flushEvery;
        const auto now = Clock::now();
        if (anythingToTell() && now >= nextFlush)
            flush();
        if (now >= nextBeat) {
            tell("heartbeat", encode(protocol::HeartbeatNote{}));
            nextBeat = now + heartbeatEvery;
        }
        if (anythingToTell())
            m_wake.wait_until(lock, stop, std::min(nextBeat, m_flushed + flushEvery), [] { return false; });
        else
            m_wake.wait_until(lock, stop, nextBeat, [this] { return anythingToTell(); });
    }
}

bool Notifier::anythingToTell() const
{
    return m_progress || !m_points.empty() || !m_preview.empty() || m_checkpoint;
}

void Notifier::flush()
{
    if (!m_points.empty())
        tell("metrics", encode(protocol::MetricsNote{m_run, std::exchange(m_points, {})}));
    if (m_checkpoint)
        tell("checkpoint", encode(*std::exchange(m_checkpoint, {})));
    if (m_progress)
        tell("progress", encode(*std::exchange(m_progress, {})));
    if (!m_preview.empty())
        if (auto preview = readJson(std::exchange(m_preview, {}), "preview"))
            tell("preview", encode(protocol::PreviewNote{m_run, std::move(*preview)}));
    m_flushed = Clock::now();
}

void Notifier::tell(std::string_view method, const boost::json::value& note)
{
    m_out.write(protocol::notificationLine(method, note));
}

} // namespace riskloom::worker
