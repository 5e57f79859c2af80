// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/portfolioreport.h"

#include "ui/portfolio/policycontent.h"
#include "ui/portfolio/portfoliotext.h"
#include "ui/portfolio/strategiestable.h"
#include "ui/portfolio/tearcontent.h"
#include "ui/portfolio/varcontent.h"
#include "ui/portfolio/verdicttext.h"
#include "ui/report/chartsvg.h"
#include "ui/report/reportparts.h"
#include "ui/report/reportwords.h"
#include "ui/widgets/format.h"
#include "ui/widgets/kindtext.h"

#include <array>

namespace riskloom {
namespace {

QString text(const std::string& utf8) { return QString::fromStdString(utf8); }

ReportSection section(const char* id, const QString& title, std::vector<ReportBlock> blocks)
{
    return {QString::fromLatin1(id), title, std::move(blocks)};
}

TearSubject subjectOf(const PortfolioSource& source)
{
    return source.backtest ? tearSubject(*source.backtest->run, source.backtest->chosen()) : tearSubject(*source.policy->run);
}

QString costsText(double commission, double halfSpread)
{
    return ReportWords::tr("%1 bp of the value traded: commission %2 bp, half the spread %3 bp")
        .arg(formatNumber(commission + halfSpread, 1), formatNumber(commission, 1), formatNumber(halfSpread, 1));
}

ReportFacts summaryFacts(const PortfolioSource& source, const TearSubject& subject)
{
    const bool backtest = source.backtest.has_value();
    const PerformanceMeasures& own = subject.sheet.measures;
    const PerformanceMeasures& equal = subject.sheet.benchmark;
    const auto beside = [](const QString& value, const QString& other) {
        return ReportWords::tr("%1, 1/N: %2", "a figure, and that of equal weights").arg(value, other);
    };
    const std::int64_t tried = backtest ? source.backtest->tried.trials : source.policy->tried.trials;
    ReportFacts facts{QStringLiteral("facts-summary"),
                      {{ReportWords::tr("In question"), subject.name},
                       {ReportWords::tr("Days"), ReportWords::tr("%1, from %2 to %3")
                                                     .arg(formatInteger(static_cast<std::int64_t>(subject.days.size())),
                                                          formatDay(subject.days.front()), formatDay(subject.days.back()))},
                       {ReportWords::tr("Growth a year"), beside(formatPercent(own.cagr), formatPercent(equal.cagr))},
                       {ReportWords::tr("Sharpe ratio"), beside(formatNumber(own.sharpe, 2), formatNumber(equal.sharpe, 2))},
                       {ReportWords::tr("Maximum drawdown"), beside(formatPercent(own.maxDrawdown), formatPercent(equal.maxDrawdown))},
                       {ReportWords::tr("Configurations tried on the data set"), formatInteger(tried)}}};
    if (backtest) {
        const PortfolioBacktestRequest& request = source.backtest->run->request;
        facts.facts.emplace_back(ReportWords::tr("Costs"), costsText(request.commission, request.halfSpread));
    } else {
        const PortfolioPolicyRequest& request = source.policy->run->request;
        facts.facts.emplace_back(ReportWords::tr("Costs"), costsText(request.commission, request.halfSpread));
        facts.facts.emplace_back(ReportWords::tr("Seeds"),
                                 formatInteger(static_cast<std::int64_t>(source.policy->run->report.seeds.size())));
    }
    facts.facts.emplace_back(ReportWords::tr("SHA-256 of the dataset"), text(source.dataset.sha256));
    return facts;
}

ReportTable figuresTable(const QString& caption, const std::vector<TileContent>& figures)
{
    TableContent table;
    table.columns = {textColumn(ReportWords::tr("Figure")), figureColumn(ReportWords::tr("Value")),
                     figureColumn(ReportWords::tr("Beside it")), textColumn(ReportWords::tr("What it is"))};
    for (const TileContent& figure : figures)
        table.rows.push_back({figure.caption, figure.value, figure.note,
                              figure.explanation.formula.isEmpty()
                                  ? figure.explanation.text
                                  : figure.explanation.text + QLatin1Char(' ') + figure.explanation.formula});
    return {QStringLiteral("table-evidence"), caption, std::move(table)};
}

ReportSection evidenceSection(const PortfolioSource& source)
{
    std::vector<ReportBlock> blocks;
    if (source.backtest) {
        blocks.emplace_back(figuresTable(ReportWords::tr("What the days allow to say"), evidenceTiles(*source.backtest)));
        blocks.emplace_back(note(ledgerText(*source.backtest)));
        blocks.emplace_back(paragraph(crossValidationText(*source.backtest)));
        blocks.emplace_back(ReportTable{QStringLiteral("table-strategies"), ReportWords::tr("Every strategy of the run"),
                                        strategiesTable(*source.backtest, costOf(source.backtest->run->request))});
    } else {
        const PolicyRun& run = *source.policy->run;
        blocks.emplace_back(paragraph(policyBasis(*source.policy)));
        blocks.emplace_back(figuresTable(ReportWords::tr("What the days allow to say"), policyTiles(*source.policy)));
        blocks.emplace_back(ReportTable{QStringLiteral("table-checks"), ReportWords::tr("Checks before the training"), preflightTable(run)});
        blocks.emplace_back(ReportTable{QStringLiteral("table-courses"), ReportWords::tr("Held-out days"), policyCourseTable(run)});
        blocks.emplace_back(ReportTable{QStringLiteral("table-seeds"), ReportWords::tr("Over the seeds"), seedStudyTable(run)});
    }
    return section("evidence", ReportWords::tr("Evidence"), std::move(blocks));
}

ReportSection measuresSection(const TearSubject& subject)
{
    std::vector<ReportBlock> blocks{note(tearBasis(subject))};
    for (const MeasureGroup group : allMeasureGroups)
        blocks.emplace_back(ReportTable{QStringLiteral("table-measures-%1").arg(static_cast<int>(group) + 1),
                                        measureGroupName(group),
                                        measuresTable(subject, std::array{group}, MeasuresIn::Report)});
    return section("measures", ReportWords::tr("Measures"), std::move(blocks));
}

ReportSection courseSection(const TearSubject& subject)
{
    std::vector<ReportBlock> blocks{
        ReportCharts{{lineChart(tearValueContent(subject)), lineChart(underwaterContent(subject))}}};
    if (!subject.sheet.rolling.days.empty())
        blocks.emplace_back(ReportCharts{{lineChart(rollingSharpeContent(subject)), lineChart(rollingVolatilityContent(subject)),
                                          lineChart(rollingBetaContent(subject))}});
    return section("course", ReportWords::tr("Course"), std::move(blocks));
}

ReportSection varSection(const TearSubject& subject)
{
    std::vector<ReportBlock> blocks{paragraph(varVerdictText(subject))};
    if (!subject.sheet.valueAtRisk.empty()) {
        blocks.emplace_back(
            ReportTable{QStringLiteral("table-var"), ReportWords::tr("Back-test of the value at risk of a day"), varTable(subject)});
        blocks.emplace_back(ReportCharts{{lineChart(varContent(subject))}});
        blocks.emplace_back(note(varBasis()));
    }
    return section("var", ReportWords::tr("Value at risk"), std::move(blocks));
}

ReportSection assumptionsSection(const PortfolioSource& source)
{
    const int delay = source.backtest ? source.backtest->run->request.delay : source.policy->run->request.delay;
    return section("assumptions", ReportWords::tr("Assumptions"),
                   {paragraph(ReportWords::tr("Weights are decided from closing prices and traded at the close %n day(s) later; "
                                              "nothing looks ahead. Any fraction of a share can be bought. Taxes, dividends that the "
                                              "prices do not hold, borrowing and the limits of a market's depth beyond the impact "
                                              "that was asked for are left out.",
                                              nullptr, delay)),
                    settingsTable(source.record),
                    warning(ReportWords::tr("What happened is no promise of what will. Nothing here is advice."))});
}

ReportSection calendarSection(const TearSubject& subject)
{
    const CalendarContent calendar = calendarContent(subject);
    const double reach = calendarReach(subject);
    const HeatContent heat{.title = ReportWords::tr("Returns by month and year"),
                           .note = ReportWords::tr("in %, after costs, full colour: %1").arg(formatPercent(reach)),
                           .description = ReportWords::tr("The last column is the year. The first and the last month may be had in part."),
                           .rows = calendar.years,
                           .columns = calendar.columns,
                           .values = calendar.values,
                           .high = reach,
                           .tones = HeatContent::Tones::GainsAndLosses,
                           .inTitles = [](double value) { return formatPercent(value); },
                           .inCells = [](double value) { return formatNumber(value * 100.0, 1); }};
    return section("calendar", ReportWords::tr("Calendar"),
                   {ReportCharts{{heatChart(heat)}},
                    ReportTable{QStringLiteral("table-months"), ReportWords::tr("Returns by month and year, the first and the last in part"),
                                calendarTable(subject)}});
}

QString verdictOf(const PortfolioSource& source)
{
    return source.backtest ? verdictText(*source.backtest) : policyVerdictText(*source.policy);
}

QString heldAgainstOf(const PortfolioSource& source)
{
    if (source.backtest)
        return heldAgainstText(source.backtest->run->request, source.backtest->run->request,
                               source.backtest->run->report.assets);
    return heldAgainstText(source.policy->run->request, source.policy->run->request, source.policy->run->report.assets);
}

} // namespace

ReportDocument portfolioReport(const PortfolioSource& source)
{
    const TearSubject subject = subjectOf(source);
    ReportDocument document;
    document.language = reportLanguage();
    document.title = ReportWords::tr("Portfolio report");
    document.subtitle = ReportWords::tr("%1, run #%2, on %3")
                            .arg(kindTitle(source.record.kind), QString::number(source.record.id), text(source.dataset.name));
    document.pageOfAll = ReportWords::tr("Page %1 of %2");
    document.madeAt = source.record.finishedAt;
    document.summary = {paragraph(verdictOf(source)), summaryFacts(source, subject)};
    if (source.dataset.origin.starts_with("SIMULATED"))
        document.summary.emplace_back(
            warning(ReportWords::tr("The prices are SIMULATED (%1): nothing here says anything of real markets.")
                        .arg(text(source.dataset.origin))));
    if (const QString simulated = subject.simulated; !simulated.isEmpty())
        document.summary.emplace_back(warning(simulated));
    if (const QString held = heldAgainstOf(source); !held.isEmpty())
        document.summary.emplace_back(note(held));
    if (source.backtest)
        document.summary.emplace_back(warning(universeText(source.backtest->run->report)));
    document.sections.push_back(evidenceSection(source));
    document.sections.push_back(measuresSection(subject));
    document.sections.push_back(courseSection(subject));
    document.sections.push_back(calendarSection(subject));
    document.sections.push_back(
        section("drawdowns", ReportWords::tr("Worst drawdowns"),
                {ReportTable{QStringLiteral("table-drawdowns"), ReportWords::tr("The deepest, at most ten"), drawdownsTable(subject)}}));
    document.sections.push_back(varSection(subject));
    document.sections.push_back(assumptionsSection(source));
    document.sections.push_back(
        section("repetition", ReportWords::tr("How to repeat it"),
                {paragraph(ReportWords::tr("The same request, data, seed, build, device and threads give the same bytes.")),
                 runFacts(source.record, source.dataset.sha256)}));
    settle(document);
    return document;
}

} // namespace riskloom
