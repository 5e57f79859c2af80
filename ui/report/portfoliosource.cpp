// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/portfoliosource.h"

namespace riskloom {

Result<PortfolioSource> readPortfolioSource(const Workspace& workspace, std::int64_t run)
{
    PortfolioSource source;
    RISKLOOM_TRY(source.record, workspace.run(run));
    const RunRecord& record = source.record;
    if (record.status != RunStatus::Finished || (record.kind != backtestKind && record.kind != policyKind))
        return Error{ErrorCode::ModelMismatch,
                     {"portfolio.backtest or portfolio.policy, finished",
                      record.kind + ", " + std::string(runStatusName(record.status))},
                     {}};
    RISKLOOM_TRY(source.dataset, workspace.dataset(record.dataset));
    if (record.kind == backtestKind) {
        RISKLOOM_TRY(BacktestRun read, readBacktestRun(record));
        source.backtest = selectionOf(std::move(read), workspace);
    } else {
        RISKLOOM_TRY(PolicyRun read, readPolicyRun(record));
        source.policy = selectionOf(std::move(read), workspace);
    }
    return source;
}

} // namespace riskloom
