// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/tearsheet.h"
#include "ui/charts/series.h"
#include "ui/portfolio/measuretext.h"
#include "ui/portfolio/policyrun.h"
#include "ui/portfolio/portfoliorun.h"
#include "ui/widgets/valuecolumn.h"

#include <QString>
#include <QStringList>

#include <span>
#include <vector>

namespace riskloom {

// A course to hold the one in question against.
struct CourseBeside {
    QString name;
    std::vector<double> net; // growth of every day
    PerformanceMeasures measures;
    PerformanceMeasures againstOwn = {}; // with beta and the like against the run's own benchmark
};

// One portfolio with its tear sheet, as the page and the report show it.
struct TearSubject {
    QString name; // of the strategy, or "10 policies together"
    QString source; // "Run #4"
    std::vector<Day> days;
    double riskFreeRate = 0.0; // per year
    TearSheet sheet;
    // 1/N and buy and hold, but for the one that is in question itself; of policies also what they came to from the history.
    std::vector<CourseBeside> beside;
    QString ownBenchmark = {}; // its name; "" = none, and it is beside as well
    QString riskFreeSeries = {}; // that the risk-free rate is of; "" = it was stated
    QString simulated = {};    // which prices a model drew; "" = none
};

TearSubject tearSubject(const BacktestRun& run, const StrategyResult& result, int rollingDays = defaultRollingDays);
TearSubject tearSubject(const PolicyRun& run, int rollingDays = defaultRollingDays);

// "2,012 days, 2016-01-04 to 2023-12-29, after costs; 252 trading days a year, growth by calendar days"
QString tearBasis(const TearSubject& subject);

// Measures of these groups; where there are several, each has a row that names it. On a page beside 1/N, with the formulas on
// hover; in a report beside buy and hold too, with the formulas in a column of their own.
enum class MeasuresIn { Page, Report };
TableContent measuresTable(const TearSubject& subject, std::span<const MeasureGroup> groups, MeasuresIn where);

LineContent tearValueContent(const TearSubject& subject);
LineContent underwaterContent(const TearSubject& subject);
LineContent rollingSharpeContent(const TearSubject& subject);
LineContent rollingVolatilityContent(const TearSubject& subject);
LineContent rollingBetaContent(const TearSubject& subject);

// Years by months and, in the last column, the whole year; NaN where there is no day.
struct CalendarContent {
    QStringList years;
    QStringList columns;
    std::vector<std::vector<double>> values;
};
CalendarContent calendarContent(const TearSubject& subject);
double calendarReach(const TearSubject& subject); // the largest gain or loss of a month
TableContent calendarTable(const TearSubject& subject);

TableContent drawdownsTable(const TearSubject& subject);

} // namespace riskloom
