// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credit/simulatedportfolio.h"
#include "core/run/codec.h"
#include "core/run/creditrejects.h"
#include "core/run/kind.h"
#include "tests/ui/workspacefixture.h"
#include "ui/charts/linechart.h"
#include "ui/credit/creditpane.h"
#include "ui/credit/rejectspage.h"
#include "ui/credit/rejectstables.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/format.h"
#include "ui/widgets/pane.h"

#include <QComboBox>
#include <QLabel>
#include <QTest>

#include <algorithm>
#include <memory>
#include <numeric>

using namespace riskloom;

namespace {

const RejectsRun& inferredRun()
{
    static const RejectsRun made = [] {
        const SimulatedPortfolio portfolio = simulatedPortfolio({.applications = 8'000, .seed = 3});
        const auto prepared = (*findKind(rejectsKind))
                                  ->prepare({{"indeterminateValues", {"indeterminate"}},
                                             {"decisionColumn", "final_decision"},
                                             {"rejectedValue", "decline"},
                                             {"trueOutcomeColumn", "true_outcome"}},
                                            "sha", portfolio.schema);
        if (!prepared)
            qFatal("%s", describe(prepared.error()).c_str());
        RejectsRun run;
        run.record.id = 5;
        run.request = *fromJson<CreditRejectsRequest>(boost::json::value(*prepared));
        auto report = inferRejects(run.request, portfolio.table, RunContext{});
        if (!report)
            qFatal("%s", describe(report.error()).c_str());
        run.report = std::move(*report);
        return run;
    }();
    return made;
}

struct Shown {
    RejectsPage page;

    explicit Shown(const RejectsRun& run = inferredRun())
    {
        page.resize(1100, 700);
        CreditSelection selection;
        selection.rejects = run;
        page.setSelection(std::make_shared<CreditSelection>(std::move(selection)));
        page.show();
    }
    DataTable& table(qsizetype at) { return *page.findChildren<DataTable*>().at(at); }
    QString text(qsizetype at, int row, int column) { return table(at).model()->index(row, column).data().toString(); }
    bool says(const QString& words)
    {
        for (const QLabel* label : page.findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(words))
                return true;
        return false;
    }
};

} // namespace

class TestRejectsPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void methodsStandSideBySide();
    void theAssumptionIsCalledOne();
    void theTruthIsShownOnlyWhereItIsKnown();
    void anotherMethodChangesTheCardAfter();
    void anyRunOnTheDataCanBePicked();
    void populationsAreSharesOfEverybody();
    void withoutARunThePageTellsHowToMakeOne();
};

void TestRejectsPage::methodsStandSideBySide()
{
    Shown shown;
    const CreditRejectsReport& report = inferredRun().report;
    QCOMPARE(shown.table(0).model()->rowCount(), 4);
    QCOMPARE(shown.table(1).model()->rowCount(), 4);
    for (int row = 1; row < 4; ++row) {
        const InferredModel& model = report.methods[static_cast<std::size_t>(row - 1)];
        QCOMPARE(shown.text(0, row, 0), methodName(model.method));
        QCOMPARE(shown.text(0, row, 1), formatPercent(model.assumedBadRate));
        QCOMPARE(shown.text(0, row, 2), formatNumber(model.approved.auc, 3));
        QCOMPARE(shown.text(1, row, 2), formatPercent(model.truth.assumed.trueBadRate));
        QCOMPARE(shown.text(1, row, 5), formatNumber(model.truth.everybody.auc, 3));
    }
}

void TestRejectsPage::theAssumptionIsCalledOne() { QVERIFY(Shown().says(QStringLiteral("An assumption, not evidence"))); }

void TestRejectsPage::theTruthIsShownOnlyWhereItIsKnown()
{
    Shown known;
    QVERIFY(known.table(1).isVisible());
    RejectsRun silent = inferredRun();
    silent.report.approvedOnly.truth = {};
    for (InferredModel& model : silent.report.methods)
        model.truth = {};
    Shown shown(silent);
    QVERIFY(!shown.table(1).isVisible());
    QVERIFY(shown.table(0).isVisible());
    QVERIFY(!shown.says(QStringLiteral("true outcomes")));
}

void TestRejectsPage::anotherMethodChangesTheCardAfter()
{
    Shown shown;
    auto* method = shown.page.findChildren<QComboBox*>().at(1);
    QCOMPARE(method->currentText(), QStringLiteral("Parcelling")); // what the request asked for
    for (int i = 0; i < method->count(); ++i) {
        method->setCurrentIndex(i);
        const InferredModel& model = inferredRun().report.methods[static_cast<std::size_t>(i)];
        const ScorecardVariable& variable = model.scorecard.variables.front();
        const auto& rows = *shown.table(2).model();
        bool found = false;
        for (int row = 0; row < rows.rowCount(); ++row)
            if (rows.index(row, 0).data().toString() == QString::fromStdString(variable.binning.name)) {
                QCOMPARE(rows.index(row, 3).data().toString(), formatNumber(variable.coefficient, 3));
                found = true;
            }
        QVERIFY(found);
        QVERIFY(shown.says(formatPercent(model.assumedBadRate)));
    }
}

// The newest run is shown; the other one is picked on the page.
void TestRejectsPage::anyRunOnTheDataCanBePicked()
{
    fixture::WorkspaceFolder folder;
    const std::int64_t dataset = folder.addGerman("german_credit");
    RunRecord record;
    record.kind = rejectsKind;
    record.status = RunStatus::Finished;
    record.requestJson = toJson(inferredRun().request);
    record.reportJson = toJson(inferredRun().report);
    const std::int64_t older = folder.addRun(dataset, record);
    const std::int64_t newer = folder.addRun(dataset, record);
    Session& session = folder.open();
    const std::unique_ptr<Pane> pane(makeCreditPane({&session, [](const Destination&) {}}, nullptr));
    pane->show();
    auto* page = pane->findChild<RejectsPage*>();
    const auto shows = [&](std::int64_t run) {
        const QList<QLabel*> labels = page->findChildren<QLabel*>();
        return std::ranges::any_of(labels, [&](const QLabel* label) {
            return label->text().contains(QStringLiteral("run #%1").arg(run));
        });
    };
    QTRY_VERIFY(shows(newer));
    auto* runs = page->findChildren<QComboBox*>().at(0);
    QCOMPARE(runs->count(), 2);
    QCOMPARE(runs->currentData().toLongLong(), newer);
    runs->setCurrentIndex(runs->findData(static_cast<qlonglong>(older)));
    Q_EMIT runs->activated(runs->currentIndex());
    QTRY_VERIFY(shows(older));
    QCOMPARE(runs->currentData().toLongLong(), older);
}

void TestRejectsPage::populationsAreSharesOfEverybody()
{
    LineChart chart;
    drawPopulations(chart, inferredRun().report, inferredRun().report.methods.front());
    QCOMPARE(chart.series().size(), std::size_t{3});
    std::vector<double> means;
    for (const Series& series : chart.series()) {
        QVERIFY(std::abs(std::accumulate(series.y.begin(), series.y.end(), 0.0) - 1.0) < 1e-9);
        means.push_back(std::inner_product(series.x.begin(), series.x.end(), series.y.begin(), 0.0));
    }
    QVERIFY(means[0] > means[1]); // the rejected scored lower
}

void TestRejectsPage::withoutARunThePageTellsHowToMakeOne()
{
    RejectsPage page;
    page.setSelection(std::make_shared<CreditSelection>());
    page.show();
    QVERIFY(page.findChild<EmptyState*>()->isVisible());
}

QTEST_MAIN(TestRejectsPage)
#include "tst_rejectspage.moc"
