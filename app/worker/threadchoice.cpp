// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/threadchoice.h"

#include "core/base/file.h"
#include "core/neural/device.h"
#include "core/run/codec.h"

#include <boost/describe/class.hpp>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <thread>

namespace riskloom::worker {

BOOST_DESCRIBE_STRUCT(ComputingPlace, (), (cores, blas, torch))

struct KeptSpeeds {
    ComputingPlace place;
    std::int64_t since = 0; // of the first measurement
    int measurements = 0;
    std::vector<ThreadSpeed> best; // one a number of threads
};
BOOST_DESCRIBE_STRUCT(KeptSpeeds, (), (place, since, measurements, best))

namespace {

std::optional<std::filesystem::path> memoryPath()
{
    if (const char* cache = std::getenv("XDG_CACHE_HOME"); cache != nullptr && *cache != '\0')
        return std::filesystem::path(cache) / "riskloom" / "threads.json";
    if (const char* home = std::getenv("HOME"); home != nullptr && *home != '\0')
        return std::filesystem::path(home) / ".cache" / "riskloom" / "threads.json";
    return {};
}

std::optional<KeptSpeeds> readKept(const std::filesystem::path& path, const ThreadMeasuring& measuring)
{
    std::ifstream stream(path, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(stream), {}};
    const auto kept = fromJson<KeptSpeeds>(text, path.string());
    if (!kept || kept->place != measuring.place || kept->best.empty())
        return {};
    const std::int64_t age = measuring.now - kept->since; // below zero when the clock has been set back
    return age < 0 || age > longestMemory ? std::nullopt : std::optional(*kept);
}

Result<> keep(const std::filesystem::path& path, const KeptSpeeds& speeds)
{
    std::error_code ignored;
    std::filesystem::create_directories(path.parent_path(), ignored);
    RISKLOOM_TRY(AtomicFile file, AtomicFile::create(path));
    RISKLOOM_CHECK(file.write(toJson(speeds)));
    return file.commit();
}

void takeBest(std::vector<ThreadSpeed>& best, const std::vector<ThreadSpeed>& measured)
{
    for (const ThreadSpeed& speed : measured) {
        const auto known = std::ranges::find(best, speed.threads, &ThreadSpeed::threads);
        if (known == best.end())
            best.push_back(speed);
        else
            known->gigaflops = std::max(known->gigaflops, speed.gigaflops);
    }
    std::ranges::sort(best, {}, &ThreadSpeed::threads);
}

} // namespace

int chooseThreads(const std::optional<std::filesystem::path>& memory, const ThreadMeasuring& measuring)
{
    const auto kept = memory ? readKept(*memory, measuring) : std::nullopt;
    KeptSpeeds speeds = kept.value_or(KeptSpeeds{measuring.place, measuring.now, 0, {}});
    if (speeds.measurements >= measurementsWanted)
        return fewestFastThreads(speeds.best);
    takeBest(speeds.best, measuring.measure());
    ++speeds.measurements;
    if (memory)
        if (const auto written = keep(*memory, speeds); !written)
            spdlog::warn("the number of threads is not kept: {}", describe(written.error()));
    return fewestFastThreads(speeds.best);
}

int chosenThreads()
{
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return chooseThreads(memoryPath(), {.place = {std::thread::hardware_concurrency(), blasName(), torchVersion()},
                                        .now = std::chrono::duration_cast<std::chrono::seconds>(now).count(),
                                        .measure = measureThreads});
}

} // namespace riskloom::worker
