// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/tearcontent.h"

#include "core/run/portfoliocourse.h"
#include "ui/portfolio/policycontent.h"
#include "ui/portfolio/portfoliotext.h"
#include "ui/portfolio/verdicttext.h"
#include "ui/widgets/format.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace riskloom {
namespace {

CourseBeside courseBeside(const QString& name, const PortfolioCourse& course, const TearSheetSource& source)
{
    CourseBeside beside{name, netGrowth(course.growth, course.trades), {}};
    const std::vector<double> benchmark = netGrowth(source.equal.growth, source.equal.trades);
    beside.measures = measuresOf(course, {source.days, beside.net, benchmark, dailyRate(source.riskFreeRate)});
    if (source.own != nullptr)
        beside.againstOwn = measuresOf(course, {source.days, beside.net, source.own->growth, dailyRate(source.riskFreeRate)});
    return beside;
}

void addYardsticks(TearSubject& subject, const YardstickRequest& asked, const YardstickResult& found,
                   const TearSheetSource& source)
{
    subject.riskFreeSeries = QString::fromStdString(asked.riskFreeSeries);
    if (source.own == nullptr)
        return;
    subject.ownBenchmark = QString::fromStdString(asked.benchmark);
    subject.beside.push_back(courseBeside(subject.ownBenchmark, found.benchmark, source));
}

std::vector<double> yearsOf(const std::vector<Day>& days)
{
    std::vector<double> years;
    years.reserve(days.size());
    for (const Day day : days)
        years.push_back(decimalYear(day));
    return years;
}

AxisSpec dateAxis() { return {.title = PortfolioText::tr("Date"), .numbers = AxisNumbers::Year}; }

// The course in question as a line, and 1/N dashed unless it is in question itself.
std::vector<Series> rollingLines(const TearSubject& subject, std::vector<double> RollingMeasures::* measure)
{
    const RollingMeasures& rolling = subject.sheet.rolling;
    std::vector<Series> lines{{subject.name, yearsOf(rolling.days), rolling.*measure}};
    const RollingMeasures& equal = subject.sheet.benchmarkRolling;
    const QString name = strategyName(StrategyKind::EqualWeight);
    if (subject.name != name)
        lines.push_back({name, yearsOf(equal.days), equal.*measure, SeriesLook::Dashed});
    return lines;
}

QString windowNote(const TearSubject& subject)
{
    return PortfolioText::tr("of the last %1 days, after costs").arg(formatInteger(subject.sheet.rolling.window));
}

QVariant dayOrNone(const std::optional<Day>& day) { return day ? QVariant(formatDay(*day)) : QVariant(PortfolioText::tr("not yet")); }

} // namespace

TearSubject tearSubject(const BacktestRun& run, const StrategyResult& result, int rollingDays)
{
    const PortfolioBacktestReport& report = run.report;
    const TearSheetSource source{result, report.strategies.front(), report.days,
                                 riskFreeRateOf(run.request.riskFreeRate, report), ownBenchmark(report)};
    TearSubject subject{strategyName(result.strategy),
                        PortfolioText::tr("Run #%1").arg(run.record.id),
                        report.days,
                        source.riskFreeRate,
                        tearSheet(source, rollingDays),
                        {}};
    for (const StrategyKind other : {StrategyKind::EqualWeight, StrategyKind::BuyAndHold})
        if (const StrategyResult* course = resultOf(report, other); course != nullptr && other != result.strategy)
            subject.beside.push_back(courseBeside(strategyName(other), *course, source));
    addYardsticks(subject, run.request, report, source);
    subject.simulated = simulatedText(report.assets, run.request);
    return subject;
}

TearSubject tearSubject(const PolicyRun& run, int rollingDays)
{
    const PortfolioPolicyReport& report = run.report;
    const TearSheetSource source{report.together, report.equal, report.days,
                                 riskFreeRateOf(run.request.riskFreeRate, report), ownBenchmark(report)};
    TearSubject subject{policyName(run),
                        PortfolioText::tr("Run #%1, held-out days").arg(run.record.id),
                        report.days,
                        source.riskFreeRate,
                        tearSheet(source, rollingDays),
                        {}};
    subject.beside.push_back(courseBeside(strategyName(StrategyKind::EqualWeight), report.equal, source));
    subject.beside.push_back(courseBeside(strategyName(StrategyKind::BuyAndHold), report.buyAndHold, source));
    if (!report.fromHistory.growth.empty())
        subject.beside.push_back(courseBeside(PortfolioText::tr("The same, learned from the history"), report.fromHistory, source));
    addYardsticks(subject, run.request, report, source);
    subject.simulated = simulatedText(report.assets, run.request);
    return subject;
}

