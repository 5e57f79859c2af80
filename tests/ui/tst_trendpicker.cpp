// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/credit/binningedit.h"
#include "tests/core/credit/randomedits.h"
#include "ui/credit/trendpicker.h"
#include "ui/widgets/format.h"

#include <QTest>

using namespace riskloom;

class TestTrendPicker : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyOptimumIsSaidWithItsIv();
    void afterAnyEditsTheOptimaAreThoseFoundAnew_data();
    void afterAnyEditsTheOptimaAreThoseFoundAnew();
};

namespace {

BinningWork::Variable variableOf(const testing::RandomSample& sample)
{
    BinningWork::Variable variable;
    variable.counts = *countVariable(sample.column, sample.view(), sample.options);
    variable.automatic = variable.current = automaticBinning(variable.counts, sample.options);
    return variable;
}

} // namespace

void TestTrendPicker::everyOptimumIsSaidWithItsIv()
{
    Random random(4);
    const testing::RandomSample sample(random, true, 600);
    const BinningWork::Variable variable = variableOf(sample);
    TrendPicker picker;
    picker.list(variable, sample.options);
    QCOMPARE(picker.count(), 5);
    for (const TrendAlternative& optimum : trendAlternatives(variable.current, variable.counts, sample.options))
        QVERIFY(picker.sideBySide().contains(formatNumber(optimum.binning.iv, 4)));
    QCOMPARE(picker.currentData().toInt(), static_cast<int>(variable.current.trend));
}

void TestTrendPicker::afterAnyEditsTheOptimaAreThoseFoundAnew_data()
{
    QTest::addColumn<bool>("numeric");
    QTest::newRow("numbers") << true;
    QTest::newRow("categories") << false;
}

// The picker keeps what it found while nothing an optimum rests on has changed. A picker that has just been made knows
// nothing and finds everything anew.
void TestTrendPicker::afterAnyEditsTheOptimaAreThoseFoundAnew()
{
    QFETCH(const bool, numeric);
    int changed = 0;
    int kept = 0;
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
        Random random(seed);
        const testing::RandomSample sample(random, numeric, 400);
        BinningWork::Variable variable = variableOf(sample);
        TrendPicker picker;
        picker.list(variable, sample.options);
        for (int edits = 0; edits < 40; ++edits) {
            const BinningEdit edit = testing::randomEdit(random, variable.current, variable.counts);
            const auto edited = applyEdit(variable.current, variable.counts, edit, sample.options);
            if (!edited)
                continue;
            variable.current = *edited;
            const QString before = picker.sideBySide();
            picker.list(variable, sample.options);
            TrendPicker anew;
            anew.list(variable, sample.options);
            QCOMPARE(picker.sideBySide(), anew.sideBySide());
            QCOMPARE(picker.currentIndex(), anew.currentIndex());
            ++(before == picker.sideBySide() ? kept : changed);
        }
    }
    QVERIFY2(changed > 5 && kept > 5, qPrintable(QStringLiteral("%1 changed, %2 kept").arg(changed).arg(kept)));
}

QTEST_MAIN(TestTrendPicker)
#include "tst_trendpicker.moc"
