// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/report/portfoliosource.h"
#include "ui/report/reportdocument.h"

namespace riskloom {

// The report of a backtest or of learned policies: the verdict in words first, then what it was made from, evidence, measures
// beside 1/N and buy and hold, course, calendar, drawdowns, back-test of the value at risk, assumptions and how to repeat it.
// In the language of the installed translators and the numbers of QLocale(): call it where those are set. It holds no time
// but those of the run, so the same run gives the same document.
ReportDocument portfolioReport(const PortfolioSource& source);

} // namespace riskloom