QString tearBasis(const TearSubject& subject)
{
    QString text = PortfolioText::tr("%1 days from %2 to %3, after costs. Means and deviations count 252 days a year, growth counts "
                             "calendar days; losses and drawdowns are positive numbers.")
        .arg(formatInteger(static_cast<std::int64_t>(subject.days.size())), formatDay(subject.days.front()),
             formatDay(subject.days.back()));
    if (!subject.riskFreeSeries.isEmpty())
        text += QLatin1Char(' ') + PortfolioText::tr("The risk-free rate is what %1 grew by over these days, %2 a year.")
                                       .arg(subject.riskFreeSeries, formatPercent(subject.riskFreeRate, 2));
    if (!subject.simulated.isEmpty())
        text += QLatin1Char(' ') + subject.simulated;
    return text;
}

TableContent measuresTable(const TearSubject& subject, std::span<const MeasureGroup> groups, MeasuresIn where)
{
    TableContent table;
    table.columns = {textColumn(PortfolioText::tr("Measure")), figureColumn(subject.name)};
    const std::span<const CourseBeside> all(subject.beside);
    const std::span<const CourseBeside> shown = where == MeasuresIn::Page ? all.first(1) : all;
    for (const CourseBeside& beside : shown)
        table.columns.push_back(figureColumn(beside.name));
    if (where == MeasuresIn::Report)
        table.columns.push_back(textColumn(PortfolioText::tr("How it is computed")));
    const std::vector<MeasureText> texts = measureTexts();
    const auto addHeading = [&](const QString& name) {
        std::vector<QVariant>& heading = table.rows.emplace_back(table.columns.size());
        heading.front() = name;
        table.looks.emplace_back().emphasised = true;
    };
    const auto addRow = [&](const MeasureText& text, const PerformanceMeasures& own, PerformanceMeasures CourseBeside::* of) {
        std::vector<QVariant>& row = table.rows.emplace_back();
        row = {text.name, measureValue(text, own.*text.value)};
        for (const CourseBeside& beside : shown)
            row.emplace_back(measureValue(text, beside.*of.*text.value));
        if (where == MeasuresIn::Report)
            row.emplace_back(text.formula);
        table.looks.emplace_back().toolTip = text.name + u'\n' + text.formula;
    };
    for (const MeasureGroup group : groups) {
        if (groups.size() > 1)
            addHeading(measureGroupName(group));
        for (const MeasureText& text : texts)
            if (text.group == group)
                addRow(text, subject.sheet.measures, &CourseBeside::measures);
        if (group != MeasureGroup::Benchmark || subject.ownBenchmark.isEmpty())
            continue;
        addHeading(PortfolioText::tr("Against %1").arg(subject.ownBenchmark));
        for (MeasureText text : texts) {
            if (text.group != group)
                continue;
            for (QString* words : {&text.name, &text.formula})
                words->replace(QStringLiteral("1/N"), subject.ownBenchmark);
            addRow(text, subject.sheet.againstOwn, &CourseBeside::againstOwn);
        }
    }
    return table;
}

LineContent tearValueContent(const TearSubject& subject)
{
    const std::vector<double> years = yearsOf(subject.days);
    std::vector<Series> lines{{subject.name, years, valueOf(subject.sheet.net)}};
    double highest = std::ranges::max(lines.front().y);
    for (const CourseBeside& beside : subject.beside) {
        lines.push_back({beside.name, years, valueOf(beside.net)});
        highest = std::max(highest, std::ranges::max(lines.back().y));
    }
    const bool far = highest > 20.0; // on a linear axis the first years would be flat
    return {PortfolioText::tr("Value of 1 invested"),
            far ? PortfolioText::tr("after costs, logarithmic") : PortfolioText::tr("after costs"),
            PortfolioText::tr("What 1 became, beside what 1/N and buy and hold made of it on the same days."),
            {dateAxis(),
             {.title = PortfolioText::tr("Value"), .scale = far ? AxisScale::Logarithmic : AxisScale::Linear}},
            std::move(lines)};
}

LineContent underwaterContent(const TearSubject& subject)
{
    const std::vector<double> years = yearsOf(subject.days);
    Series water{subject.name, years, drawdowns(subject.sheet.net)};
    water.lower = water.y;
    water.upper.assign(years.size(), 0.0);
    std::vector<Series> lines{std::move(water)};
    const QString equal = strategyName(StrategyKind::EqualWeight);
    if (subject.name != equal)
        lines.push_back({equal, years, drawdowns(subject.sheet.benchmarkNet), SeriesLook::Dashed});
    return {PortfolioText::tr("Under water"),
            PortfolioText::tr("below the highest value before"),
            PortfolioText::tr("How far the value lay below its highest before. The area is the time spent there."),
            {dateAxis(),
             {.title = PortfolioText::tr("Drawdown"), .numbers = AxisNumbers::Percent, .maximum = 0.0}},
            std::move(lines)};
}

