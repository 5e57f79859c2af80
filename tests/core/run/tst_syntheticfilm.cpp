// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/codec.h"
#include "core/run/syntheticfilm.h"
#include "core/run/synthtable.h"
#include "tests/core/synth/synthfixture.h"

#include <QTest>

#include <cmath>

using namespace riskloom;
using namespace riskloom::testing;

namespace {

// A number with gaps, a category, a date-like whole number, drawn by chance.
Table chanceTable(std::size_t rows, std::uint64_t seed)
{
    Random random(seed);
    std::vector<double> x, n;
    std::vector<std::string> c;
    for (std::size_t i = 0; i < rows; ++i) {
        x.push_back(random.uniform() < 0.15 ? missingNumber : random.normal());
        n.push_back(static_cast<double>(random.below(7)));
        c.push_back(std::string(1, static_cast<char>('a' + random.below(5))));
    }
    return Table({numbers("x", x), numbers("n", n), levels("c", c)}, rows);
}

SyntheticView viewed(const Table& real, const Table& synthetic)
{
    const auto rows = rowsUpTo(real.rows());
    const auto reference = FidelityReference::create(real, rows, namesOf(real), BinEdges::Own);
    const auto viewer = SyntheticViewer::create(real, rows, namesOf(real));
    return *viewer->view(synthetic, *reference->compare(synthetic));
}

class TestSyntheticFilm : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // What comes back from a moment is the view it was made of, bit for bit, but for rounded associations.
    void momentGivesTheViewBack()
    {
        SyntheticView view = viewed(chanceTable(500, 1), chanceTable(337, 2));
        view.epoch = 35;
        const SyntheticMoment moment = momentOf(view, 337);
        int counted = 0;
        for (const int count : moment.columns[2].counts)
            counted += count;
        QCOMPARE(counted, 337); // the category has no gaps
        const SyntheticView back = viewOf(realSideOf(view), moment);
        QCOMPARE(back.epoch, 35);
        QCOMPARE(toJson(back.columns), toJson(view.columns));
        QCOMPARE(back.realAssociations, view.realAssociations);
        for (std::size_t i = 0; i < view.syntheticAssociations.size(); ++i)
            QVERIFY(std::abs(back.syntheticAssociations[i] - view.syntheticAssociations[i]) <= 0.5001e-4);
    }

    void emptyTablesAndShorterMomentsAreNoHarm()
    {
        const Table real = chanceTable(50, 1);
        const SyntheticView view = viewed(real, real);
        SyntheticMoment moment = momentOf(view, 50);
        moment.columns.resize(1);
        moment.columns[0].counts = {0, 0};
        moment.associations.clear();
        const SyntheticView back = viewOf(realSideOf(view), moment);
        QCOMPARE(back.columns[0].synthetic, (std::vector<double>{0.0, 0.0}));
        QVERIFY(back.columns[1].synthetic.empty());
        QVERIFY(std::isnan(back.syntheticAssociations[0]));
    }

    void momentsLieByEpoch()
    {
        SyntheticFilm film;
        for (const int epoch : {10, 5, 20, 15, 10})
            addMoment(film, {.epoch = epoch, .columns = {}, .associations = {static_cast<double>(film.moments.size())}});
        QCOMPARE(film.moments.size(), std::size_t{4});
        QCOMPARE(momentAt(film, 10)->associations.front(), 4.0); // the later one
        QCOMPARE(film.moments.back().epoch, 20);
        QVERIFY(momentAt(film, 12) == nullptr);
    }

    // Judged every 5 epochs, at most 4 stay beside the last and the pinned: by hand.
    void thinningByHand()
    {
        const auto left = [](int last, int pinned) {
            std::vector<int> epochs;
            for (int epoch = 5; epoch <= last; epoch += 5)
                if (staysWhenThinned(epoch, 5, last, pinned, 4))
                    epochs.push_back(epoch);
            return epochs;
        };
        QCOMPARE(left(20, 0), (std::vector<int>{5, 10, 15, 20}));
        QCOMPARE(left(25, 0), (std::vector<int>{10, 20, 25}));
        QCOMPARE(left(45, 15), (std::vector<int>{10, 15, 20, 30, 40, 45}));
        QCOMPARE(left(50, 15), (std::vector<int>{15, 20, 40, 50}));
        // Thinning step by step leaves what thinning at the end leaves, so a resumed run has the same film.
        for (int last = 5; last < 2000; last += 5)
            for (int epoch = 5; epoch <= last; epoch += 5)
                if (staysWhenThinned(epoch, 5, last + 5, 0, 4) && epoch != last)
                    QVERIFY(staysWhenThinned(epoch, 5, last, 0, 4));
    }

    // A film of a usual table stays below 1.5 MB; of a table of 200 columns it has fewer moments, below 10 MB.
    void roomIsBounded_data()
    {
        QTest::addColumn<std::size_t>("columns");
        QTest::addColumn<std::size_t>("most");
        QTest::newRow("25 columns") << std::size_t{25} << std::size_t{1'500'000};
        QTest::newRow("200 columns") << std::size_t{200} << std::size_t{10'000'000};
    }
    void roomIsBounded()
    {
        QFETCH(std::size_t, columns);
        QFETCH(std::size_t, most);
        SyntheticFilm film;
        SyntheticMoment moment;
        moment.columns.assign(columns, {std::vector<int>(40, 1234), 0.912345678901234, 0.0123456789});
        moment.associations.assign(columns * (columns - 1) / 2, -0.1234);
        moment.places.assign(250 * 2 * columns, 'x');
        moment.realOpinions.assign(250, -123);
        moment.syntheticOpinions.assign(250, -123);
        for (std::size_t i = 0; i < mostMoments(moment); ++i) {
            moment.epoch = static_cast<int>(i + 1);
            addMoment(film, moment);
        }
        QCOMPARE(film.moments.size() == 60, columns == 25);
        const std::string json = toJson(film);
        QVERIFY2(json.size() < most, qPrintable(QString::number(json.size())));
        QCOMPARE(toJson(*fromJson<SyntheticFilm>(json, "film")), json);
    }

    // A request of an earlier version keeps the best judged generator.
    void olderRequestsKeepTheBest()
    {
        const auto request = fromJson<SynthTableRequest>(R"({"epochs": 20})", "request");
        QCOMPARE(request->keepEpoch, 0);
    }
};

} // namespace

QTEST_APPLESS_MAIN(TestSyntheticFilm)
#include "tst_syntheticfilm.moc"
