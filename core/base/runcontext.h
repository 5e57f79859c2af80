// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace riskloom {

class SteeringBox;

// One value of a curve that grows while a run works, e.g. {"train.loss", 12, 0.51}.
struct MetricPoint {
    std::string name;
    std::int64_t step = 0;
    double value = 0.0;

    friend bool operator==(const MetricPoint&, const MetricPoint&) = default;
};

// What a computation says about itself on the way.
struct Progress {
    std::string stage;               // a stage name of the kind's own list, e.g. "binning"; the window translates it
    double fraction = 0.0;           // 0 … 1 of the whole run
    std::vector<MetricPoint> points; // never dropped on the way to the window
    std::string preview;             // JSON for the live view; the newest replaces older ones. Empty: unchanged
};

// What a computation is handed besides its request and its data. It runs on the worker's compute thread and calls
// these functions from that thread only. Empty functions mean "nobody listens" and are skipped by the members below.
class RunContext {
public:
    std::stop_token stop;           // asked at least every 100 ms
    int threads = 1;                // the computation uses exactly this many; part of what makes it reproducible
    std::string device = "cpu";     // "cpu", "cuda" or "mps", already decided
    std::optional<std::filesystem::path> resumeFrom; // a checkpoint this same request wrote earlier
    std::shared_ptr<SteeringBox> steering; // what is asked of it meanwhile; nullptr: nothing ever is

    std::function<void(const Progress&)> onProgress;
    std::function<Result<>(std::span<const std::byte>)> onCheckpoint; // replaces the previous one once it is complete
    std::function<Result<>(const std::string& role, const std::string& format, std::span<const std::byte>)> onArtifact;

    [[nodiscard]] bool stopRequested() const { return stop.stop_requested(); }
    void report(const Progress& progress) const
    {
        if (onProgress)
            onProgress(progress);
    }
    Result<> saveCheckpoint(std::span<const std::byte> bytes) const
    {
        return onCheckpoint ? onCheckpoint(bytes) : Result<>{};
    }
    Result<> saveArtifact(const std::string& role, const std::string& format, std::span<const std::byte> bytes) const
    {
        return onArtifact ? onArtifact(role, format, bytes) : Result<>{};
    }
};

} // namespace riskloom
