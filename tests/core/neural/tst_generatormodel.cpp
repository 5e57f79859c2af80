// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/neural/naivegan.h"

#include "core/neural/conditionsampler.h"
#include "core/neural/generatormodel.h"
#include "core/neural/threads.h"
#include "tests/core/synth/synthfixture.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace riskloom;
using namespace riskloom::testing;

namespace {

Table twoColumns(std::size_t rows)
{
    Random random(6);
    std::vector<double> x;
    std::vector<std::string> c;
    for (std::size_t i = 0; i < rows; ++i) {
        x.push_back(random.uniform() < 0.5 ? random.normal() : 8.0 + random.normal());
        c.push_back(std::string(1, static_cast<char>('a' + random.below(4))));
    }
    return Table({numbers("x", x), levels("c", c)}, rows);
}

class TestGeneratorModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Folding takes the statistics of the noise it is given; on the very same noise the folded layers must give what batch
    // normalisation over that batch gives, written down in full.
    void foldedLayersAreBatchNormalisation()
    {
        setThreads(1);
        const std::size_t rows = 512;
        const Table table = twoColumns(400);
        const TableEncoding encoding = *fitTableEncoding(table, rowsUpTo(400), namesOf(table));
        GanLayout layout = layoutOf(encoding);
        layout.noise = 10;
        layout.generatorUnits = {20, 15};
        layout.discriminatorUnits = {8};
        layout.pac = 1;
        Random weights(2);
        GanState state = initialState(layout, weights);
        for (float& weight : state.generator)
            weight += 0.2F * static_cast<float>(weights.normal());

        Random forFolding(77);
        const GeneratorModel model = foldGenerator(encoding, layout, state.generator, rows, forFolding);
        const EncodedTable drawn = *drawRows(model, rows, 77);

        Random same(77);
        const ConditionSampler sampler(layout, encoding);
        std::vector<GanCondition> conditions(rows);
        sampler.drawTrue(same, conditions);
        GanNoise noise;
        drawNoise(layout, {rows, 0, 0}, same, noise);
        NaiveGan naive(layout, {}, state);
        const torch::Tensor output = naive.generate(conditions, noise);
        std::size_t differentSlots = 0;
        for (std::size_t i = 0; i < rows; ++i) {
            const auto row = static_cast<std::int64_t>(i);
            QVERIFY(std::abs(static_cast<double>(drawn.offsets[0][i]) - output[row][0].item<double>()) < 1e-4);
            for (const GanSpan& span : layout.spans) {
                const std::int64_t best =
                    output[row].slice(0, static_cast<std::int64_t>(span.firstSlot()), static_cast<std::int64_t>(span.end()))
                        .argmax()
                        .item<std::int64_t>();
                const auto column = static_cast<std::size_t>(span.column);
                if (span.condition >= 0) // asked for, and kept
                    QCOMPARE(static_cast<std::int32_t>(drawn.slotOf[column][i]), conditions[i].slot);
                else
                    differentSlots += drawn.slotOf[column][i] != best ? 1 : 0;
            }
        }
        QVERIFY2(differentSlots <= 1, qPrintable(QString::number(differentSlots))); // a tie to the last digits may turn
    }

    // The first rows of a longer table are another table's; a table is cut into chunks of 2,048 and none is lost.
    void longTablesAreWhole()
    {
        setThreads(1);
        const Table table = twoColumns(100);
        const TableEncoding encoding = *fitTableEncoding(table, rowsUpTo(100), namesOf(table));
        GanLayout layout = layoutOf(encoding);
        layout.noise = 4;
        layout.generatorUnits = {8};
        Random random(1);
        const GeneratorModel model = foldGenerator(encoding, layout, initialGenerator(layout, random), 300, random);
        const EncodedTable drawn = *drawRows(model, 5000, 3);
        QCOMPARE(drawn.rows, std::size_t{5000});
        std::size_t filled = 0;
        for (std::size_t i = 4900; i < 5000; ++i)
            filled += drawn.offsets[0][i] != 0.0F ? 1 : 0;
        QCOMPARE(filled, std::size_t{100});
        QCOMPARE(drawRows(model, 0, 3)->rows, std::size_t{0});
    }
};

} // namespace

QTEST_APPLESS_MAIN(TestGeneratorModel)
#include "tst_generatormodel.moc"
