// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "core/host/session.h"

#include <memory>
#include <string>

namespace riskloom::cli {

// The workspace named by --workspace or RISKLOOM_WORKSPACE, for commands that only read it; it may be open elsewhere.
Result<std::unique_ptr<Workspace>> openForReading(const Arguments& arguments);
// The same for commands that change it: creates the file when it is not there, and fails when another program has it.
Result<std::unique_ptr<Session>> openForWriting(const Arguments& arguments);
Result<std::unique_ptr<Session>> openForWriting(const Arguments& arguments, const std::string& path);

// "12" as the number of a run (RunNotFound when it is none).
Result<std::int64_t> runNumber(const std::string& text);

} // namespace riskloom::cli
