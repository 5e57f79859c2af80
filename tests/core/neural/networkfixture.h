// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/neural/creditnetwork.h"
#include "tests/core/numbercolumn.h"

#include <cmath>
#include <filesystem>
#include <fstream>
#include <map>
#include <span>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

// What the tests of the credit network share.
namespace riskloom::testing {

// What a run leaves behind, kept in memory; stops the run before a chosen number of reports or after a checkpoint.
struct Recorder {
    std::stop_source stop;
    std::map<std::pair<std::string, std::int64_t>, double> metrics;
    std::vector<std::byte> checkpoint;
    std::vector<std::byte> weights;
    std::map<std::string, std::vector<std::byte>> artifacts; // by role
    int checkpoints = 0;
    int stopAfterEpochs = -1; // of which points have arrived

    RunContext context(int threads = 1)
    {
        RunContext made;
        made.stop = stop.get_token();
        made.threads = threads;
        made.onProgress = [this](const Progress& progress) {
            for (const MetricPoint& point : progress.points)
                metrics[{point.name, point.step}] = point.value;
            if (stopAfterEpochs >= 0 && static_cast<int>(metrics.size()) / 3 >= stopAfterEpochs)
                stop.request_stop();
        };
        made.onCheckpoint = [this](std::span<const std::byte> bytes) -> Result<> {
            checkpoint.assign(bytes.begin(), bytes.end());
            ++checkpoints;
            return {};
        };
        made.onArtifact = [this](const std::string& role, const std::string& format,
                                 std::span<const std::byte> bytes) -> Result<> {
            if (role == "weights" && format == "safetensors")
                weights.assign(bytes.begin(), bytes.end());
            artifacts[role].assign(bytes.begin(), bytes.end());
            return {};
        };
        return made;
    }
};

inline void writeFile(const std::filesystem::path& path, std::span<const std::byte> bytes)
{
    std::ofstream(path, std::ios::binary)
        .write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
}

// A made-up sample whose outcome depends on "a" and, weakly, on "b"; "c" is constant.
inline Table smallTable(std::size_t rows, std::uint64_t seed = 5)
{
    Random random(seed);
    std::vector<double> a, b, c;
    CategoryColumn outcome;
    outcome.levels = {"good", "bad"};
    std::vector<std::int32_t> codes;
    for (std::size_t i = 0; i < rows; ++i) {
        a.push_back(random.normal());
        b.push_back(random.normal());
        c.push_back(7.0);
        codes.push_back(random.uniform() < 1.0 / (1.0 + std::exp(1.0 - 1.5 * a.back() - 0.7 * b.back())) ? 1 : 0);
    }
    outcome.codes = std::move(codes);
    return Table({numbers("a", std::move(a)),
                  numbers("b", std::move(b)),
                  numbers("c", std::move(c)),
                  {"outcome", std::move(outcome)}},
                 rows);
}

inline CreditNetworkRequest smallRequest()
{
    CreditNetworkRequest request;
    request.target = "outcome";
    request.badValue = "bad";
    request.inputs = {"a", "b", "c"};
    request.hiddenUnits = {8, 4};
    request.batchRows = 32;
    request.maxEpochs = 12;
    request.patience = 12;
    request.checkpointEvery = 3;
    request.minIv = 0.0;
    return request;
}

inline std::string named(const Error& error)
{
    return errorCodeName(error.code);
}

} // namespace riskloom::testing
