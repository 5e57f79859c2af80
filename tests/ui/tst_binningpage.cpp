// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credit/rebinning.h"
#include "tests/ui/creditfixture.h"
#include "ui/credit/binningeditor.h"
#include "ui/credit/binningpage.h"
#include "ui/credit/bintable.h"
#include "ui/credit/edgeplot.h"
#include "ui/credit/monthpanels.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/messagebar.h"

#include <QComboBox>
#include <QJsonDocument>
#include <QJsonObject>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <cmath>

using namespace riskloom;

namespace {

CreditSelection scorecardAlone()
{
    CreditSelection selection;
    selection.scorecard = fixture::germanScorecard();
    return selection;
}

template <class Widget>
Widget& named(QWidget& parent, const QString& accessibleName)
{
    for (Widget* widget : parent.findChildren<Widget*>())
        if (widget->accessibleName() == accessibleName)
            return *widget;
    qFatal("nothing is named %s", qPrintable(accessibleName));
}

// The page as it stands in the window, on the variable of that name.
struct Shown {
    BinningPage page;
    QSignalSpy steps{&page, &BinningPage::stepTaken};

    explicit Shown(const QString& variable)
    {
        page.resize(1000, 640);
        page.setSelection(std::make_shared<CreditSelection>(scorecardAlone()));
        page.show();
        auto& list = named<DataTable>(page, QStringLiteral("Variables to bin"));
        for (int row = 0; row < list.model()->rowCount(); ++row)
            if (list.model()->index(row, 0).data().toString() == variable)
                list.setCurrentIndex(list.model()->index(row, 0));
    }
    BinningEditor& editor() { return *page.findChild<BinningEditor*>(); }
    DataTable& bins() { return *editor().findChild<DataTable*>(); }
    const BinningWork::Variable& variable() { return *page.work().find(editor().variable()); }
    QToolButton& button(const QString& text)
    {
        for (QToolButton* button : editor().findChildren<QToolButton*>())
            if (button->text() == text)
                return *button;
        qFatal("no button %s", qPrintable(text));
    }
    void click(const QString& text) { QTest::mouseClick(&button(text), Qt::LeftButton); }
};

std::vector<double> edges(const BinnedVariable& binning)
{
    std::vector<double> found;
    for (const Bin& bin : binning.bins)
        if (bin.kind == BinKind::Interval && std::isfinite(bin.upper))
            found.push_back(bin.upper);
    return found;
}

double rowsIn(const BinnedVariable& binning)
{
    double rows = 0.0;
    for (const Bin& bin : binning.bins)
        rows += bin.good + bin.bad;
    return rows;
}

} // namespace

class TestBinningPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theEditorStartsWithTheBinsOfTheRun();
    void mergingTwoBinsIsUndoneAndRedone();
    void anEditWithoutAReasonIsRefused();
    void anEdgeIsDraggedWithTheMouse();
    void aDoubleClickSetsAnEdge();
    void theTrendsStandSideBySideAndAreApplied();
    void monthsWithBinsOutOfOrderAreCounted();
    void aLockedEdgeStaysWhenOptimisedAgain();
    void categoriesMoveToAGroupOfTheirOwn();
    void missingValuesGoWhereTheyAreSent();
    void plansHoldWhatWasDoneAndNothingElse();
    void everyStepIsToldForTheAuditTrail();
    void editsAreStillThereAfterALookAtAnotherRun();
};

void TestBinningPage::theEditorStartsWithTheBinsOfTheRun()
{
    BinningPage page;
    page.setSelection(std::make_shared<CreditSelection>(scorecardAlone()));
    for (const ScorecardVariable& variable : fixture::germanScorecard().report.scorecard.variables) {
        const BinningWork::Variable* work = page.work().find(variable.binning.name);
        QVERIFY2(work != nullptr, variable.binning.name.c_str());
        QCOMPARE(work->current.bins.size(), variable.binning.bins.size());
        for (std::size_t i = 0; i < variable.binning.bins.size(); ++i) {
            QCOMPARE(work->current.bins[i].good, variable.binning.bins[i].good);
            QCOMPARE(work->current.bins[i].woe, variable.binning.bins[i].woe);
        }
    }
    QVERIFY(!page.work().differsFromRun());
    QVERIFY(page.work().plans().empty());
    QVERIFY(!page.findChild<QPushButton*>()->isEnabled());
}

