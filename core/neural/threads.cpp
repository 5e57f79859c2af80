// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/threads.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>

#include <algorithm>
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

double secondsOfProduct(const at::Tensor& a, const at::Tensor& b, at::Tensor& into)
{
    const auto start = std::chrono::steady_clock::now();
    at::mm_out(into, a, b);
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

ThreadSpeed measure(int threads, const at::Tensor& a, const at::Tensor& b, at::Tensor& into)
{
    setThreads(threads);
    secondsOfProduct(a, b, into); // wakes the threads
    double total = 0.0;
    double best = 1.0;
    while (total < 0.03) {
        const double seconds = secondsOfProduct(a, b, into);
        total += seconds;
        best = std::min(best, seconds);
    }
    const auto work = 2.0 * static_cast<double>(a.size(0) * a.size(1) * b.size(1));
    return {threads, work / best / 1e9};
}

} // namespace

void setThreads(int threads)
{
    threads = std::max(threads, 1);
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

ThreadCalibration calibrateThreads()
{
    const c10::InferenceMode guard;
    const at::Tensor a = at::full({500, 256}, 0.5, at::kFloat);
    const at::Tensor b = at::full({256, 256}, 0.25, at::kFloat);
    at::Tensor into = at::empty({500, 256}, at::kFloat);
    const int cores = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));

    ThreadCalibration calibration;
    for (int threads = 1; threads < cores;
         threads += (threads + 1) / 2) // 1, 2, 3, 5, 8 … : a big machine has no patience
        calibration.tried.push_back(measure(threads, a, b, into));
    calibration.tried.push_back(measure(cores, a, b, into));

    const double fastest = std::ranges::max(calibration.tried, {}, &ThreadSpeed::gigaflops).gigaflops;
    calibration.threads = std::ranges::find_if(calibration.tried, [&](const ThreadSpeed& speed) {
                              return speed.gigaflops >= 0.9 * fastest;
                          })->threads;
    setThreads(calibration.threads);
    return calibration;
}

std::string blasName()
{
    if (auto* config = blasSymbol<char*()>("openblas_get_config"))
        return config();
    if (at::globalContext().hasMKL())
        return "MKL";
    return "unknown";
}

} // namespace riskloom
