// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

namespace riskloom::cli {

// Other programs rely on these numbers.
enum class ExitStatus { Done = 0, Usage = 2, BadInput = 3, RunFailed = 4, Cancelled = 5, WorkspaceProblem = 6 };

ExitStatus exitStatusFor(ErrorCode code);

} // namespace riskloom::cli
