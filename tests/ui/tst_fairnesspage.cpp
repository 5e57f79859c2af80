// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credit/simulatedportfolio.h"
#include "core/run/codec.h"
#include "core/run/creditscorecard.h"
#include "core/run/kind.h"
#include "tests/ui/creditfixture.h"
#include "ui/charts/barchart.h"
#include "ui/charts/linechart.h"
#include "ui/credit/fairnesscharts.h"
#include "ui/credit/fairnesspage.h"
#include "ui/credit/fairnesstable.h"
#include "ui/credit/jurisdiction.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/format.h"
#include "ui/widgets/numberbox.h"

#include <QComboBox>
#include <QLabel>
#include <QSet>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace riskloom;

namespace {

// A card of the simulated portfolio, which has the protected columns sex and age_band.
const ScorecardRun& portfolioScorecard()
{
    static const ScorecardRun made = [] {
        const SimulatedPortfolio portfolio = simulatedPortfolio({.applications = 8'000, .seed = 3});
        const auto prepared =
            (*findKind(scorecardKind))->prepare({{"indeterminateValues", {"indeterminate"}}}, "sha", portfolio.schema);
        if (!prepared)
            qFatal("%s", describe(prepared.error()).c_str());
        ScorecardRun run;
        run.request = *fromJson<CreditScorecardRequest>(boost::json::value(*prepared));
        auto report = buildScorecard(run.request, portfolio.table, RunContext{});
        if (!report)
            qFatal("%s", describe(report.error()).c_str());
        run.report = std::move(*report);
        return run;
    }();
    return made;
}

const AttributeFairness& attribute(std::size_t index) { return portfolioScorecard().report.fairness.at(index); }

struct Shown {
    FairnessPage page;

    Shown()
    {
        page.resize(1100, 700);
        CreditSelection selection;
        selection.scorecard = portfolioScorecard();
        page.setSelection(std::make_shared<CreditSelection>(std::move(selection)));
        page.show();
    }
    QAbstractItemModel& groups() { return *page.findChildren<DataTable*>().at(0)->model(); }
    QAbstractItemModel& errors() { return *page.findChildren<DataTable*>().at(1)->model(); }
    QAbstractItemModel& frontier() { return *page.findChildren<DataTable*>().at(2)->model(); }
    QAbstractItemModel& proxies() { return *page.findChildren<DataTable*>().at(3)->model(); }
    BarChart& chart() { return *page.findChild<BarChart*>(); }
    void setLine(double line) { page.findChild<NumberBox*>()->setValue(line); }
    QStringList verdicts()
    {
        QStringList texts;
        for (int row = 0; row < groups().rowCount(); ++row)
            texts.append(groups().index(row, 6).data().toString());
        return texts;
    }
    QString allText()
    {
        QString text;
        for (const QLabel* label : page.findChildren<QLabel*>())
            text += label->text() + u'\n' + label->toolTip() + u'\n';
        for (QAbstractItemModel* model : {&groups(), &errors(), &frontier(), &proxies()})
            for (int column = 0; column < model->columnCount(); ++column)
                text += model->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString() + u'\n';
        return text;
    }
};

GroupFairness groupWith(const std::string& name, ProportionRatio ratio)
{
    GroupFairness group;
    group.name = name;
    group.adverseImpactRatio = ratio;
    return group;
}

} // namespace

class TestFairnessPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase(); // settings in a folder of their own
    void init() { QSettings().clear(); }
    void everyGroupOfTheReportHasItsRow();
    void anotherAttributeCanBeChosen();
    void theLineMovesTheScreenAndTheChart();
    void theSentenceTellsChanceFromMore();
    void anUnboundedIntervalHasNoWhisker();
    void proxiesStandInTheOrderOfTheReport();
    void theFrontierMarksTheCardAndNamesWhatWasLeftOut();
    void calibrationHasALineForEveryGroup();
    void rulesChangeTheWordsAndAreRemembered();
    void nothingIsCalledLawfulOrNot();
    void withoutProtectedColumnsThePageTellsHowToMarkOne();
};

void TestFairnessPage::initTestCase()
{
    static const QTemporaryDir folder;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.path());
}

