// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workbook/workbook.h"
#include "ui/report/portfoliosource.h"

#include <vector>

namespace riskloom {

// The run as tables for other programs, in words that do not depend on a language: run, measures, months, days, drawdowns,
// valueAtRisk, trades and weights of the portfolio in question, beside the values of all strategies. Shares are not
// percent; losses and drawdowns are positive but for the daily drawdown, which is 0 or below.
std::vector<Sheet> portfolioSheets(const PortfolioSource& source);

// All of them as one table with the columns sheet, row, column and value, one filled cell a line: for a file of CSV.
Table asOneTable(const std::vector<Sheet>& sheets);

} // namespace riskloom
