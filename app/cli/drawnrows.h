// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/interrupt.h"
#include "core/host/session.h"
#include "core/store/datacard.h"

#include <QString>

#include <cstdint>
#include <string>

namespace riskloom::cli {

// Rows that the generator of a finished run draws; also left at `file` as a spooled table. Waits; an interrupt cancels.
Result<GeneratedRows> drawRows(Session& session, std::int64_t run, const Generation& rows, const QString& file,
                               const Interrupt& interrupt);

// Keeps them in the workspace as a dataset that names its run; gives its number. Errors of syntheticDataset() and
// Session::addDataset().
Result<std::int64_t> keepRows(Session& session, std::int64_t run, const GeneratedRows& made, const QString& file,
                              const std::string& name);

} // namespace riskloom::cli
