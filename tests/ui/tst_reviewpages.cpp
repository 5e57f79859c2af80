// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/creditsample.h"
#include "tests/ui/creditfixture.h"
#include "ui/charts/heatmap.h"
#include "ui/charts/linechart.h"
#include "ui/credit/partchoice.h"
#include "ui/credit/strategypage.h"
#include "ui/credit/validationpage.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/filedialog.h"
#include "ui/widgets/numberbox.h"
#include "ui/widgets/tile.h"

#include <QSlider>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <cmath>

using namespace riskloom;

namespace {

const SimulatedPortfolio& portfolio() { return fixture::simulatedApplications(); }

const ScorecardRun& run() { return fixture::simulatedScorecard(); }

template <class Page>
void showOn(Page& page)
{
    auto selection = std::make_shared<CreditSelection>();
    selection->scorecard = run();
    page.resize(1100, 700);
    page.setSelection(selection);
    page.show();
}

template <class Widget>
Widget& named(QWidget& parent, const QString& accessibleName)
{
    for (Widget* widget : parent.findChildren<Widget*>())
        if (widget->accessibleName() == accessibleName)
            return *widget;
    qFatal("nothing is named %s", qPrintable(accessibleName));
}

QToolButton& startingWith(QWidget& parent, const QString& text)
{
    for (QToolButton* button : parent.findChildren<QToolButton*>())
        if (button->text().startsWith(text))
            return *button;
    qFatal("no button %s", qPrintable(text));
}

struct Counted {
    double approved = 0.0, bad = 0.0, all = 0.0;
};

// The held-out rows at or above a score, counted one by one.
Counted countFrom(double score)
{
    const std::vector<double> scores = *scoreRows(run().report.scorecard, portfolio().table);
    const CreditSample sample = *prepareCreditSample(run().request, portfolio().table);
    Counted counted;
    for (std::size_t i = 0; i < sample.holdout.rows.size(); ++i) {
        const double weight = sample.holdout.weights[i];
        counted.all += weight;
        if (scores[sample.holdout.rows[i]] < score)
            continue;
        counted.approved += weight;
        counted.bad += sample.holdout.bad[i] != 0 ? weight : 0.0;
    }
    return counted;
}

} // namespace

class TestReviewPages : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyCutOffIsThatOfPlainCounting();
    void marksMoveTheSlider();
    void profitTermsMoveTheMostProfitableCutOff();
    void limitsThatClashAreSaid();
    void aReferZoneLiesBetweenTheSliders();
    void theStrategyTableIsSavedAsCsv();
    void outOfTimeRowsCanBeChosenWhereThereAre();
    void theHeatMapHasARowForTheScoreAndEveryVariable();
    void gainsEndWithEverybody();
};

void TestReviewPages::everyCutOffIsThatOfPlainCounting()
{
    StrategyPage page;
    showOn(page);
    const std::vector<CutOff>& cuts = page.table().cutOffs;
    for (const std::size_t at : {std::size_t{0}, cuts.size() / 3, cuts.size() / 2, cuts.size() - 2}) {
        const Counted counted = countFrom(cuts[at].score);
        QVERIFY(std::abs(cuts[at].approvalRate - counted.approved / counted.all) < 1e-9);
        QVERIFY(std::abs(cuts[at].badRate - counted.bad / counted.approved) < 1e-9);
    }
}

void TestReviewPages::marksMoveTheSlider()
{
    StrategyPage page;
    showOn(page);
    auto& slider = named<QSlider>(page, QStringLiteral("Approve from"));
    QTest::mouseClick(&startingWith(page, QStringLiteral("KS-optimal")), Qt::LeftButton);
    const double ks = page.table().cutOffs[static_cast<std::size_t>(slider.value())].ks;
    for (const CutOff& cut : page.table().cutOffs)
        QVERIFY(cut.ks <= ks);
    QTest::mouseClick(&startingWith(page, QStringLiteral("Most profitable")), Qt::LeftButton);
    const double profit = page.table().cutOffs[static_cast<std::size_t>(slider.value())].profit;
    for (const CutOff& cut : page.table().cutOffs)
        QVERIFY(cut.profit <= profit);
}

void TestReviewPages::profitTermsMoveTheMostProfitableCutOff()
{
    StrategyPage page;
    showOn(page);
    auto& slider = named<QSlider>(page, QStringLiteral("Approve from"));
    const auto press = [&] {
        QTest::mouseClick(&startingWith(page, QStringLiteral("Most profitable")), Qt::LeftButton);
        return slider.value();
    };
    const int before = press();
    named<NumberBox>(page, QStringLiteral("Loss of a bad")).setValue(100.0); // bads cost more: approve fewer
    QVERIFY(press() > before);
}