void TestBinningPage::mergingTwoBinsIsUndoneAndRedone()
{
    Shown shown(QStringLiteral("duration"));
    const BinnedVariable before = shown.variable().current;
    shown.bins().selectRow(0);
    shown.click(QStringLiteral("Merge with next"));
    QCOMPARE(shown.variable().current.bins.size(), before.bins.size() - 1);
    QCOMPARE(shown.variable().current.bins[0].bad, before.bins[0].bad + before.bins[1].bad);
    QCOMPARE(rowsIn(shown.variable().current), rowsIn(before));
    QVERIFY(shown.variable().current.iv <= before.iv);
    QCOMPARE(shown.bins().model()->rowCount(), static_cast<int>(before.bins.size()) - 1);
    const BinnedVariable merged = shown.variable().current;
    shown.click(QStringLiteral("Undo"));
    QVERIFY(edges(shown.variable().current) == edges(before));
    QCOMPARE(shown.variable().current.iv, before.iv);
    shown.click(QStringLiteral("Redo"));
    QVERIFY(edges(shown.variable().current) == edges(merged));
}

void TestBinningPage::anEditWithoutAReasonIsRefused()
{
    Shown shown(QStringLiteral("duration"));
    const std::vector<double> before = edges(shown.variable().current);
    QComboBox& reason = named<QComboBox>(shown.editor(), QStringLiteral("Reason for the edits"));
    reason.setEditText(QStringLiteral("  "));
    shown.bins().selectRow(0);
    shown.click(QStringLiteral("Merge with next"));
    QVERIFY(edges(shown.variable().current) == before);
    QVERIFY(shown.page.findChild<MessageBar*>()->text().contains(QStringLiteral("reason")));
    reason.setEditText(QStringLiteral("too few rows"));
    shown.click(QStringLiteral("Merge with next"));
    QVERIFY(edges(shown.variable().current) != before);
    QVERIFY(!shown.page.findChild<MessageBar*>()->isVisible());
}

void TestBinningPage::anEdgeIsDraggedWithTheMouse()
{
    Shown shown(QStringLiteral("duration"));
    auto* plot = shown.editor().findChild<EdgePlot*>();
    QVERIFY(QTest::qWaitForWindowExposed(&shown.page));
    const std::vector<double> before = edges(shown.variable().current);
    const double from = before.back();
    const QRectF area = plot->area();
    const auto pixel = [&](double value) { return QPoint(qRound(plot->toX(value, area)), qRound(area.center().y())); };
    const double wanted = from + 6.0;
    QTest::mousePress(plot, Qt::LeftButton, {}, pixel(from));
    QTest::mouseMove(plot, pixel(wanted));
    const std::optional<double> cut = nearestCut(shown.variable().counts, plot->fromX(pixel(wanted).x(), area));
    QVERIFY(cut && *cut != from);
    QVERIFY(edges(shown.variable().current) == before); // only tried so far
    QTest::mouseRelease(plot, Qt::LeftButton, {}, pixel(wanted));
    QCOMPARE(edges(shown.variable().current).back(), *cut);
    QCOMPARE(rowsIn(shown.variable().current), rowsIn(shown.variable().automatic));
}

void TestBinningPage::aDoubleClickSetsAnEdge()
{
    Shown shown(QStringLiteral("credit_amount"));
    auto* plot = shown.editor().findChild<EdgePlot*>();
    QVERIFY(QTest::qWaitForWindowExposed(&shown.page));
    const std::vector<double> before = edges(shown.variable().current);
    const QRectF area = plot->area();
    const QPoint middle(qRound((plot->toX(before.back(), area) + area.right()) / 2), qRound(area.center().y()));
    QTest::mouseDClick(plot, Qt::LeftButton, {}, middle);
    QCOMPARE(edges(shown.variable().current).size(), before.size() + 1);
}

