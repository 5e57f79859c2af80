// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/csv.h"
#include "core/run/codec.h"
#include "core/run/kind.h"
#include "core/run/policyjudgement.h"
#include "core/run/portfoliobacktest.h"
#include "core/run/tearsheet.h"
#include "tests/core/pricetable.h"
#include "tests/core/valueorend.h"
#include "tests/ui/reporttext.h"
#include "tests/ui/workspacefixture.h"
#include "ui/charts/heatcolours.h"
#include "ui/portfolio/measuretext.h"
#include "ui/portfolio/policycontent.h"
#include "ui/portfolio/tearcontent.h"
#include "ui/portfolio/varcontent.h"
#include "ui/portfolio/verdicttext.h"
#include "ui/report/portfolioreport.h"
#include "ui/report/portfoliosheets.h"
#include "ui/report/reportfile.h"
#include "ui/report/runfiles.h"
#include "ui/report/svgtext.h"
#include "ui/widgets/format.h"
#include "ui/widgets/language.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>

using namespace riskloom;

namespace {

const Table& prices()
{
    static const Table table = testing::somePrices({1, 4, 9, 14, 22, 27, 28, 30}, 900);
    return table;
}

RunRecord backtest()
{
    const auto request = testing::valueOrEnd((*findKind(backtestKind))
                                        ->prepare({{"window", 252}, {"resamples", 200}, {"commission", 3.0}}, "sha", testing::priceSchema(prices())));
    const auto asked = testing::valueOrEnd(fromJson<PortfolioBacktestRequest>(boost::json::value(request)));
    RunRecord record;
    record.kind = backtestKind;
    record.status = RunStatus::Finished;
    record.requestJson = toJson(asked);
    record.reportJson = toJson(testing::valueOrEnd(runPortfolioBacktest(asked, prices(), RunContext{})));
    return record;
}

// Two policies that hold most of one asset, judged as learned ones are.
RunRecord policies()
{
    const auto history = testing::valueOrEnd(marketHistory(testing::valueOrEnd(readPrices(prices(), {})), {}));
    HeldOutDays days;
    days.first = 700;
    days.rule = {.costs = {.proportional = 0.001}};
    days.bootstrap.resamples = 200;
    PortfolioPolicyReport report;
    std::vector<std::vector<TargetWeights>> targets;
    for (std::size_t seed = 0; seed < 2; ++seed) {
        const auto decide = [&](std::size_t, std::span<const double>) {
            std::vector<double> weights(8, 0.05);
            weights[seed] = 0.6;
            return std::optional(weights);
        };
        targets.push_back(testing::valueOrEnd(heldOutTargets(decide, history, days, RunContext{})));
        report.seeds.emplace_back().seed = seed + 1;
    }
    report.assets = history.histories;
    report.preflight = {{PreflightTask::Identity, true, false, 0.5, 0.9, {}, 512}};
    if (!judgePolicies(report, targets, history, days))
        qFatal("judgement failed");
    RunRecord record;
    record.kind = policyKind;
    record.status = RunStatus::Finished;
    record.requestJson = toJson(PortfolioPolicyRequest{});
    record.reportJson = toJson(report);
    return record;
}

QByteArray contentOf(const std::filesystem::path& path)
{
    QFile file(QString::fromStdString(path.string()));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

// Reports and files of backtests and of learned policies, from a workspace.
class TestPortfolioReport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const std::int64_t dataset = m_folder.addTable("stocks", prices(), testing::priceSchema(prices()));
        m_backtest = m_folder.addRun(dataset, backtest());
        m_policies = m_folder.addRun(dataset, policies());
        RunRecord failed = backtest();
        failed.status = RunStatus::Failed;
        failed.reportJson.clear();
        m_failed = m_folder.addRun(dataset, failed);
        m_session = &m_folder.open();
    }

    void theVerdictStandsFirst()
    {
        const PortfolioSource source = sourceOf(m_backtest);
        const ReportDocument document = portfolioReport(source);
        QCOMPARE(std::get<ReportParagraph>(document.summary.front()).text, verdictText(*source.backtest));
        const QByteArray html = written(m_backtest, "html");
        QVERIFY(fixture::wellFormed(html).isEmpty());
        QVERIFY(html.contains(QByteArray::fromStdString(source.dataset.sha256)));
        // Two backtests, one of which failed, asked the same: every strategy once, and the seeds of the policies.
        const auto tried = static_cast<std::int64_t>(source.backtest->run->report.strategies.size()) + PortfolioPolicyRequest{}.seeds;
        QCOMPARE(source.backtest->tried.trials, tried);
        const QList<QStringList> facts = fixture::rowsOf(html, QStringLiteral("facts-summary"));
        QVERIFY(facts.contains(QStringList{QStringLiteral("Configurations tried on the data set"), QString::number(tried)}));
        QVERIFY(html.contains("8.0 bp of the value traded: commission 3.0 bp"));
        QVERIFY(html.contains(crossValidationText(*source.backtest).toHtmlEscaped().toUtf8()));
    }

