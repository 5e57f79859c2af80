// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/threadchoice.h"

#include "core/base/file.h"
#include "core/neural/threads.h"
#include "core/run/codec.h"

#include <boost/describe/class.hpp>
#include <spdlog/spdlog.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <thread>

namespace riskloom::worker {

struct KeptThreads {
    unsigned cores = 0;
    std::string blas;
    int threads = 0;
};
BOOST_DESCRIBE_STRUCT(KeptThreads, (), (cores, blas, threads))

namespace {

std::optional<std::filesystem::path> keptPath()
{
    if (const char* cache = std::getenv("XDG_CACHE_HOME"); cache != nullptr && *cache != '\0')
        return std::filesystem::path(cache) / "riskloom" / "threads.json";
    if (const char* home = std::getenv("HOME"); home != nullptr && *home != '\0')
        return std::filesystem::path(home) / ".cache" / "riskloom" / "threads.json";
    return {};
}

std::optional<KeptThreads> readKept(const std::filesystem::path& path)
{
    std::ifstream stream(path, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(stream), {}};
    const auto kept = fromJson<KeptThreads>(text, path.string());
    return kept ? std::optional(*kept) : std::nullopt;
}

Result<> keep(const std::filesystem::path& path, const KeptThreads& threads)
{
    std::error_code ignored;
    std::filesystem::create_directories(path.parent_path(), ignored);
    RISKLOOM_TRY(AtomicFile file, AtomicFile::create(path));
    RISKLOOM_CHECK(file.write(toJson(threads)));
    return file.commit();
}

} // namespace

int chosenThreads()
{
    KeptThreads now{std::thread::hardware_concurrency(), blasName(), 0};
    const auto path = keptPath();
    if (path) {
        const auto kept = readKept(*path);
        if (kept && kept->threads > 0 && kept->cores == now.cores && kept->blas == now.blas)
            return kept->threads;
    }
    now.threads = calibrateThreads().threads;
    if (path)
        if (const auto written = keep(*path, now); !written)
            spdlog::warn("the number of threads is not kept: {}", describe(written.error()));
    return now.threads;
}

} // namespace riskloom::worker
