// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/creditfixture.h"
#include "tests/ui/workspacefixture.h"
#include "ui/credit/comparisonpage.h"
#include "ui/credit/swapsetview.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/format.h"
#include "ui/widgets/tile.h"

#include <QSlider>
#include <QTest>

#include <algorithm>

using namespace riskloom;

namespace {

struct Shown {
    fixture::WorkspaceFolder folder;
    ComparisonPage page{folder.open()};

    explicit Shown(CreditSelection selection)
    {
        page.resize(1100, 800);
        page.setSelection(std::make_shared<CreditSelection>(std::move(selection)));
        page.show();
    }
    SwapSetView& swaps() { return *page.findChild<SwapSetView*>(); }
    DataTable* table(const char* name)
    {
        for (DataTable* table : page.findChildren<DataTable*>())
            if (table->accessibleName() == QString::fromLatin1(name))
                return table;
        return nullptr;
    }
    QStringList cells() { return tileValues(swaps()); }
    static QStringList tileValues(QWidget& parent)
    {
        QStringList values;
        for (const Tile* tile : parent.findChildren<Tile*>())
            values << tile->value();
        return values;
    }
};

} // namespace

class TestComparisonPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void theMatrixShowsTheSwapSetOfTheChosenRate()
    {
        Shown shown(fixture::bothRuns());
        const std::vector<SwapSetAtRate>& sets = fixture::germanChallenger().report.comparison.swapSets;
        auto* rate = shown.swaps().findChild<QSlider*>();
        QCOMPARE(sets[static_cast<std::size_t>(rate->value())].approvalRate, 0.7);
        QVERIFY(shown.swaps().isVisible());
        for (const int place : {rate->value(), 3, 0, static_cast<int>(sets.size()) - 1}) {
            rate->setValue(place);
            const SwapSet& set = sets[static_cast<std::size_t>(place)].swapSet;
            for (const Proportion* cell : {&set.approvedByBoth, &set.swappedOut, &set.swappedIn, &set.declinedByBoth})
                QVERIFY(shown.cells().contains(cell->rows > 0 ? formatPercent(cell->share) : QStringLiteral("–")));
        }
    }

    void anotherRunKeepsTheRate()
    {
        Shown shown(fixture::bothRuns());
        auto* rate = shown.swaps().findChild<QSlider*>();
        rate->setValue(4);
        CreditSelection other = fixture::bothRuns();
        std::erase_if(other.network->report.comparison.swapSets,
                      [](const SwapSetAtRate& at) { return at.approvalRate < 0.2; });
        shown.page.setSelection(std::make_shared<CreditSelection>(other));
        QCOMPARE(other.network->report.comparison.swapSets[static_cast<std::size_t>(rate->value())].approvalRate, 0.25);
    }

    void aRunOfAnEarlierVersionSaysWhatItLacks()
    {
        CreditSelection old = fixture::bothRuns();
        old.network->report.comparison = {};
        Shown shown(old);
        QVERIFY(!shown.swaps().isVisible());
        QVERIFY(!shown.table("Network against scorecard")->isVisible());
        QVERIFY(shown.table("Calibration side by side")->isVisible());
    }

    void withoutANetworkNothingIsCompared()
    {
        CreditSelection alone;
        alone.scorecard = fixture::germanScorecard();
        Shown shown(alone);
        QVERIFY(!shown.swaps().isVisible());
        QCOMPARE(shown.table("Calibration side by side")->model()->rowCount(), 1);
    }
};

QTEST_MAIN(TestComparisonPage)
#include "tst_comparisonpage.moc"
