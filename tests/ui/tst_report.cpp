// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/creditfixture.h"
#include "tests/ui/reporttext.h"
#include "ui/credit/verdict.h"
#include "ui/report/chartsvg.h"
#include "ui/report/creditreport.h"
#include "ui/report/reporthtml.h"
#include "ui/report/reportpdf.h"
#include "ui/widgets/format.h"
#include "ui/widgets/language.h"

#include <QRegularExpression>
#include <QSvgRenderer>
#include <QTest>
#include <QXmlStreamReader>

#include <cmath>

using namespace riskloom;
using fixture::reportOf;
using fixture::rowsOf;

namespace {

QByteArray htmlOf(const ReportSource& source)
{
    return reportHtml(creditReport(source));
}

ReportSource simulated()
{
    return reportOf({fixture::simulatedScorecard(), std::nullopt, std::nullopt});
}

// A cell as a program reads it: "1,234", "12.3%", "−0.45".
double numberIn(QString cell)
{
    const double scale = cell.endsWith(u'%') ? 0.01 : 1.0;
    cell.remove(u'%').remove(u',').replace(QChar(0x2212), u'-');
    bool number = false;
    const double value = cell.toDouble(&number);
    return number ? value * scale : std::nan("");
}

bool near(double a, double b, double by)
{
    return std::abs(a - b) <= by;
}

// The points of the polylines of an SVG, in their order.
QList<QList<QPointF>> polylines(const QByteArray& svg)
{
    QList<QList<QPointF>> lines;
    QXmlStreamReader reader(svg);
    while (!reader.atEnd()) {
        reader.readNext();
        if (!reader.isStartElement() || reader.name() != u"polyline")
            continue;
        QList<QPointF> points;
        for (const QString& pair : reader.attributes().value(QStringLiteral("points")).toString().split(u' '))
            points.append({pair.section(u',', 0, 0).toDouble(), pair.section(u',', 1).toDouble()});
        lines.append(points);
    }
    return lines;
}

int countOf(const QByteArray& bytes, const char* pattern)
{
    const QRegularExpression expression(QString::fromLatin1(pattern));
    int count = 0;
    for (auto matches = expression.globalMatch(QString::fromLatin1(bytes)); matches.hasNext(); matches.next())
        ++count;
    return count;
}

} // namespace

class TestReport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_language = std::make_unique<Language>(QStringLiteral("en")); }
    void cleanup() { m_language.reset(); }

    void everyHeadingIsThereInBothLanguages_data();
    void everyHeadingIsThereInBothLanguages();
    void figuresAreThoseOfTheRun();
    void everyCoefficientAndEveryBinIsThere();
    void partsOfTheSampleAndMonthsAreCounted();
    void cutOffsAreThoseOfPlainCounting();
    void groupsAreScreenedAndNotJudged();
    void theChallengerIsJudgedByDeLong();
    void whatPeopleDidIsThere();
    void hostileNamesAreText();
    void nothingIsFetchedOrRun();
    void theRocCurveIsDrawnWhereItLies();
    void theHeatMapSaysItsValues();
    void everyChartIsAnSvgThatQtDraws();
    void theNetworkHasAReportToo();
    void thePdfHasPagesFontsAndCharts();
    void longTablesGoOnOverPages();

private:
    std::unique_ptr<Language> m_language;
};

void TestReport::everyHeadingIsThereInBothLanguages_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QStringList>("headings");
    QTest::newRow("en") << QStringLiteral("en")
                        << QStringList{QStringLiteral("1 Purpose"),         QStringLiteral("2 Data"),
                                       QStringLiteral("3 Method"),          QStringLiteral("4 Alternatives considered"),
                                       QStringLiteral("5 Limits"),          QStringLiteral("6 Validation"),
                                       QStringLiteral("7 Monitoring plan"), QStringLiteral("8 Change log"),
                                       QStringLiteral("9 Sign-off"),        QStringLiteral("10 How to repeat it")};
    QTest::newRow("zh_CN") << QStringLiteral("zh_CN")
                           << QStringList{QStringLiteral("1 目的"),     QStringLiteral("2 数据"),
                                          QStringLiteral("3 方法"),     QStringLiteral("4 考虑过的备选方案"),
                                          QStringLiteral("5 局限性"),   QStringLiteral("6 验证"),
                                          QStringLiteral("7 监测计划"), QStringLiteral("8 变更记录"),
                                          QStringLiteral("9 签署"),     QStringLiteral("10 如何重现")};
}

