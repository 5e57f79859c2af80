// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/threads.h"

#include "core/neural/matrices.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <dnnl.h>
#include <dnnl_debug.h>
#include <omp.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <mutex>
#include <thread>

#if __has_include(<dlfcn.h>)
#include <dlfcn.h>
#endif

namespace riskloom {
namespace {

// OpenBLAS exports its own switches; LibTorch does not know them, and another BLAS has none.
template <class Function>
Function* blasSymbol([[maybe_unused]] const char* name)
{
#if __has_include(<dlfcn.h>)
    return reinterpret_cast<Function*>(dlsym(RTLD_DEFAULT, name));
#else
    return nullptr;
#endif
}

double secondsOfProduct(const Matrix& a, const Matrix& b, const Matrix& into)
{
    const auto start = std::chrono::steady_clock::now();
    multiply(into, a, b);
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

std::atomic<int> threadsInUse{1};

// The best speed of some 10 ms.
double measuredGigaflops(int threads, const Matrix& a, const Matrix& b, const Matrix& into)
{
    setThreads(threads);
    secondsOfProduct(a, b, into); // wakes the threads
    double total = 0.0;
    double best = 1.0;
    while (total < 0.01) {
        const double seconds = secondsOfProduct(a, b, into);
        total += seconds;
        best = std::min(best, seconds);
    }
    return 2.0 * static_cast<double>(a.rows * a.columns * b.columns) / best / 1e9;
}

} // namespace

void setThreads(int threads)
{
    threads = std::max(threads, 1);
    threadsInUse = threads;
    static std::once_flag once;
    std::call_once(once, [] {
        if (at::get_num_interop_threads() != 1)
            at::set_num_interop_threads(1);
    });
    if (auto* setBlasThreads = blasSymbol<void(int)>("openblas_set_num_threads")) {
        setBlasThreads(threads);
        at::set_num_threads(1);
    } else {
        at::set_num_threads(threads); // passed on to MKL by LibTorch
    }
}

ProductThreads::ProductThreads() : m_before(omp_get_max_threads()) { omp_set_num_threads(threadsInUse); }
ProductThreads::~ProductThreads() { omp_set_num_threads(m_before); }

ProductsSideBySide::ProductsSideBySide() : m_before(threadsInUse) { setThreads(1); }
ProductsSideBySide::~ProductsSideBySide() { setThreads(m_before); }

std::vector<ThreadSpeed> measureThreads()
{
    const std::vector<float> left(500 * 256, 0.5F);
    const std::vector<float> right(256 * 256, 0.25F);
    std::vector<float> result(500 * 256);
    const Matrix a = factor(left.data(), 500, 256);
    const Matrix b = factor(right.data(), 256, 256);
    const Matrix into{result.data(), 500, 256, 256};
    const int cores = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));

    std::vector<ThreadSpeed> speeds;
    // 1, 2, 3, 5, 8 … : a big machine has no patience.
    for (int threads = 1; threads < cores; threads += (threads + 1) / 2)
        speeds.push_back({threads, 0.0});
    speeds.push_back({cores, 0.0});
    constexpr int turns = 3; // so that what else the machine does does not meet one number alone
    for (int turn = 0; turn < turns; ++turn)
        for (ThreadSpeed& speed : speeds)
            speed.gigaflops = std::max(speed.gigaflops, measuredGigaflops(speed.threads, a, b, into));
    return speeds;
}

int fewestFastThreads(const std::vector<ThreadSpeed>& speeds)
{
    if (speeds.empty())
        return 1;
    const double fastest = std::ranges::max(speeds, {}, &ThreadSpeed::gigaflops).gigaflops;
    int fewest = std::ranges::max(speeds, {}, &ThreadSpeed::threads).threads;
    for (const ThreadSpeed& speed : speeds)
        if (speed.gigaflops >= 0.9 * fastest)
            fewest = std::min(fewest, speed.threads);
    return fewest;
}

std::string blasName()
{
    std::string name = "unknown";
    if (auto* config = blasSymbol<char*()>("openblas_get_config"))
        name = config();
    else if (at::globalContext().hasMKL())
        name = "MKL";
    const dnnl_version_t* version = dnnl_version();
    return name + "; oneDNN " + std::to_string(version->major) + '.' + std::to_string(version->minor) + '.' +
           std::to_string(version->patch) + ' ' + dnnl_cpu_isa2str(dnnl_get_effective_cpu_isa());
}

} // namespace riskloom