void TestBinningPage::theTrendsStandSideBySideAndAreApplied()
{
    Shown shown(QStringLiteral("duration"));
    QComboBox& trends = named<QComboBox>(shown.editor(), QStringLiteral("Optimise again under a trend"));
    QCOMPARE(trends.count(), 5);
    const int peak = trends.findData(static_cast<int>(Trend::Peak));
    const auto alternatives =
        trendAlternatives(shown.variable().current, shown.variable().counts, shown.page.work().options());
    trends.setCurrentIndex(peak);
    Q_EMIT trends.activated(peak);
    double expected = 0.0;
    for (const TrendAlternative& alternative : alternatives)
        if (alternative.trend == Trend::Peak)
            expected = alternative.binning.iv;
    QCOMPARE(shown.variable().current.iv, expected);
}

void TestBinningPage::monthsWithBinsOutOfOrderAreCounted()
{
    const auto rates = [](double first, double second, double third) { // percent bad of 100 rows a bin; -1: nobody
        PreBins cells;
        for (const double rate : {first, second, third})
            cells.add(rate < 0.0 ? 0.0 : 100.0 - rate, std::max(rate, 0.0));
        cells.add(10.0, 90.0); // missing: has no neighbour
        return cells;
    };
    VariableCounts counts;
    counts.name = "x";
    counts.cuts = {1.0, 2.0};
    counts.train = rates(30.0, 20.0, 10.0);
    counts.periods = {{"2024-01", rates(25.0, 20.0, 15.0)}, // as in training
                      {"2024-02", rates(20.0, 25.0, 15.0)}, // the first two have changed places
                      {"2024-03", rates(10.0, 20.0, 30.0)}, // all have: one month
                      {"2024-04", rates(20.0, 20.0, 10.0)}, // equal is not opposite
                      {"2024-05", rates(20.0, -1.0, 30.0)}}; // nobody between them
    const SmallMultiplesData panels = monthPanels(counts, finestBinning(counts));
    QCOMPARE(panelsOutOfOrder(panels), 2);
    QCOMPARE(panels.panels[1].marked, (std::vector<bool>{true, false, false}));
    QCOMPARE(panels.panels[2].marked, (std::vector<bool>{true, true, false}));
    QCOMPARE(panels.panels[0].values[0], 0.25);
    QVERIFY(std::isnan(panels.panels[4].values[1]));
    QCOMPARE(panels.reference[2], 0.1);
}

void TestBinningPage::aLockedEdgeStaysWhenOptimisedAgain()
{
    Shown shown(QStringLiteral("duration"));
    shown.bins().selectRow(0);
    const double edge = shown.variable().current.bins[0].upper;
    shown.click(QStringLiteral("Lock edge"));
    QVERIFY(shown.variable().current.lockedCuts == std::vector<double>{edge});
    for (const TrendAlternative& alternative :
         trendAlternatives(shown.variable().current, shown.variable().counts, shown.page.work().options())) {
        if (alternative.possible) {
            const std::vector<double> found = edges(alternative.binning);
            QVERIFY(std::ranges::count(found, edge) == 1);
        }
    }
    shown.click(QStringLiteral("Unlock edge"));
    QVERIFY(shown.variable().current.lockedCuts.empty());
}

void TestBinningPage::categoriesMoveToAGroupOfTheirOwn()
{
    Shown shown(QStringLiteral("purpose"));
    const BinnedVariable before = shown.variable().current;
    auto* list = shown.editor().findChild<QListWidget*>();
    for (int row = 0; row < static_cast<int>(before.bins.size()); ++row) {
        shown.bins().selectRow(row);
        if (list->count() > 1)
            break;
    }
    QVERIFY(list->count() > 1);
    const std::string moved = list->item(0)->text().toStdString();
    list->item(0)->setSelected(true);
    shown.click(QStringLiteral("Move to group"));
    const auto alone = [&](const Bin& bin) { return bin.categories == std::vector<std::string>{moved}; };
    QVERIFY(std::ranges::any_of(shown.variable().current.bins, alone));
    QCOMPARE(rowsIn(shown.variable().current), rowsIn(before));
}

