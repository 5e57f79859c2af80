// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"
#include "app/cli/interrupt.h"
#include "core/host/importtask.h"

#include <cstdint>

namespace riskloom::cli {

// Imports a file and waits for it; an interrupt cancels. Progress goes to standard error.
Result<std::int64_t> importFile(Session& session, const ImportRequest& request, const Interrupt& interrupt,
                                const Console& console);

// "age=number" or "status=target" taken apart (BadChoice when it is not that).
struct ColumnAssignment {
    std::string column;
    std::string value;
};
Result<ColumnAssignment> columnAssignment(const std::string& text);

} // namespace riskloom::cli
