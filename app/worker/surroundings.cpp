// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/surroundings.h"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <sys/resource.h>
#include <unistd.h>

#ifdef __linux__
#include <sched.h>
#endif

namespace riskloom::worker {
namespace {

constexpr int niceness = 10;

} // namespace

Result<int> takeStandardOutput()
{
    const int host = ::dup(STDOUT_FILENO);
    if (host < 0 || ::dup2(STDERR_FILENO, STDOUT_FILENO) < 0)
        return Error{ErrorCode::FileUnwritable, {"standard output"}, std::strerror(errno)};
    return host;
}

void lowerPriority()
{
    // Both are wishes; a system that refuses them computes all the same.
    static_cast<void>(::setpriority(PRIO_PROCESS, 0, niceness));
#ifdef __linux__
    const sched_param parameters{};
    static_cast<void>(::sched_setscheduler(0, SCHED_BATCH, &parameters));
#endif
}

void ignoreSignals()
{
    std::signal(SIGINT, SIG_IGN);
    std::signal(SIGPIPE, SIG_IGN);
}

} // namespace riskloom::worker