void TestReport::everyHeadingIsThereInBothLanguages()
{
    QFETCH(QString, language);
    QFETCH(QStringList, headings);
    m_language->setChoice(language);
    const QByteArray html = htmlOf(simulated());
    QCOMPARE(fixture::wellFormed(html), QString());
    QCOMPARE(fixture::textsOf(html, QStringLiteral("h2")), headings);
    QCOMPARE(fixture::textsOf(html, QStringLiteral("h3")).size(), 4); // quality, stability, strategy, fairness
    QVERIFY(html.contains("SR 26-2"));
    QVERIFY(html.contains("SR 11-7"));
    QVERIFY(!html.contains("illegal"));
}

void TestReport::figuresAreThoseOfTheRun()
{
    const CreditScorecardReport& report = fixture::simulatedScorecard().report;
    const QList<QStringList> rows = rowsOf(htmlOf(simulated()), QStringLiteral("table-figures"));
    QCOMPARE(rows.size(), 5); // AUC, KS, H, Brier, Hosmer and Lemeshow
    const ModelQuality* parts[] = {&report.train, &report.holdout, &report.outOfTime};
    for (int part = 0; part < 3; ++part) {
        const auto value = [&](int row) { return numberIn(rows[row][part + 1].section(u' ', 0, 0)); };
        QVERIFY(near(value(0), parts[part]->discrimination.auc, 0.0005 + 1e-12));
        QVERIFY(near(value(1), parts[part]->discrimination.ks, 0.0005 + 1e-12));
        QVERIFY(near(value(2), parts[part]->hMeasure, 0.0005 + 1e-12));
        QVERIFY(near(value(3), parts[part]->brier.score, 0.00005 + 1e-12));
        QVERIFY(rows[0][part + 1].contains(
            formatInterval(parts[part]->discrimination.aucLow, parts[part]->discrimination.aucHigh, 3)));
        QVERIFY(rows[3][part + 1].contains(formatNumber(parts[part]->brier.resolution, 4)));
        QVERIFY(rows[4][part + 1].contains(formatPValue(parts[part]->hosmerLemeshow.pValue)));
    }
}

void TestReport::everyCoefficientAndEveryBinIsThere()
{
    const CreditScorecardReport& report = fixture::simulatedScorecard().report;
    const QByteArray html = htmlOf(simulated());
    const QList<QStringList> coefficients = rowsOf(html, QStringLiteral("table-coefficients"));
    QCOMPARE(coefficients.size(), qsizetype(report.coefficients.size()) + 1); // the intercept first
    for (std::size_t i = 0; i < report.coefficients.size(); ++i) {
        const QStringList& row = coefficients[static_cast<qsizetype>(i) + 1];
        QCOMPARE(row[0], QString::fromStdString(report.coefficients[i].variable));
        QVERIFY(near(numberIn(row[1]), report.coefficients[i].coefficient, 0.0005 + 1e-12));
        QCOMPARE(row[5], formatPValue(report.coefficients[i].pValue));
        QVERIFY(near(numberIn(row[6]), report.coefficients[i].vif, 0.005 + 1e-12));
        const double low = numberIn(row[3].section(QStringLiteral(" – "), 0, 0));
        const double high = numberIn(row[3].section(QStringLiteral(" – "), 1));
        QVERIFY(near((low + high) / 2.0, report.coefficients[i].coefficient, 0.001));
        QVERIFY(near((high - low) / 2.0, 1.96 * report.coefficients[i].standardError, 0.002));
    }
    const QList<QStringList> points = rowsOf(html, QStringLiteral("table-points"));
    qsizetype at = 0;
    for (const ScorecardVariable& variable : report.scorecard.variables)
        for (std::size_t bin = 0; bin < variable.binning.bins.size(); ++bin, ++at) {
            QCOMPARE(points[at][0], QString::fromStdString(variable.binning.name));
            QCOMPARE(numberIn(points[at][2]), variable.points[bin]);
            QVERIFY(near(numberIn(points[at][8]), variable.binning.bins[bin].iv, 0.0005 + 1e-12));
        }
    QCOMPARE(points.size(), at);
}