void TestFairnessPage::everyGroupOfTheReportHasItsRow()
{
    Shown shown;
    const AttributeFairness& sex = attribute(0);
    QCOMPARE(shown.groups().rowCount(), static_cast<int>(sex.groups.size()));
    for (int row = 0; row < shown.groups().rowCount(); ++row) {
        const GroupFairness& group = sex.groups[static_cast<std::size_t>(row)];
        const auto text = [&](int column) { return shown.groups().index(row, column).data().toString(); };
        QCOMPARE(text(0), QString::fromStdString(group.name));
        QCOMPARE(text(1), formatInteger(group.approval.rows));
        QCOMPARE(text(2), formatPercent(group.approval.share));
        QCOMPARE(text(3), formatPercentInterval(group.approval.low, group.approval.high));
        const auto error = [&](int column) { return shown.errors().index(row, column).data().toString(); };
        QCOMPARE(error(0), text(0));
        QCOMPARE(error(5), formatPercent(group.badRate.share));
        if (group.name == sex.reference) {
            QCOMPARE(text(6), QStringLiteral("Reference group"));
            QVERIFY(text(4).isEmpty());
        } else {
            QCOMPARE(text(4), formatNumber(group.adverseImpactRatio.ratio, 3));
            QCOMPARE(error(2), formatPercentInterval(group.goodsApprovedGap.low, group.goodsApprovedGap.high));
        }
    }
}

void TestFairnessPage::anotherAttributeCanBeChosen()
{
    Shown shown;
    auto* choice = shown.page.findChild<QComboBox*>();
    QCOMPARE(choice->count(), 2);
    choice->setCurrentIndex(choice->findText(QStringLiteral("age_band")));
    QCOMPARE(shown.groups().rowCount(), static_cast<int>(attribute(1).groups.size()));
    QCOMPARE(shown.chart().plainTable().rows.size(), static_cast<qsizetype>(attribute(1).groups.size()) - 1);
}

void TestFairnessPage::theLineMovesTheScreenAndTheChart()
{
    Shown shown;
    QCOMPARE(shown.page.findChild<NumberBox*>()->value(), 0.8);
    for (const double line : {0.8, 0.01, 1.0}) {
        shown.setLine(line);
        const QStringList verdicts = shown.verdicts();
        for (std::size_t i = 0; i < attribute(0).groups.size(); ++i) {
            const GroupFairness& group = attribute(0).groups[i];
            const QString said = verdicts[static_cast<qsizetype>(i)];
            if (group.name == attribute(0).reference)
                continue;
            const ProportionRatio& ratio = group.adverseImpactRatio;
            const char* expected = ratio.ratio >= line ? "Clear" : ratio.high < line ? "Flagged" : "Uncertain";
            QCOMPARE(said, QString::fromLatin1(expected));
        }
    }
    shown.setLine(0.01);
    QVERIFY(!shown.verdicts().contains(QStringLiteral("Flagged")));
}

void TestFairnessPage::theSentenceTellsChanceFromMore()
{
    AttributeFairness made;
    made.reference = "a";
    made.groups = {groupWith("a", {1.0, 1.0, 1.0}), groupWith("b", {0.7, 0.6, 0.75}), groupWith("c", {0.7, 0.5, 0.9}),
                   groupWith("", {0.95, 0.9, 1.0})};
    QCOMPARE(screenSentence(made, 0.8), QStringLiteral("Below the line by more than chance: b. Below the line, but chance may "
                                                       "have put it there: c."));
    QCOMPARE(screenSentence(made, 0.5), QStringLiteral("No group is below the line."));
    QVERIFY(screenSentence(made, 0.98).endsWith(QStringLiteral("there: Missing.")));
}

void TestFairnessPage::anUnboundedIntervalHasNoWhisker()
{
    AttributeFairness made;
    made.reference = "a";
    made.groups = {groupWith("a", {1.0, 1.0, 1.0}), groupWith("b", {0.0, 0.0, std::numeric_limits<double>::infinity()})};
    BarChart chart;
    drawImpact(chart, made, 0.8);
    const PlainTable table = chart.plainTable();
    QCOMPARE(table.rows.size(), 1);
    for (const QVariant& value : table.rows.front())
        QVERIFY(!value.toString().contains(QStringLiteral("inf")));
}

void TestFairnessPage::proxiesStandInTheOrderOfTheReport()
{
    Shown shown;
    const std::vector<ProxyMeasure>& proxies = attribute(0).proxies;
    QCOMPARE(shown.proxies().rowCount(), static_cast<int>(proxies.size()));
    for (int row = 0; row < shown.proxies().rowCount(); ++row) {
        const ProxyMeasure& proxy = proxies[static_cast<std::size_t>(row)];
        QCOMPARE(shown.proxies().index(row, 0).data().toString(), QString::fromStdString(proxy.variable));
        QCOMPARE(shown.proxies().index(row, 1).data().toString(), formatNumber(proxy.corrected, 3));
        QCOMPARE(shown.proxies().index(row, 3).data().toString(), formatPValue(proxy.pValue));
    }
}