    void everyMeasureStandsBesideEqualWeights()
    {
        const PortfolioSource source = sourceOf(m_backtest);
        const QByteArray html = written(m_backtest, "html");
        const TearSubject subject = tearSubject(*source.backtest->run, source.backtest->chosen());
        std::map<QString, QStringList> rows;
        for (int group = 1; group <= 6; ++group)
            for (const QStringList& row : fixture::rowsOf(html, QStringLiteral("table-measures-%1").arg(group)))
                rows[row.front()] = row;
        QCOMPARE(rows.size(), measureTexts().size());
        QVERIFY(rows.size() >= 30);
        for (const MeasureText& text : measureTexts()) {
            const QStringList& row = rows.at(text.name);
            QCOMPARE(row[1], measureValue(text, subject.sheet.measures.*text.value));
            QCOMPARE(row[2], measureValue(text, subject.sheet.benchmark.*text.value));
            QCOMPARE(row[4], text.formula);
        }
    }

    void tablesHoldTheSheet()
    {
        const PortfolioSource source = sourceOf(m_backtest);
        const QByteArray html = written(m_backtest, "html");
        const TearSheet sheet = tearSubject(*source.backtest->run, source.backtest->chosen()).sheet;
        const QList<QStringList> months = fixture::rowsOf(html, QStringLiteral("table-months"));
        QCOMPARE(static_cast<std::size_t>(months.size()), sheet.years.size());
        QCOMPARE(months[0].back(), formatPercent(sheet.years[0].value));
        const QList<QStringList> falls = fixture::rowsOf(html, QStringLiteral("table-drawdowns"));
        QCOMPARE(falls.size(), 10);
        QCOMPARE(falls[0][0], formatPercent(sheet.measures.maxDrawdown));
        const QList<QStringList> tests = fixture::rowsOf(html, QStringLiteral("table-var"));
        QCOMPARE(tests.size(), 4);
        QCOMPARE(tests[0][2], formatInteger(sheet.valueAtRisk[0].counts.breaches));
        QCOMPARE(tests[0][4], formatPValue(sheet.valueAtRisk[0].coverage.pValue));
    }

    // Every month is a coloured cell with its return, and losses have another colour than gains.
    void theCalendarIsColoured()
    {
        const PortfolioSource source = sourceOf(m_backtest);
        const QByteArray html = written(m_backtest, "html");
        const TearSubject subject = tearSubject(*source.backtest->run, source.backtest->chosen());
        const CalendarContent calendar = calendarContent(subject);
        const QStringList titles = fixture::textsOf(html, QStringLiteral("title"));
        const Colours& c = colours(Shade::Light);
        QStringList fills;
        for (const PeriodReturn& month : subject.sheet.months) {
            QVERIFY(titles.contains(QStringLiteral("%1, %2: %3").arg(QString::number(month.year),
                                                                   calendar.columns[month.month - 1], formatPercent(month.value))));
            QVERIFY(html.contains(gainOrLossColour(month.value, calendarReach(subject), c).name().toUtf8()));
            fills << gainOrLossColour(month.value > 0 ? 1.0 : -1.0, 1.0, c).name();
        }
        fills.removeDuplicates();
        QCOMPARE(fills.size(), 2);
    }

    // Chinese stands, one character below the other; Latin letters lie.
    void uprightTitlesStandInChinese()
    {
        SvgDrawing latin(100, 100, {}, {});
        latin.uprightText({14.0, 50.0}, QStringLiteral("Sharpe"), Qt::black);
        QVERIFY(latin.finished().contains("rotate(-90)"));
        SvgDrawing chinese(100, 100, {}, {});
        chinese.uprightText({14.0, 50.0}, QString::fromUtf8("夏普 1"), Qt::black);
        const QByteArray svg = chinese.finished();
        QVERIFY(!svg.contains("rotate(-90)"));
        QCOMPARE(svg.count("<text"), 3);
        QCOMPARE(svg.count("rotate(90)"), 1);
        QVERIFY(svg.contains(QByteArray(">夏<")) && svg.contains(QByteArray(">普<")));
    }

    void policiesHaveTheirOwnEvidence()
    {
        const PortfolioSource source = sourceOf(m_policies);
        const QByteArray html = written(m_policies, "html");
        QVERIFY(fixture::wellFormed(html).isEmpty());
        QVERIFY(html.contains("Nothing is claimed"));
        QCOMPARE(fixture::rowsOf(html, QStringLiteral("table-checks")).size(), 1);
        QCOMPARE(fixture::rowsOf(html, QStringLiteral("table-seeds")).size(), 5);
        // 200 held-out days are too few to test a value at risk, and it says so.
        QVERIFY(html.contains("300 are needed"));
        QVERIFY(fixture::rowsOf(html, QStringLiteral("table-var")).isEmpty());
        QCOMPARE(source.policy->tried.trials, sourceOf(m_backtest).backtest->tried.trials); // one count for both
    }