void TestReport::partsOfTheSampleAndMonthsAreCounted()
{
    const CreditScorecardReport& report = fixture::simulatedScorecard().report;
    const QByteArray html = htmlOf(simulated());
    const QList<QStringList> parts = rowsOf(html, QStringLiteral("table-parts"));
    QCOMPARE(parts.size(), 3);
    std::int64_t rows = 0;
    for (const QStringList& part : parts) {
        rows += static_cast<std::int64_t>(numberIn(part[1]));
        QVERIFY(near(numberIn(part[3]), numberIn(part[2]) / numberIn(part[1]), 0.0005 + 1e-9));
    }
    QCOMPARE(rows, report.train.discrimination.rows + report.holdout.discrimination.rows +
                       report.outOfTime.discrimination.rows);
    const QList<QStringList> months = rowsOf(html, QStringLiteral("table-months"));
    QCOMPARE(months.size(), qsizetype(report.sample.months.size()));
    QCOMPARE(months.front()[0], QStringLiteral("2022-01"));
    std::int64_t monthly = 0;
    for (const QStringList& month : months)
        monthly += static_cast<std::int64_t>(numberIn(month[1]));
    QCOMPARE(monthly, rows);
    bool indeterminate = false;
    for (const QStringList& fact : rowsOf(html, QStringLiteral("facts-data")))
        indeterminate = indeterminate || (fact[0] == QStringLiteral("Indeterminate rows, left out") &&
                                          fact[1] == formatInteger(report.sample.indeterminate));
    QVERIFY(indeterminate);
}

void TestReport::cutOffsAreThoseOfPlainCounting()
{
    const ScoreCounts& counts = fixture::simulatedScorecard().report.scores.holdout;
    const QList<QStringList> rows = rowsOf(htmlOf(simulated()), QStringLiteral("table-strategy"));
    QVERIFY(rows.size() >= 10);
    for (const QStringList& row : rows) {
        double good = 0.0, bad = 0.0;
        for (std::size_t i = 0; i < counts.size(); ++i)
            if (counts.scores[i] >= numberIn(row[1])) {
                good += counts.good[i];
                bad += counts.bad[i];
            }
        QVERIFY(near(numberIn(row[2]), (good + bad) / (counts.totalGood() + counts.totalBad()), 0.0005 + 1e-9));
        QVERIFY(near(numberIn(row[3]), bad / (good + bad), 0.0005 + 1e-9));
        QCOMPARE(numberIn(row[5]), good);
        QCOMPARE(numberIn(row[6]), bad);
        const double low = numberIn(row[4].section(QStringLiteral(" – "), 0, 0));
        const double high = numberIn(row[4].section(QStringLiteral(" – "), 1));
        QVERIFY(low <= numberIn(row[3]) && numberIn(row[3]) <= high && high > low);
    }
}

