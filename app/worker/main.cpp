// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/kinds.h"
#include "app/worker/surroundings.h"
#include "app/worker/threadchoice.h"
#include "app/worker/workerloop.h"
#include "core/neural/device.h"
#include "core/neural/threads.h"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <cstdio>
#include <cstdlib>
#include <unistd.h>

namespace {

// LibTorch's libraries crash now and then while their static objects are destroyed, so nothing of that is started.
[[noreturn]] void endProgram(int status)
{
    spdlog::default_logger()->flush();
    std::fflush(nullptr);
    ::_exit(status);
}

riskloom::protocol::WorkerInfo introduce(int threads)
{
    riskloom::protocol::WorkerInfo info;
    info.version = RISKLOOM_VERSION;
    info.threads = threads > 0 ? threads : riskloom::worker::chosenThreads();
    riskloom::setThreads(info.threads);
    info.torch = riskloom::torchVersion();
    info.blas = riskloom::blasName();
    info.devices = riskloom::listDevices();
    return info;
}

} // namespace

int main()
{
    using namespace riskloom::worker;
    spdlog::set_default_logger(spdlog::stderr_logger_mt("riskloom-worker"));
    ignoreSignals();
    lowerPriority();
    const auto host = takeStandardOutput();
    if (!host) {
        spdlog::critical("{}", riskloom::describe(host.error()));
        endProgram(EXIT_FAILURE);
    }
    WorkerLoop loop(STDIN_FILENO, *host, {boundKinds(), introduce, [] { endProgram(EXIT_SUCCESS); }});
    loop.work();
    endProgram(EXIT_SUCCESS);
}
