// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/portfoliobacktest.h"
#include "tests/core/pricetable.h"

#include <QtGlobal>

#include <cstddef>
#include <utility>
#include <vector>

namespace riskloom::testing {

// Columns of the bundled prices that most tests are content with.
inline const std::vector<std::size_t> six{1, 4, 9, 14, 22, 27};

inline PortfolioBacktestRequest quick()
{
    PortfolioBacktestRequest request;
    request.window = 120;
    request.resamples = 200;
    return request;
}

inline PortfolioBacktestReport reportOf(const PortfolioBacktestRequest& request, const Table& table)
{
    auto report = runPortfolioBacktest(request, table, RunContext{});
    if (!report)
        qFatal("%s", describe(report.error()).c_str());
    return std::move(*report);
}

} // namespace riskloom::testing