void TestReport::groupsAreScreenedAndNotJudged()
{
    const CreditScorecardReport& report = fixture::simulatedScorecard().report;
    QVERIFY(!report.fairness.empty());
    const QByteArray html = htmlOf(simulated());
    QVERIFY(html.contains("A screen, not law"));
    for (std::size_t i = 0; i < report.fairness.size(); ++i) {
        const QList<QStringList> rows = rowsOf(html, QStringLiteral("table-fairness-%1").arg(i + 1));
        QCOMPARE(rows.size(), qsizetype(report.fairness[i].groups.size()));
        for (std::size_t group = 0; group < report.fairness[i].groups.size(); ++group)
            QVERIFY(near(numberIn(rows[static_cast<qsizetype>(group)][2]),
                         report.fairness[i].groups[group].approval.share, 0.0005 + 1e-9));
    }
}

void TestReport::theChallengerIsJudgedByDeLong()
{
    ReportSource source = reportOf({fixture::germanScorecard(), std::nullopt, std::nullopt});
    source.alternatives.push_back({std::nullopt, fixture::germanChallenger(), std::nullopt});
    const Verdict words = verdict(fixture::bothRuns());
    QVERIFY(!fixture::germanChallenger().report.againstScorecard.significant);
    const QString paragraphs = fixture::textsOf(htmlOf(source), QStringLiteral("p")).join(u'\n');
    QVERIFY(paragraphs.contains(QStringLiteral("No significant difference")));
    QVERIFY(paragraphs.contains(words.figures)); // with the interval, p and n
    const QList<QStringList> rows = rowsOf(htmlOf(source), QStringLiteral("table-alternatives"));
    QCOMPARE(rows.size(), 2);
    QVERIFY(near(numberIn(rows[1][4]), fixture::germanChallenger().report.holdout.discrimination.auc, 0.0005 + 1e-12));
    QCOMPARE(rows[1][7], QStringLiteral("the same"));
    source.alternatives.front().network->request.seed += 1;
    QCOMPARE(rowsOf(htmlOf(source), QStringLiteral("table-alternatives"))[1][7], QStringLiteral("others"));
    source.alternatives.clear();
    QVERIFY(htmlOf(source).contains("no alternative was considered"));
}

void TestReport::whatPeopleDidIsThere()
{
    ReportSource source = simulated();
    source.model.scorecard->request.plans = {{"income",
                                              std::nullopt,
                                              {{.action = EditAction::MergeBins, .reason = "too few"},
                                               {.action = EditAction::SplitBin, .cut = 2500.0, .reason = "policy"}}}};
    source.model.scorecard->report.scorecard.overrides = {
        {"income", "missing", 5.0, "Ann", "seen in 2025", "2027-12-31", 2.0}};
    DecisionRecord against;
    against.id = 7;
    against.applicant = "A-17";
    against.recommended = CaseOutcome::Decline;
    against.outcome = CaseOutcome::Approve;
    against.reason = "long customer";
    against.who = "Cem";
    against.at = "2026-11-24T08:30:00.000Z";
    source.decisions = {against};
    const QByteArray html = htmlOf(source);
    const QList<QStringList> edits = rowsOf(html, QStringLiteral("table-edits"));
    QCOMPARE(edits.size(), 2);
    QCOMPARE(edits[0][2], QStringLiteral("too few"));
    QVERIFY(edits[1][1].contains(QStringLiteral("2,500")));
    QCOMPARE(rowsOf(html, QStringLiteral("table-overrides"))[0][5], QStringLiteral("seen in 2025"));
    QCOMPARE(rowsOf(html, QStringLiteral("table-decisions"))[0][1], QStringLiteral("A-17"));
    const QList<QStringList> steps = rowsOf(html, QStringLiteral("table-steps"));
    QCOMPARE(steps.size(), 2);
    QCOMPARE(steps[1], (QStringList{QStringLiteral("2026-11-24 08:00:00 UTC"), QStringLiteral("Ben"),
                                    QStringLiteral("Approved"), QStringLiteral("fine")}));
    QCOMPARE(rowsOf(html, QStringLiteral("table-trail")).size(), 1); // entries of other runs are not of this report
    QVERIFY(html.contains(QByteArray(64, 'e')));                     // but the head of the chain is the newest of all
    QVERIFY(html.contains(QByteArray(64, 'c')));                     // the dataset's hash
}