void TestFairnessPage::theFrontierMarksTheCardAndNamesWhatWasLeftOut()
{
    Shown shown;
    const std::vector<FrontierPoint>& points = attribute(0).frontier;
    QVERIFY(points.size() > 2);
    QCOMPARE(shown.frontier().rowCount(), static_cast<int>(points.size()));
    QCOMPARE(shown.frontier().index(0, 0).data().toString(), QStringLiteral("the card as it is"));
    for (int row = 1; row < shown.frontier().rowCount(); ++row) {
        const FrontierPoint& point = points[static_cast<std::size_t>(row)];
        const QString said = shown.frontier().index(row, 0).data().toString();
        for (const std::string& name : point.dropped)
            QVERIFY(said.contains(QString::fromStdString(name)));
        QCOMPARE(shown.frontier().index(row, 1).data().toString(), formatNumber(point.auc, 3));
        QCOMPARE(shown.frontier().index(row, 3).data().toString(), formatNumber(point.ratio.ratio, 3));
    }
    LineChart chart;
    drawFrontier(chart, attribute(0), 0.8);
    QCOMPARE(chart.series().at(0).x, std::vector<double>{points.front().ratio.ratio});
    std::size_t drawn = 0;
    for (const Series& series : chart.series()) {
        QVERIFY(std::ranges::is_sorted(series.x));
        QCOMPARE(series.labels.size(), series.x.size());
        drawn += series.x.size();
        for (std::size_t i = 0; i < series.x.size(); ++i) { // sorting keeps a point together with its name
            const auto point = std::ranges::find_if(
                points, [&](const FrontierPoint& p) { return p.ratio.ratio == series.x[i] && p.auc == series.y[i]; });
            QVERIFY(point != points.end());
            if (!point->dropped.empty())
                QVERIFY(series.labels[i].contains(QString::fromStdString(point->dropped.back())));
        }
    }
    QCOMPARE(drawn, points.size());
}

void TestFairnessPage::calibrationHasALineForEveryGroup()
{
    LineChart chart;
    drawGroupCalibration(chart, attribute(1));
    QCOMPARE(chart.series().size(), attribute(1).groups.size());
    for (const Series& series : chart.series()) {
        const auto group = std::ranges::find(attribute(1).groups, series.name.toStdString(), &GroupFairness::name);
        QVERIFY(group != attribute(1).groups.end());
        QCOMPARE(series.x.size(), group->calibration.size());
        QCOMPARE(series.y.front(), group->calibration.front().observed);
    }
}

void TestFairnessPage::rulesChangeTheWordsAndAreRemembered()
{
    QSet<QString> texts;
    {
        Shown shown;
        auto* rules = shown.page.findChildren<QComboBox*>().at(1);
        QCOMPARE(rules->count(), 4);
        for (int i = 0; i < rules->count(); ++i) {
            rules->setCurrentIndex(i);
            Q_EMIT rules->activated(i);
            const QString text = shown.allText();
            QVERIFY(text.contains(QStringLiteral("A screen, not law.")));
            QVERIFY(text.contains(jurisdictionText(static_cast<Jurisdiction>(i))));
            QVERIFY(!text.contains(QStringLiteral("legal"), Qt::CaseInsensitive));
            texts.insert(text);
        }
        shown.setLine(0.9);
    }
    QCOMPARE(texts.size(), 4);
    Shown again;
    QCOMPARE(again.page.findChildren<QComboBox*>().at(1)->currentIndex(), 3);
    QCOMPARE(again.page.findChild<NumberBox*>()->value(), 0.9);
}

void TestFairnessPage::nothingIsCalledLawfulOrNot()
{
    Shown shown;
    const QString text = shown.allText();
    QVERIFY(text.contains(QStringLiteral("A screen, not law.")));
    QVERIFY(!text.contains(QStringLiteral("legal"), Qt::CaseInsensitive));
}

void TestFairnessPage::withoutProtectedColumnsThePageTellsHowToMarkOne()
{
    FairnessPage page;
    CreditSelection selection;
    selection.scorecard = portfolioScorecard();
    selection.scorecard->report.fairness.clear();
    page.setSelection(std::make_shared<CreditSelection>(std::move(selection)));
    page.show();
    auto* empty = page.findChild<EmptyState*>();
    QVERIFY(empty->isVisible());
    QStringList texts;
    for (const QLabel* label : empty->findChildren<QLabel*>())
        texts.append(label->text());
    QVERIFY(texts.join(u' ').contains(QStringLiteral("role Protected")));
}

QTEST_MAIN(TestFairnessPage)
#include "tst_fairnesspage.moc"