void TestReviewPages::limitsThatClashAreSaid()
{
    StrategyPage page;
    showOn(page);
    named<NumberBox>(page, QStringLiteral("Approve at least")).setValue(95.0);
    named<NumberBox>(page, QStringLiteral("Bad rate at most")).setValue(0.1);
    auto& button = startingWith(page, QStringLiteral("Limits clash"));
    QVERIFY(!button.isEnabled());
    QVERIFY(!button.toolTip().isEmpty());
    named<NumberBox>(page, QStringLiteral("Bad rate at most")).setValue(100.0);
    QVERIFY(button.isEnabled());
    QTest::mouseClick(&button, Qt::LeftButton);
    const int at = named<QSlider>(page, QStringLiteral("Approve from")).value();
    QVERIFY(page.table().cutOffs[static_cast<std::size_t>(at)].approvalRate >= 0.95);
}

void TestReviewPages::aReferZoneLiesBetweenTheSliders()
{
    StrategyPage page;
    showOn(page);
    auto& approve = named<QSlider>(page, QStringLiteral("Approve from"));
    auto& decline = named<QSlider>(page, QStringLiteral("Decline below"));
    approve.setValue(40);
    decline.setValue(20);
    QCOMPARE(approve.value(), 40);
    decline.setValue(60); // pushes the other one along
    QCOMPARE(approve.value(), 60);
    approve.setValue(10);
    QCOMPARE(decline.value(), 10);
}

void TestReviewPages::theStrategyTableIsSavedAsCsv()
{
    StrategyPage page;
    showOn(page);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("strategy.csv"));
    setNextFileName(path);
    startingWith(page, QStringLiteral("Save as CSV")).click();
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QStringList lines = QString::fromUtf8(file.readAll()).split(QStringLiteral("\r\n"), Qt::SkipEmptyParts);
    std::vector<CutOff> finite;
    for (const CutOff& cut : page.table().cutOffs)
        if (std::isfinite(cut.score))
            finite.push_back(cut);
    QCOMPARE(lines.size(), static_cast<qsizetype>(finite.size()) + 1);
    QCOMPARE(lines[3].split(u',')[0].toDouble(), finite[2].score);
    QCOMPARE(lines[3].split(u',')[5].toDouble(), finite[2].profit);

    Error seen;
    connect(&page, &StrategyPage::failed, this, [&](const Error& error) { seen = error; });
    setNextFileName(folder.filePath(QStringLiteral("no/such/folder.csv")));
    startingWith(page, QStringLiteral("Save as CSV")).click();
    QCOMPARE(seen.code, ErrorCode::FileUnwritable);
}

void TestReviewPages::outOfTimeRowsCanBeChosenWhereThereAre()
{
    ValidationPage page;
    showOn(page);
    auto& part = *page.findChild<PartChoice*>();
    const auto choose = [&](SamplePart wanted) {
        part.setCurrentIndex(static_cast<int>(wanted));
        Q_EMIT part.activated(static_cast<int>(wanted));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // the tiles shown before
        return page.findChildren<Tile*>().front()->value();
    };
    const QString later = choose(SamplePart::OutOfTime);
    QCOMPARE(later, QString::number(run().report.outOfTime.discrimination.auc, 'f', 3));
    QCOMPARE(choose(SamplePart::Train), QString::number(run().report.train.discrimination.auc, 'f', 3));
}

void TestReviewPages::theHeatMapHasARowForTheScoreAndEveryVariable()
{
    ValidationPage page;
    showOn(page);
    const PlainTable table = page.findChild<HeatMap*>()->plainTable();
    QCOMPARE(table.rows.size(), run().report.scorecard.variables.size() + 1);
    QCOMPARE(table.headers.size(), 25); // the name and 24 months
    QCOMPARE(table.rows[0][1].toDouble(), run().report.stability.index[0][0]);
    QCOMPARE(table.headers[1], QStringLiteral("2022-01"));
}

void TestReviewPages::gainsEndWithEverybody()
{
    ValidationPage page;
    showOn(page);
    auto& gains = named<DataTable>(page, QStringLiteral("Gains by band of scores, riskiest first"));
    const PlainTable table = gains.plainTable(CopyRange::All);
    QVERIFY(table.rows.size() >= 5);
    QCOMPARE(table.rows.back()[6].toDouble(), 1.0);
    QCOMPARE(table.rows.back()[7].toDouble(), 1.0);
}

QTEST_MAIN(TestReviewPages)
#include "tst_reviewpages.moc"