void TestReport::hostileNamesAreText()
{
    const QString hostile = QStringLiteral("</td><script>alert('x')</script>&amp;\"") + QChar(1) + QChar(0xd800);
    ReportSource source = simulated();
    ScorecardRun& run = *source.model.scorecard;
    run.report.scorecard.variables[0].binning.name = hostile.toStdString();
    run.report.coefficients[0].variable = hostile.toStdString();
    run.report.stability.variables[1] = hostile.toStdString();
    source.dataset.name = hostile.toStdString();
    source.record.note = hostile.toStdString();
    const QByteArray html = htmlOf(source);
    QCOMPARE(fixture::wellFormed(html), QString());
    QVERIFY(!html.contains("<script"));
    QVERIFY(rowsOf(html, QStringLiteral("table-coefficients"))[1][0].startsWith(
        QStringLiteral("</td><script>alert('x')</script>&amp;\"")));
}

void TestReport::nothingIsFetchedOrRun()
{
    const QByteArray html = htmlOf(simulated());
    QXmlStreamReader reader(html);
    while (!reader.atEnd()) {
        reader.readNext();
        if (!reader.isStartElement())
            continue;
        QVERIFY(!QStringList({QStringLiteral("script"), QStringLiteral("link"), QStringLiteral("img"),
                              QStringLiteral("iframe"), QStringLiteral("object"), QStringLiteral("embed"),
                              QStringLiteral("use"), QStringLiteral("image")})
                     .contains(reader.name().toString()));
        for (const QXmlStreamAttribute& attribute : reader.attributes()) {
            QVERIFY(!attribute.qualifiedName().startsWith(QStringLiteral("on")));
            if (attribute.qualifiedName() == QStringLiteral("href"))
                QVERIFY(attribute.value().startsWith(u'#'));
        }
    }
    QVERIFY(!html.contains("url("));
    QVERIFY(!html.contains("@import"));
}

void TestReport::theRocCurveIsDrawnWhereItLies()
{
    const RocCurve& roc = fixture::germanScorecard().report.holdout.roc;
    const ReportChart chart =
        lineChart({.title = {},
                   .note = {},
                   .description = {},
                   .axes = {{QStringLiteral("x"), AxisScale::Linear, AxisNumbers::Percent, 0.0, 1.0},
                            {QStringLiteral("y"), AxisScale::Linear, AxisNumbers::Percent, 0.0, 1.0}},
                   .series = {{QStringLiteral("roc"), roc.falsePositiveRate, roc.truePositiveRate}}});
    QList<QPointF> curve;
    for (const QList<QPointF>& line : polylines(chart.svg))
        if (line.size() == qsizetype(roc.falsePositiveRate.size()))
            curve = line;
    QCOMPARE(curve.size(), qsizetype(roc.falsePositiveRate.size()));
    const QPointF from = curve.front();                              // (0, 0)
    const QPointF to = curve.back();                                 // (1, 1)
    QVERIFY(to.x() - from.x() > 300.0 && from.y() - to.y() > 150.0); // to the right and upwards
    for (std::size_t i = 0; i < roc.falsePositiveRate.size(); ++i) {
        const QPointF point = curve[static_cast<qsizetype>(i)];
        QVERIFY(near((point.x() - from.x()) / (to.x() - from.x()), roc.falsePositiveRate[i], 1e-4));
        QVERIFY(near((point.y() - from.y()) / (to.y() - from.y()), roc.truePositiveRate[i], 1e-4));
    }
}

