// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/neural/naivegan.h"

#include "core/base/randomwords.h"
#include "core/neural/conditionsampler.h"
#include "core/neural/generatormodel.h"
#include "core/neural/threads.h"
#include "tests/core/synth/synthfixture.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>

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

        Random forFolding(splitMix64(77, 0)); // as the first block of rows
        const GeneratorModel model = foldGenerator(encoding, layout, state.generator, rows, forFolding);
        const EncodedTable drawn = *drawRows(model, rows, 77);

        Random same(splitMix64(77, 0));
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

    // Before training, the generator gives back the rows it starts from: slots nearly always, offsets nearly unchanged.
    void theUntrainedGeneratorGivesItsStartBack()
    {
        setThreads(1);
        const Table table = twoColumns(2000);
        const TableEncoding encoding = *fitTableEncoding(table, rowsUpTo(2000), namesOf(table));
        Random random(4);
        const EncodedTable encoded = *encodeTable(encoding, table, rowsUpTo(2000), random);
        const TableCopula copula = *fitTableCopula(encoding, encoded, random);
        GanLayout layout = layoutOf(encoding);
        layout.start = layout.data;
        layout.noise = 8;
        layout.generatorUnits = {16};
        const GeneratorModel model = foldGenerator(encoding, layout, initialGenerator(layout, random), 500, random, copula);
        const std::size_t rows = 500; // one block, so that the first draws are the starts
        const EncodedTable drawn = *drawRows(model, rows, 9);
        Random same(splitMix64(9, 0));
        const EncodedTable starts = drawCopula(copula, rows, same);
        for (std::size_t j = 0; j < encoding.columns.size(); ++j) {
            std::size_t kept = 0;
            for (std::size_t i = 0; i < rows; ++i)
                kept += drawn.slotOf[j][i] == starts.slotOf[j][i] ? 1 : 0;
            QVERIFY2(static_cast<double>(kept) > (startKept - 0.03) * static_cast<double>(rows), qPrintable(QString::number(kept)));
        }
        double away = 0.0;
        for (std::size_t i = 0; i < rows; ++i)
            away += std::abs(static_cast<double>(drawn.offsets[0][i] - starts.offsets[0][i])) / static_cast<double>(rows);
        QVERIFY2(away < 0.1, qPrintable(QString::number(away)));
    }

    // The copula goes with the model into its file; a slot that its column does not have is refused.
    void theCopulaComesBackFromTheFile()
    {
        const Table table = twoColumns(300);
        const TableEncoding encoding = *fitTableEncoding(table, rowsUpTo(300), namesOf(table));
        Random random(4);
        const EncodedTable encoded = *encodeTable(encoding, table, rowsUpTo(300), random);
        TableCopula copula = *fitTableCopula(encoding, encoded, random);
        GanLayout layout = layoutOf(encoding);
        layout.start = layout.data;
        layout.generatorUnits = {8};
        GeneratorModel model = foldGenerator(encoding, layout, initialGenerator(layout, random), 100, random, copula);
        const QTemporaryDir folder;
        const std::filesystem::path path = (folder.path() + QStringLiteral("/generator")).toStdString();
        const auto write = [&] {
            const std::vector<std::byte> bytes = writeGenerator(model);
            std::ofstream(path, std::ios::binary).write(reinterpret_cast<const char*>(bytes.data()), std::ssize(bytes));
        };
        write();
        const GeneratorModel read = *readGenerator(path);
        QVERIFY(std::get<TableCopula>(read.start) == copula);
        QVERIFY(*drawRows(read, 50, 2) == *drawRows(model, 50, 2));
        std::get<TableCopula>(model.start).axes[1].slots[0] = 9;
        write();
        const auto refused = readGenerator(path);
        QVERIFY(!refused && refused.error().code == ErrorCode::FileCorrupt);
    }

    // The network too; what a writer cannot have meant is refused before anything is drawn from it.
    void theNetworkComesBackFromTheFile()
    {
        const Table table = twoColumns(300);
        const TableEncoding encoding = *fitTableEncoding(table, rowsUpTo(300), namesOf(table));
        Random random(4);
        const EncodedTable encoded = *encodeTable(encoding, table, rowsUpTo(300), random);
        const TableNetwork network = *fitTableNetwork(encoding, encoded, {}, random);
        GanLayout layout = layoutOf(encoding);
        layout.start = layout.data;
        layout.generatorUnits = {8};
        GeneratorModel model = foldGenerator(encoding, layout, initialGenerator(layout, random), 100, random, network);
        const QTemporaryDir folder;
        const std::filesystem::path path = (folder.path() + QStringLiteral("/generator")).toStdString();
        const auto written = [&](const TableNetwork& start) {
            model.start = start;
            const std::vector<std::byte> bytes = writeGenerator(model);
            std::ofstream(path, std::ios::binary).write(reinterpret_cast<const char*>(bytes.data()), std::ssize(bytes));
            return readGenerator(path);
        };
        const auto read = written(network);
        QVERIFY2(read.ok(), read ? "" : describe(read.error()).c_str());
        QVERIFY(std::get<TableNetwork>(read->start) == network);
        QVERIFY(*drawRows(*read, 50, 2) == *drawRows(model, 50, 2));
        const std::vector<void (*)(TableNetwork&)> damages{
            [](TableNetwork& n) { n.states[1].slots[0] = 99; },
            [](TableNetwork& n) { n.states[0].first.back() += 1; },
            [](TableNetwork& n) { n.states[0].group.back() += 2; },
            [](TableNetwork& n) { std::swap(n.nodes[0], n.nodes[1]); },
            [](TableNetwork& n) { n.nodes[1].family.column = n.nodes[0].family.column; },
            [](TableNetwork& n) { n.nodes[1].chances.pop_back(); },
            [](TableNetwork& n) { n.nodes[1].chances[1].outcomes.back() = 1000; },
            [](TableNetwork& n) { n.nodes[0].chances[0].cumulative.pop_back(); },
            [](TableNetwork& n) { n.nodes[0].chances[0].cumulative[0] = -1.0F; },
            [](TableNetwork& n) { n.nodes.pop_back(); },
        };
        for (std::size_t d = 0; d < damages.size(); ++d) {
            TableNetwork damaged = network;
            damages[d](damaged);
            const auto refused = written(damaged);
            QVERIFY2(!refused && refused.error().code == ErrorCode::FileCorrupt, qPrintable(QString::number(d)));
        }
    }

    // A file of the format that knew no start: its layout has no such field.
    void aFileWithoutAStartIsRead()
    {
        const Table table = twoColumns(100);
        const TableEncoding encoding = *fitTableEncoding(table, rowsUpTo(100), namesOf(table));
        GanLayout layout = layoutOf(encoding);
        layout.generatorUnits = {8};
        Random random(1);
        const GeneratorModel model = foldGenerator(encoding, layout, initialGenerator(layout, random), 100, random);
        const std::vector<std::byte> bytes = writeGenerator(model);
        std::string file(reinterpret_cast<const char*>(bytes.data()), bytes.size());
        const auto replace = [&](const std::string& text, const std::string& by) {
            const std::size_t at = file.find(text);
            if (at == std::string::npos || text.size() != by.size())
                return false;
            file.replace(at, text.size(), by);
            return true;
        };
        QVERIFY(replace("table generator 4", "table generator 1"));
        QVERIFY(replace("\"start\":0,", "          "));
        QVERIFY(replace(",\"conditioned\":true", "                   "));
        const QTemporaryDir folder;
        const std::filesystem::path path = (folder.path() + QStringLiteral("/generator")).toStdString();
        std::ofstream(path, std::ios::binary) << file;
        const auto read = readGenerator(path);
        QVERIFY(read.ok());
        QVERIFY(*drawRows(*read, 50, 2) == *drawRows(model, 50, 2));
    }

    // A table is made in blocks of 512 rows, each for itself: none is lost, the first rows of a longer table are those of
    // a shorter one, and the number of threads changes nothing.
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
        RunContext two;
        two.threads = 2;
        QVERIFY(*drawRows(model, 5000, 3, two) == drawn);
        setThreads(1);
        const EncodedTable fewer = *drawRows(model, 2048, 3);
        QVERIFY(std::ranges::equal(fewer.offsets[0], std::span(drawn.offsets[0]).first(2048)));
    }
};

} // namespace

QTEST_APPLESS_MAIN(TestGeneratorModel)
#include "tst_generatormodel.moc"