void TestBinningPage::missingValuesGoWhereTheyAreSent()
{
    Shown shown(QStringLiteral("duration"));
    QMenu* menu = shown.button(QStringLiteral("Missing and special values")).menu();
    QVERIFY(menu != nullptr);
    Q_EMIT menu->aboutToShow(); // it is filled when it is opened
    QMenu* missing = menu->actions().front()->menu();
    missing->actions().at(1)->trigger(); // the first interval
    QVERIFY(shown.variable().current.bins[0].holdsMissing);
    shown.click(QStringLiteral("Undo"));
    QVERIFY(!shown.variable().current.bins[0].holdsMissing);
}

void TestBinningPage::plansHoldWhatWasDoneAndNothingElse()
{
    Shown shown(QStringLiteral("duration"));
    shown.bins().selectRow(0);
    shown.click(QStringLiteral("Merge with next"));
    const std::vector<BinningPlan> plans = shown.page.work().plans();
    QCOMPARE(plans.size(), std::size_t{1});
    QCOMPARE(plans[0].variable, std::string("duration"));
    const auto replayed = applyPlan(shown.variable().counts, plans[0], shown.page.work().options());
    QVERIFY(replayed.ok());
    QVERIFY(edges(*replayed) == edges(shown.variable().current));
    QVERIFY(shown.page.findChild<QPushButton*>()->isEnabled());
    QSignalSpy runs(&shown.page, &BinningPage::runRequested);
    QTest::mouseClick(shown.page.findChild<QPushButton*>(), Qt::LeftButton);
    QCOMPARE(runs.size(), 1);
}

void TestBinningPage::everyStepIsToldForTheAuditTrail()
{
    Shown shown(QStringLiteral("duration"));
    shown.bins().selectRow(0);
    shown.click(QStringLiteral("Merge with next"));
    shown.click(QStringLiteral("Undo"));
    QCOMPARE(shown.steps.size(), 2);
    const auto detail = [&](int i) { return QJsonDocument::fromJson(shown.steps.at(i).at(0).toString().toUtf8()).object(); };
    QCOMPARE(detail(0).value(QStringLiteral("variable")).toString(), QStringLiteral("duration"));
    QCOMPARE(detail(0).value(QStringLiteral("edit")).toString(), QStringLiteral("mergeBins"));
    QVERIFY(!detail(0).value(QStringLiteral("reason")).toString().isEmpty());
    QCOMPARE(detail(1).value(QStringLiteral("edit")).toString(), QStringLiteral("undo"));
    QVERIFY(detail(0).value(QStringLiteral("ivBefore")).toDouble() >= detail(0).value(QStringLiteral("ivAfter")).toDouble());
}

void TestBinningPage::editsAreStillThereAfterALookAtAnotherRun()
{
    Shown shown(QStringLiteral("duration"));
    shown.bins().selectRow(0);
    shown.click(QStringLiteral("Merge with next"));
    const std::vector<double> edited = edges(shown.variable().current);
    CreditSelection other = scorecardAlone();
    other.scorecard->record.id += 1;
    shown.page.setSelection(std::make_shared<CreditSelection>(other));
    QVERIFY(edges(shown.page.work().find("duration")->current) != edited);
    QVERIFY(!shown.page.work().differsFromRun());
    shown.page.setSelection(std::make_shared<CreditSelection>());
    shown.page.setSelection(std::make_shared<CreditSelection>(scorecardAlone()));
    QVERIFY(edges(shown.page.work().find("duration")->current) == edited);
    QVERIFY(shown.page.work().differsFromRun());
}

QTEST_MAIN(TestBinningPage)
#include "tst_binningpage.moc"
