// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exitstatus.h"

namespace riskloom::cli {

ExitStatus exitStatusFor(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Cancelled: return ExitStatus::Cancelled;
    case ErrorCode::NotAWorkspace:
    case ErrorCode::WorkspaceTooNew:
    case ErrorCode::WorkspaceLocked:
    case ErrorCode::ReadOnly:
    case ErrorCode::HashMismatch:
    case ErrorCode::DatabaseFailure:
    case ErrorCode::DiskFull: return ExitStatus::WorkspaceProblem;
    case ErrorCode::NotConverged:
    case ErrorCode::NumericFailure:
    case ErrorCode::WorkerNotStarted:
    case ErrorCode::WorkerCrashed:
    case ErrorCode::WorkerSilent:
    case ErrorCode::ProtocolError:
    case ErrorCode::DeviceUnavailable:
    case ErrorCode::OutOfMemory:
    case ErrorCode::Internal: return ExitStatus::RunFailed;
    default: return ExitStatus::BadInput;
    }
}

} // namespace riskloom::cli