void TestReport::theHeatMapSaysItsValues()
{
    const StabilityMatrix& stability = fixture::simulatedScorecard().report.stability;
    QStringList titles;
    for (const QString& title : fixture::textsOf(htmlOf(simulated()), QStringLiteral("title")))
        if (title.contains(QStringLiteral(": ")))
            titles << title;
    for (std::size_t month = 0; month < stability.months.size(); ++month)
        QVERIFY(titles.contains(QStringLiteral("Score, %1-%2: %3")
                                    .arg(1970 + stability.months[month] / 12)
                                    .arg(stability.months[month] % 12 + 1, 2, 10, QLatin1Char('0'))
                                    .arg(formatNumber(stability.index[0][month], 3))));
}

void TestReport::everyChartIsAnSvgThatQtDraws()
{
    int charts = 0;
    for (const ReportSection& section : creditReport(simulated()).sections)
        for (const ReportBlock& block : section.blocks)
            if (const auto* row = std::get_if<ReportCharts>(&block))
                for (const ReportChart& chart : row->charts) {
                    QVERIFY2(QSvgRenderer(chart.svg).isValid(), qPrintable(chart.title));
                    ++charts;
                }
    QCOMPARE(charts, 8); // months, ROC, calibration, CAP, distribution, stability, approval, profit
}

void TestReport::theNetworkHasAReportToo()
{
    ReportSource source = reportOf({std::nullopt, fixture::germanChallenger(), std::nullopt});
    source.metrics = fixture::trainingMetrics();
    const QByteArray html = htmlOf(source);
    QCOMPARE(fixture::wellFormed(html), QString());
    QCOMPARE(fixture::textsOf(html, QStringLiteral("h2")).size(), 10);
    QVERIFY(html.contains("No significant difference"));
    const QList<QStringList> figures = rowsOf(html, QStringLiteral("table-figures"));
    QVERIFY(near(numberIn(figures[0][2].section(u' ', 0, 0)),
                 fixture::germanChallenger().report.holdout.discrimination.auc, 0.0005 + 1e-12));
    QVERIFY(!rowsOf(html, QStringLiteral("table-variables")).isEmpty());
    QVERIFY(reportPdf(creditReport(source)).startsWith("%PDF-"));
}

void TestReport::thePdfHasPagesFontsAndCharts()
{
    ReportDocument document = creditReport(simulated());
    const QByteArray pdf = reportPdf(document);
    QVERIFY(pdf.startsWith("%PDF-"));
    QVERIFY(pdf.trimmed().endsWith("%%EOF"));
    const int pages = countOf(pdf, "/Type\\s*/Page\\b");
    QVERIFY(pages >= 5);
    QVERIFY(countOf(pdf, "/FontFile") >= 1);
    QVERIFY(pdf.contains("595")); // A4 in points
    for (ReportSection& section : document.sections)
        std::erase_if(section.blocks,
                      [](const ReportBlock& block) { return std::holds_alternative<ReportCharts>(block); });
    const QByteArray without = reportPdf(document);
    QVERIFY(countOf(without, "/Type\\s*/Page\\b") < pages); // the charts took room
    QVERIFY(without.size() < pdf.size());
}

void TestReport::longTablesGoOnOverPages()
{
    TableContent content;
    content.columns = {textColumn(QStringLiteral("name")), integerColumn(QStringLiteral("number"))};
    for (int i = 0; i < 300; ++i)
        content.rows.push_back({QStringLiteral("row"), static_cast<qlonglong>(i)});
    ReportDocument document;
    document.sections = {
        {QStringLiteral("s"), QStringLiteral("S"), {ReportTable{QStringLiteral("t"), QStringLiteral("T"), content}}}};
    const int pages = countOf(reportPdf(document), "/Type\\s*/Page\\b");
    QVERIFY2(pages >= 4 && pages <= 9, qPrintable(QString::number(pages)));
    content.rows.front().front() = QString(20'000, u'x'); // taller than a page: it ends all the same
    document.sections.front().blocks = {ReportTable{QStringLiteral("t"), QStringLiteral("T"), content}};
    QVERIFY(reportPdf(document).startsWith("%PDF-"));
}

QTEST_MAIN(TestReport)
#include "tst_report.moc"