    void anotherLanguageSaysTheSame()
    {
        const Language chinese(QStringLiteral("zh_CN"));
        const QByteArray html = written(m_backtest, "html");
        QVERIFY(fixture::wellFormed(html).isEmpty());
        QVERIFY(html.contains("投资组合报告"));
        QVERIFY(html.contains("夏普"));
        QCOMPARE(fixture::rowsOf(html, QStringLiteral("table-drawdowns")).size(), 10);
    }

    void sameRunSameBytes()
    {
        for (const std::int64_t run : {m_backtest, m_policies})
            for (const char* format : {"html", "pdf", "csv", "xlsx"}) {
                const QByteArray first = written(run, format);
                QVERIFY(first.size() > 5000);
                QTest::qWait(1100); // another second: no file says when it was written
                QCOMPARE(written(run, format) == first, true);
            }
        QVERIFY(written(m_backtest, "pdf").startsWith("%PDF-"));
        QVERIFY(written(m_backtest, "xlsx").startsWith("PK"));
    }

    void figuresForOtherPrograms()
    {
        const PortfolioSource source = sourceOf(m_backtest);
        const PortfolioBacktestReport& report = source.backtest->run->report;
        const std::vector<Sheet> sheets = portfolioSheets(source);
        std::map<std::string, const Table*> byName;
        for (const Sheet& sheet : sheets)
            byName[sheet.name] = &sheet.table;
        QCOMPARE(byName.size(), std::size_t{8});
        QCOMPARE(byName.at("days")->rows(), report.days.size());
        QCOMPARE(byName.at("weights")->rows(), report.trades.size());
        QCOMPARE(byName.at("weights")->columns().size(), report.assets.size() + 1);
        QCOMPARE(byName.at("trades")->rows(), source.backtest->chosen().trades.size());
        const TearSheet sheet = tearSubject(*source.backtest->run, source.backtest->chosen()).sheet;
        const Column* value = byName.at("days")->find("value.minimumVariance");
        QVERIFY(value != nullptr);
        QVERIFY(std::abs(value->number()->values[value->rows() - 1] - 1.0 - sheet.measures.totalReturn) < 1e-12);

        // Read back with our own reader: every number to the last bit.
        const Table table = asOneTable(sheets);
        std::size_t checked = 0;
        for (std::size_t row = 0; row < table.rows(); ++row)
            if (table.columns()[0].cell(row) == "measures" && table.columns()[2].cell(row) == "minimumVariance")
                for (const MeasureText& text : measureTexts())
                    if (table.columns()[1].cell(row) == text.member) {
                        QCOMPARE(std::stod(table.columns()[3].cell(row)), sheet.measures.*text.value);
                        ++checked;
                    }
        QVERIFY(checked >= 45);
        const QByteArray csv = written(m_backtest, "csv");
        QVERIFY(csv.startsWith("sheet,row,column,value\r\n"));
        QVERIFY(csv.contains("run,verdict,value,"));
        QVERIFY(csv.contains("run,request.commission,value,3"));
    }

    void whatCannotBeWrittenIsRefused()
    {
        const QTemporaryDir place;
        const std::filesystem::path path = place.filePath(QStringLiteral("x")).toStdString();
        const Workspace& reader = m_session->reader();
        const Result<> pmml = writeRunFile(reader, m_backtest, "pmml", path);
        QCOMPARE(pmml.error().code, ErrorCode::BadChoice);
        QCOMPARE(pmml.error().args.at(2), std::string("html, pdf, csv, xlsx"));
        QCOMPARE(writeRunFile(reader, m_failed, "html", path).error().code, ErrorCode::ModelMismatch);
        QCOMPARE(writeRunFile(reader, 4711, "html", path).error().code, ErrorCode::RunNotFound);
        QVERIFY(!std::filesystem::exists(path));
        QCOMPARE(allFormats(), std::string("html, pdf, sql, pmml, json, csv, xlsx, cpp"));
        QVERIFY(filesOf("portfolio.prices").empty());
    }

private:
    PortfolioSource sourceOf(std::int64_t run) { return testing::valueOrEnd(readPortfolioSource(m_session->reader(), run)); }

    QByteArray written(std::int64_t run, std::string_view format)
    {
        const QTemporaryDir place;
        const std::filesystem::path path = place.filePath(QStringLiteral("file")).toStdString();
        if (const Result<> done = writeRunFile(m_session->reader(), run, format, path); !done)
            qFatal("%s", describe(done.error()).c_str());
        return contentOf(path);
    }

    fixture::WorkspaceFolder m_folder;
    Session* m_session = nullptr;
    std::int64_t m_backtest = 0;
    std::int64_t m_policies = 0;
    std::int64_t m_failed = 0;
};

QTEST_MAIN(TestPortfolioReport)
#include "tst_portfolioreport.moc"
