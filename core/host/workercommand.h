// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <chrono>

namespace riskloom {

struct WorkerCommand {
    QString program; // the program to start: riskloom-worker, or ssh, srun, … with the rest in arguments
    QStringList arguments;
    int threads = 0; // 0 = the worker decides
};

// How long the host waits for a worker before it ends it.
struct WorkerLimits {
    std::chrono::milliseconds greeting{60000}; // from its start to its hello: loading LibTorch and calibrating threads
    std::chrono::milliseconds silence{10000};  // without a line, heartbeats included
    std::chrono::milliseconds answer{30000};   // to a request
    std::chrono::milliseconds stop{10000};     // from a stop to the end of the run
};

} // namespace riskloom
