// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/discriminatoropinion.h"
#include "core/neural/tableganwatch.h"
#include "core/neural/threads.h"
#include "core/run/syntheticplane.h"
#include "tests/core/synth/synthfixture.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace riskloom;
using riskloom::testing::levels;
using riskloom::testing::namesOf;
using riskloom::testing::numbers;
using riskloom::testing::rowsUpTo;

namespace {

Table chanceTable(std::size_t rows, std::uint64_t seed)
{
    Random random(seed);
    std::vector<double> x;
    std::vector<std::string> c, d;
    for (std::size_t i = 0; i < rows; ++i) {
        x.push_back(random.uniform() < 0.1 ? missingNumber : random.normal());
        c.push_back(std::string(1, static_cast<char>('a' + random.below(3))));
        d.push_back(random.uniform() < 0.4 ? "yes" : "no");
    }
    return Table({numbers("x", x), levels("c", c), levels("d", d)}, rows);
}

struct Made {
    Table table = chanceTable(200, 1);
    TableEncoding encoding;
    EncodedTable rows;
    GanLayout layout;
    std::vector<float> discriminator;

    explicit Made(std::size_t pac)
    {
        setThreads(1);
        Random random(5);
        encoding = *fitTableEncoding(table, rowsUpTo(200), namesOf(table));
        rows = *encodeTable(encoding, table, rowsUpTo(200), random);
        layout = layoutOf(encoding);
        layout.pac = pac;
        layout.discriminatorUnits = {9, 7};
        discriminator = initialDiscriminator(layout, random);
    }
};

// The whole pack through every layer, written out.
double outputOf(const GanLayout& layout, const std::vector<float>& parameters, std::vector<double> values)
{
    std::size_t at = 0;
    std::vector<std::size_t> units = layout.discriminatorUnits;
    units.push_back(1);
    for (std::size_t l = 0; l < units.size(); ++l) {
        std::vector<double> next(units[l]);
        for (std::size_t j = 0; j < units[l]; ++j) {
            for (std::size_t i = 0; i < values.size(); ++i)
                next[j] += values[i] * static_cast<double>(parameters[at + i * units[l] + j]);
            next[j] += static_cast<double>(parameters[at + values.size() * units[l] + j]);
            if (l + 1 < units.size() && next[j] < 0.0)
                next[j] *= 0.2;
        }
        at += (values.size() + 1) * units[l];
        values = next;
    }
    return values.front();
}

class TestDiscriminatorOpinion : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isTheMeanOverWholePacks_data()
    {
        QTest::addColumn<std::size_t>("pac");
        QTest::addColumn<std::size_t>("packs");
        QTest::newRow("one") << std::size_t{1} << std::size_t{3};
        QTest::newRow("four") << std::size_t{4} << std::size_t{6};
    }
    void isTheMeanOverWholePacks()
    {
        QFETCH(std::size_t, pac);
        QFETCH(std::size_t, packs);
        const Made made(pac);
        Random random(3);
        const DiscriminatorOpinion opinion(made.layout, made.rows, packs, random);
        const std::vector<std::uint32_t> some{7, 3, 150, 3};
        const EncodedTable asked = picked(made.rows, some);
        Random ours(11), theirs(11);
        const std::vector<double> found = opinion.of(made.discriminator, asked, theirs);
        std::vector<double> wanted(some.size());
        const std::size_t width = made.layout.rowWidth();
        for (std::size_t k = 0; k < packs; ++k) {
            const std::vector<float> own = opinion.expanded(asked, ours);
            for (std::size_t i = 0; i < some.size(); ++i) {
                std::vector<double> pack(opinion.company(k).begin(), opinion.company(k).end());
                for (std::size_t j = 0; j < width; ++j) {
                    QCOMPARE(pack[(k % pac) * width + j], 0.0); // its place is free
                    pack[(k % pac) * width + j] = static_cast<double>(own[i * width + j]);
                }
                wanted[i] += outputOf(made.layout, made.discriminator, pack) / static_cast<double>(packs);
            }
        }
        for (std::size_t i = 0; i < some.size(); ++i)
            QVERIFY(std::abs(found[i] - wanted[i]) < 1e-5);
    }

    // A row is what it is, and asks for a slot that it has.
    void rowsAskForWhatTheyHave()
    {
        const Made made(1);
        Random random(3);
        const DiscriminatorOpinion opinion(made.layout, made.rows, 1, random);
        const std::vector<float> own = opinion.expanded(made.rows, random);
        std::vector<float> row(made.layout.data);
        for (std::size_t i = 0; i < made.rows.rows; ++i) {
            const float* found = own.data() + i * made.layout.rowWidth();
            writeRow(made.layout, made.rows, i, row.data());
            QVERIFY(std::equal(row.begin(), row.end(), found));
            QCOMPARE(std::count(found + made.layout.data, found + made.layout.rowWidth(), 1.0F), std::ptrdiff_t{1});
            for (const GanSpan& span : made.layout.spans)
                for (std::size_t k = 0; span.condition >= 0 && k < span.slots; ++k)
                    if (found[made.layout.data + static_cast<std::size_t>(span.condition) + k] == 1.0F)
                        QCOMPARE(made.rows.slotOf[static_cast<std::size_t>(span.column)][i], static_cast<std::uint16_t>(k));
        }
    }

    // Opinions are told from the middle between both sides, in deviations, and the same each time.
    void filmTellsOpinionsFromTheMiddle()
    {
        const Made made(2);
        const auto reference = FidelityReference::create(made.table, rowsUpTo(200), namesOf(made.table), BinEdges::Own);
        const auto viewer = SyntheticViewer::create(made.table, rowsUpTo(200), namesOf(made.table));
        const Table drawn = chanceTable(300, 9);
        Random random(4);
        const EncodedTable encoded = *encodeTable(made.encoding, drawn, rowsUpTo(300), random);
        const SyntheticView view = *viewer->view(drawn, *reference->compare(drawn));
        const auto watch = TableGanWatch::create(viewer->columns(), made.table, rowsUpTo(200), made.rows, made.layout, 6);
        const auto film = watch->film(view, drawn, encoded, made.discriminator);
        const SyntheticMoment& moment = film->moments.front();
        QCOMPARE(moment.realOpinions.size(), std::size_t{200});
        QCOMPARE(moment.syntheticOpinions.size(), std::size_t{250});
        QCOMPARE(PlaneSample::unpacked(film->real.columns, film->realPlaces).rows(), std::size_t{200});
        double real = 0.0, synthetic = 0.0, square = 0.0;
        for (const int steps : moment.realOpinions) {
            real += steps / 100.0 / 200.0;
            square += steps * steps / 10000.0 / 450.0;
        }
        for (const int steps : moment.syntheticOpinions) {
            synthetic += steps / 100.0 / 250.0;
            square += steps * steps / 10000.0 / 450.0;
        }
        QVERIFY(std::abs(real + synthetic) < 0.02);
        QVERIFY(std::abs(square - 1.0) < 0.02);
        QVERIFY(std::abs(real - synthetic - moment.opinionGap) < 0.02);
        const auto again = watch->film(view, drawn, encoded, made.discriminator);
        QCOMPARE(again->moments.front().realOpinions, moment.realOpinions);
    }
};

} // namespace

QTEST_APPLESS_MAIN(TestDiscriminatorOpinion)
#include "tst_discriminatoropinion.moc"
