// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/spool.h"
#include "core/neural/conditionsampler.h"
#include "core/neural/generatormodel.h"
#include "core/neural/tablegeneration.h"
#include "tests/core/neural/tableganfixture.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

using namespace riskloom;
using namespace riskloom::testing;

namespace {

std::vector<double> drawnShares(const GeneratorModel& model, std::size_t column, std::size_t rows)
{
    const EncodedTable drawn = *drawRows(model, rows, 9);
    std::vector<double> shares(model.encoding.columns[column].slotCount());
    for (const std::uint16_t slot : drawn.slotOf[column])
        shares[slot] += 1.0 / static_cast<double>(rows);
    return shares;
}

double largestDifference(std::span<const double> a, std::span<const double> b)
{
    double largest = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i)
        largest = std::max(largest, std::abs(a[i] - b[i]));
    return largest;
}

class TestTableGeneration : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // The written generator draws what the one in memory draws, the same for the same seed, another for another.
    void generatesTheSameFromTheFile()
    {
        const Table table = dependentTable(400);
        Recorder recorder;
        QVERIFY(trainTableGan(smallRequest(table), table, recorder.context()).ok());
        QTemporaryDir folder;
        const auto path = fileIn(folder, recorder.weights);
        const auto first = generateTable(path, {500, 7}, {}, {});
        const auto again = generateTable(path, {500, 7}, {}, {});
        const auto other = generateTable(path, {500, 8}, {}, {});
        QVERIFY(first.ok());
        QCOMPARE(first->table.rows(), std::size_t{500});
        QCOMPARE(namesOf(first->table), namesOf(table));
        QCOMPARE(first->report.drawn, std::int64_t{500});
        std::size_t different = 0;
        for (std::size_t row = 0; row < 500; ++row) {
            for (std::size_t j = 0; j < 4; ++j)
                QCOMPARE(again->table.columns()[j].cell(row), first->table.columns()[j].cell(row));
            different += other->table.columns()[0].cell(row) != first->table.columns()[0].cell(row) ? 1 : 0;
        }
        QVERIFY(different > 400);
        const auto model = readGenerator(path);
        QVERIFY(writeGenerator(*model) == recorder.weights);
        QCOMPARE(named(generateTable(path, {0, 7}, {}, {}).error()), std::string("FieldOutOfRange"));
        std::vector<std::byte> cut(recorder.weights.begin(), recorder.weights.end() - 16);
        QCOMPARE(named(generateTable(fileIn(folder, cut), {5, 7}, {}, {}).error()), std::string("FileCorrupt"));
        RunContext stopped;
        std::stop_source source;
        source.request_stop();
        stopped.stop = source.get_token();
        QCOMPARE(named(generateTable(fileIn(folder, recorder.weights), {5, 7}, {}, stopped).error()),
                 std::string("Cancelled"));
    }

    // Every row keeps the rules; combinations are looked up among the rows it was trained on.
    void generatesByRules()
    {
        const Table table = dependentTable(400);
        Recorder recorder;
        const SynthTableRequest request = smallRequest(table);
        QVERIFY(trainTableGan(request, table, recorder.context()).ok());
        QTemporaryDir folder;
        const auto path = fileIn(folder, recorder.weights);
        const GenerateRequest asked{
            600,
            7,
            {"flag = yes and x >= -1", "y is not missing", "only seen: group, flag", "mix group: b 25 %, c 75 %"}};
        const auto made = generateTable(path, asked, {request, &table}, {});
        QVERIFY2(made.ok(), made ? "" : describe(made.error()).c_str());
        std::set<std::string> seen;
        for (std::size_t row = 0; row < table.rows(); ++row)
            seen.insert(table.find("group")->cell(row) + "/" + table.find("flag")->cell(row));
        std::map<std::string, int> groups;
        for (std::size_t row = 0; row < 600; ++row) {
            const auto cell = [&](const char* name) { return made->table.find(name)->cell(row); };
            QCOMPARE(cell("flag"), std::string("yes"));
            QVERIFY(made->table.find("x")->number()->values[row] >= -1.0);
            QVERIFY(!made->table.find("y")->missing(row));
            QVERIFY(seen.contains(cell("group") + "/" + cell("flag")));
            ++groups[cell("group")];
        }
        QCOMPARE(groups, (std::map<std::string, int>{{"b", 150}, {"c", 450}}));
        QCOMPARE(made->report.rules.size(), std::size_t{4});
        QVERIFY(made->report.drawn > 600);
        QVERIFY(made->report.shares.size() == 2);
        const auto again = generateTable(path, asked, {request, &table}, {});
        QCOMPARE(fingerprint(again->table), fingerprint(made->table));
        const auto unknown = generateTable(path, {5, 7, {"flag = yess"}}, {request, &table}, {});
        QCOMPARE(unknown.error().args, (std::vector<std::string>{"flag = yess", "yess", "yes", "8"}));
        QCOMPARE(named(generateTable(path, {5, 7, {"only seen: group, flag"}}, {}, {}).error()),
                 std::string("NotSupported"));
    }

    // Shares of an untrained generator are far off; set right, they are those of the table to what chance allows.
    void adjustedSharesAreTheTables()
    {
        const Table table = dependentTable(2000);
        const Fresh made = fresh(table);
        Random random(3);
        GeneratorModel model = foldGenerator(made.encoding, made.layout, made.state.generator, 4000, random);
        const std::vector<double>& wanted = made.encoding.columns[0].slotShares; // modes: never conditioned on
        QVERIFY(largestDifference(drawnShares(model, 0, 20000), wanted) > 0.1);
        adjustShares(model, 8000, random);
        const double apart = largestDifference(drawnShares(model, 0, 20000), wanted);
        QVERIFY2(apart < 0.02, qPrintable(QString::number(apart)));
        QVERIFY(largestDifference(drawnShares(model, 2, 20000), made.encoding.columns[2].slotShares) < 0.02);
    }

    // Rare slots are trained on more often than they occur, generated as often as they occur.
    void conditionsAreDrawnByLogInTrainingAndTrulyLater()
    {
        std::vector<std::string> cells(1000, "common");
        std::fill_n(cells.begin(), 10, "rare");
        const Table table({levels("c", cells)}, 1000);
        const TableEncoding encoding = *fitTableEncoding(table, rowsUpTo(1000), {"c"});
        const GanLayout layout = layoutOf(encoding);
        Random random(1);
        const EncodedTable rows = *encodeTable(encoding, table, rowsUpTo(1000), random);
        ConditionSampler sampler(layout, encoding);
        std::vector<GanCondition> conditions(50000);
        std::vector<std::uint32_t> chosen(50000);
        sampler.drawForTraining(rows, random, conditions, chosen);
        double rare = 0.0;
        for (std::size_t i = 0; i < conditions.size(); ++i) {
            rare += conditions[i].slot == 1 ? 1.0 / 50000.0 : 0.0;
            QCOMPARE(conditions[i].slot == 1, chosen[i] < 10U); // the row has what was asked
        }
        const double expected = std::log(11.0) / (std::log(11.0) + std::log(991.0));
        QVERIFY(std::abs(rare - expected) < 0.01);
        sampler.drawTrue(random, conditions);
        rare = static_cast<double>(std::ranges::count(conditions, 1, &GanCondition::slot)) / 50000.0;
        QVERIFY(std::abs(rare - 0.01) < 0.002);
    }

    // What was odd about a column is no reason to lose it.
    void oddColumnsComeBack()
    {
        Random random(8);
        std::vector<double> constant(200, 4.0), gap(200, missingNumber), x;
        std::vector<std::string> many;
        for (int i = 0; i < 200; ++i) {
            x.push_back(random.normal());
            many.push_back("level " + std::to_string(i));
        }
        const Table table({numbers("x", x), numbers("constant", constant),
                           numbers("gap", gap), levels("many", many)},
                          200);
        Recorder recorder;
        SynthTableRequest request = smallRequest(table);
        QVERIFY(trainTableGan(request, table, recorder.context()).ok());
        QTemporaryDir folder;
        const auto made = generateTable(fileIn(folder, recorder.weights), {100, 1}, {}, {});
        QVERIFY(made.ok());
        QCOMPARE(made->table.find("constant")->number()->values[55], 4.0);
        QCOMPARE(made->table.find("gap")->missingCount(), std::size_t{100});
    }
};

} // namespace

QTEST_APPLESS_MAIN(TestTableGeneration)
#include "tst_tablegeneration.moc"
