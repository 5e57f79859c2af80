// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/varcontent.h"

#include "ui/portfolio/portfoliotext.h"
#include "ui/widgets/format.h"

#include <QStringList>

#include <algorithm>

namespace riskloom {
namespace {

QString methodName(VarMethod method)
{
    switch (method) {
    case VarMethod::Historical: return PortfolioText::tr("Historical");
    case VarMethod::EwmaNormal: return PortfolioText::tr("EWMA, normal");
    }
    return {};
}

QString verdictWord(VarVerdict verdict)
{
    switch (verdict) {
    case VarVerdict::NotRejected: return PortfolioText::tr("not rejected");
    case VarVerdict::TooManyBreaches: return PortfolioText::tr("understates the risk");
    case VarVerdict::TooFewBreaches: return PortfolioText::tr("overstates the risk");
    case VarVerdict::Clustered: return PortfolioText::tr("breaches come in clusters");
    }
    return {};
}

QString nameOf(const VarBacktest& test)
{
    return PortfolioText::tr("%1 at %2", "method and confidence of a value at risk")
        .arg(methodName(test.method), formatPercent(test.confidence, 0));
}

ValueColumn pColumn(const QString& title, const QString& toolTip)
{
    ValueColumn column = numberColumn(title, 3, toolTip);
    column.format = [](const QVariant& value) { return formatPValue(value.toDouble()); };
    return column;
}

Series forecastLine(const TearSubject& subject, const VarBacktest& test)
{
    Series line{nameOf(test), {}, {}};
    for (std::size_t i = 0; i < test.forecasts.size(); ++i) {
        line.x.push_back(decimalYear(subject.days[static_cast<std::size_t>(test.window) + i]));
        line.y.push_back(-test.forecasts[i]);
    }
    return line;
}

} // namespace

QString varBasis()
{
    return PortfolioText::tr("Every day's value at risk is told from the days before it: by the quantile of the last 250 returns, "
                             "and by a normal distribution whose variance forgets 6% a day (RiskMetrics 1996). Kupiec's test (1995) "
                             "asks whether as many days were worse as should be, Christoffersen's (1998) whether they come one after "
                             "another; the last one asks both. Each rejects a right forecast once in 20 times.");
}

QString varVerdictText(const TearSubject& subject)
{
    const std::vector<VarBacktest>& tests = subject.sheet.valueAtRisk;
    if (tests.empty())
        return PortfolioText::tr("There are too few days to test a value at risk: 300 are needed, 250 to forecast from and 50 to "
                                 "judge by.");
    QStringList found;
    for (const VarBacktest& test : tests)
        if (test.verdict != VarVerdict::NotRejected)
            found << PortfolioText::tr("%1 %2 (%3 breaches, %4 expected)", "a forecast, its verdict, and figures")
                         .arg(nameOf(test), verdictWord(test.verdict), formatInteger(test.counts.breaches),
                              formatNumber(test.expectedBreaches, 1));
    if (found.isEmpty())
        return PortfolioText::tr("None of the %1 forecasts of the value at risk is rejected at 5%.")
            .arg(formatInteger(static_cast<std::int64_t>(tests.size())));
    return PortfolioText::tr("%1 of %2 forecasts of the value at risk are rejected at 5%: %3.")
        .arg(formatInteger(found.size()), formatInteger(static_cast<std::int64_t>(tests.size())),
             found.join(PortfolioText::tr("; ", "between the parts of a list")));
}

TableContent varTable(const TearSubject& subject)
{
    TableContent table;
    table.columns = {textColumn(PortfolioText::tr("Forecast")),
                     integerColumn(PortfolioText::tr("Days")),
                     integerColumn(PortfolioText::tr("Breaches"), PortfolioText::tr("Days with a loss above the forecast")),
                     numberColumn(PortfolioText::tr("Expected"), 1, PortfolioText::tr("(1 − level) · days")),
                     pColumn(PortfolioText::tr("Coverage p"),
                             PortfolioText::tr("Kupiec 1995: −2 ln of the likelihood at the level over that at the share found, "
                                               "chi-squared with 1 degree of freedom")),
                     pColumn(PortfolioText::tr("Independence p"),
                             PortfolioText::tr("Christoffersen 1998: whether a breach is likelier after a breach, chi-squared "
                                               "with 1 degree of freedom")),
                     pColumn(PortfolioText::tr("Both p"),
                             PortfolioText::tr("Christoffersen 1998: the sum of the two ratios, chi-squared with 2 degrees of "
                                               "freedom")),
                     textColumn(PortfolioText::tr("Verdict"))};
    for (const VarBacktest& test : subject.sheet.valueAtRisk) {
        table.rows.push_back({nameOf(test), static_cast<qlonglong>(test.counts.days),
                              static_cast<qlonglong>(test.counts.breaches), test.expectedBreaches, test.coverage.pValue,
                              test.independence.pValue, test.conditional.pValue, verdictWord(test.verdict)});
        RowLook look;
        look.iconName = test.verdict == VarVerdict::NotRejected ? QStringLiteral("checkcircle") : QStringLiteral("warning");
        look.tone = test.verdict == VarVerdict::NotRejected ? IconTone::Positive : IconTone::Warning;
        table.looks.push_back(look);
    }
    return table;
}

LineContent varContent(const TearSubject& subject)
{
    LineContent content{PortfolioText::tr("Value at risk, told a day before"),
                        PortfolioText::tr("at 95%, as a return"),
                        PortfolioText::tr("Loss that one day in twenty should exceed, told from the days before. Points are the "
                                          "days below the historical line."),
                        {{.title = PortfolioText::tr("Date"), .numbers = AxisNumbers::Year},
                         {.title = PortfolioText::tr("Return of a day"), .numbers = AxisNumbers::Percent, .maximum = 0.0}},
                        {}};
    for (const VarBacktest& test : subject.sheet.valueAtRisk)
        if (test.confidence == 0.95)
            content.series.push_back(forecastLine(subject, test));
    const auto historical = std::ranges::find_if(subject.sheet.valueAtRisk, [](const VarBacktest& test) {
        return test.method == VarMethod::Historical && test.confidence == 0.95;
    });
    if (historical == subject.sheet.valueAtRisk.end())
        return content;
    Series breaches{PortfolioText::tr("Breaches"), {}, {}, SeriesLook::Markers};
    for (const std::int64_t day : historical->breachedDays) {
        const auto at = static_cast<std::size_t>(day);
        breaches.x.push_back(decimalYear(subject.days[at]));
        breaches.y.push_back(subject.sheet.net[at] - 1.0);
        breaches.labels.push_back(formatDay(subject.days[at]));
    }
    content.series.push_back(std::move(breaches));
    return content;
}

} // namespace riskloom
