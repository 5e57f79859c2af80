// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/runcontext.h"
#include "core/run/protocol.h"

#include <filesystem>
#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace riskloom {

// What the worker tells about its work, taken apart where it was read, so that the session's thread only passes it on:
// a report of some MB takes longer to decode and to let go of than a window may stand still.
struct WorkerNote {
    struct Progressed {
        std::string stage;
        double fraction = 0.0;
    };
    struct Measured {
        std::vector<MetricPoint> points;
    };
    struct Previewed {
        std::string json;
    };
    struct Wrote {
        std::string role, format, sha256;
        std::filesystem::path path;
        bool checkpoint = false;
    };
    struct Finished {
        std::string device;
        int threads = 0;
        std::shared_ptr<const std::string> reportJson; // shared, because copying some MB takes time
    };
    struct Failed {
        Error error;
    };

    std::string run; // the name the host gave the work
    std::variant<Progressed, Measured, Previewed, Wrote, Finished, Failed> content;
};

// ProtocolError for a notification that is none of these.
Result<WorkerNote> readNote(const protocol::Message& message);

} // namespace riskloom