LineContent rollingSharpeContent(const TearSubject& subject)
{
    return {PortfolioText::tr("Rolling Sharpe ratio"),
            windowNote(subject),
            PortfolioText::tr("(mean − risk-free) / volatility of the window, a year. Over so few days its standard error is "
                              "about %1: most of what moves is luck.")
                .arg(formatNumber(std::sqrt(252.0 / subject.sheet.rolling.window), 1)),
            {dateAxis(), {.title = PortfolioText::tr("Sharpe ratio")}},
            rollingLines(subject, &RollingMeasures::sharpe),
            {ReferenceLine::horizontal(PortfolioText::tr("all days: %1").arg(formatNumber(subject.sheet.measures.sharpe, 2)),
                                       subject.sheet.measures.sharpe)}};
}

LineContent rollingVolatilityContent(const TearSubject& subject)
{
    return {PortfolioText::tr("Rolling volatility"),
            windowNote(subject),
            PortfolioText::tr("Standard deviation of the window's daily returns · √252."),
            {dateAxis(), {.title = PortfolioText::tr("Volatility"), .numbers = AxisNumbers::Percent, .minimum = 0.0}},
            rollingLines(subject, &RollingMeasures::volatility)};
}

LineContent rollingBetaContent(const TearSubject& subject)
{
    return {PortfolioText::tr("Rolling beta to 1/N"),
            windowNote(subject),
            PortfolioText::tr("Covariance with 1/N over the variance of 1/N, of the window's daily returns."),
            {dateAxis(), {.title = PortfolioText::tr("Beta")}},
            {{subject.name, yearsOf(subject.sheet.rolling.days), subject.sheet.rolling.beta}},
            {ReferenceLine::horizontal(strategyName(StrategyKind::EqualWeight), 1.0)}};
}

CalendarContent calendarContent(const TearSubject& subject)
{
    CalendarContent calendar;
    for (int month = 1; month <= 12; ++month)
        calendar.columns << QLocale().standaloneMonthName(month, QLocale::ShortFormat);
    calendar.columns << PortfolioText::tr("Year");
    for (const PeriodReturn& year : subject.sheet.years) {
        calendar.years << QString::number(year.year);
        std::vector<double>& row = calendar.values.emplace_back(13, std::nan(""));
        row.back() = year.value;
        for (const PeriodReturn& month : subject.sheet.months)
            if (month.year == year.year)
                row[static_cast<std::size_t>(month.month) - 1] = month.value;
    }
    return calendar;
}

double calendarReach(const TearSubject& subject)
{
    double reach = 0.0;
    for (const PeriodReturn& month : subject.sheet.months)
        reach = std::max(reach, std::abs(month.value));
    return reach;
}

TableContent calendarTable(const TearSubject& subject)
{
    const CalendarContent calendar = calendarContent(subject);
    TableContent table;
    table.columns.push_back(textColumn(PortfolioText::tr("Year")));
    for (const QString& column : calendar.columns)
        table.columns.push_back(percentColumn(column, 1));
    for (std::size_t year = 0; year < calendar.values.size(); ++year) {
        std::vector<QVariant>& row = table.rows.emplace_back();
        row.emplace_back(calendar.years[static_cast<qsizetype>(year)]);
        for (const double value : calendar.values[year])
            row.push_back(std::isfinite(value) ? QVariant(value) : QVariant());
    }
    return table;
}

TableContent drawdownsTable(const TearSubject& subject)
{
    TableContent table;
    table.columns = {percentColumn(PortfolioText::tr("Depth"), 1,
                                   PortfolioText::tr("1 − lowest value / highest value before")),
                     figureColumn(PortfolioText::tr("High"), PortfolioText::tr("Last day at the high before the fall")),
                     figureColumn(PortfolioText::tr("Trough")),
                     figureColumn(PortfolioText::tr("Recovered"), PortfolioText::tr("First day that is as high again")),
                     integerColumn(PortfolioText::tr("Days down"), PortfolioText::tr("Calendar days from high to trough")),
                     integerColumn(PortfolioText::tr("Days up"),
                                   PortfolioText::tr("Calendar days from trough to recovery")),
                     integerColumn(PortfolioText::tr("Days in all"),
                                   PortfolioText::tr("Calendar days from high to recovery, or to the last day"))};
    for (const DrawdownSpell& spell : subject.sheet.drawdowns)
        table.rows.push_back({spell.depth, formatDay(spell.peak), formatDay(spell.trough), dayOrNone(spell.recovery),
                              static_cast<qlonglong>(spell.trough - spell.peak),
                              spell.recovery ? QVariant(static_cast<qlonglong>(*spell.recovery - spell.trough)) : QVariant(),
                              static_cast<qlonglong>(spell.until - spell.peak)});
    return table;
}

} // namespace riskloom
