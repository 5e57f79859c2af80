// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/creditnetworkfit.h"
#include "core/neural/threads.h"
#include "core/neural/usenetwork.h"
#include "core/run/codec.h"
#include "core/run/synthuse.h"
#include "tests/core/aucbypairs.h"
#include "tests/core/neural/networkfixture.h"
#include "tests/core/synth/synthfixture.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>

using namespace riskloom;
using namespace riskloom::testing;

namespace {

// The parts that credit.network makes of a table by itself, so that both see the same rows.
struct Sides {
    Table real;
    CreditNetworkRequest request;
    CreditSample sample;
};

Sides sides(std::size_t rows, std::uint64_t seed)
{
    Sides made{smallTable(rows), {}, {}};
    made.request.target = "outcome";
    made.request.badValue = "bad";
    made.request.inputs = {"a", "b", "c"};
    made.request.seed = seed;
    made.sample = *prepareCreditSample(made.request, made.real);
    return made;
}

Result<UseTest> used(const Sides& sides, const Table& synthetic, const RunContext& context = {})
{
    return useTest({sides.real,
                    sides.sample.train.rows,
                    sides.sample.holdout.rows,
                    synthetic,
                    {"a", "b", "c", "outcome"},
                    "outcome",
                    "bad",
                    {},
                    fitUseNetwork},
                   sides.request.seed, context);
}

// Ten inputs that tell as much each.
Table manyInputs(std::size_t rows, std::uint64_t seed)
{
    Random random(seed);
    std::vector<std::vector<double>> inputs(10);
    std::vector<std::string> outcome;
    for (std::size_t i = 0; i < rows; ++i) {
        double logOdds = -0.5;
        for (std::vector<double>& input : inputs) {
            input.push_back(random.normal());
            logOdds += 0.6 * input.back();
        }
        outcome.push_back(random.uniform() < 1.0 / (1.0 + std::exp(-logOdds)) ? "bad" : "good");
    }
    std::vector<Column> columns;
    for (std::size_t i = 0; i < inputs.size(); ++i)
        columns.push_back(numbers("x" + std::to_string(i), std::move(inputs[i])));
    columns.push_back(levels("outcome", outcome));
    return Table(std::move(columns), rows);
}

// The same people with the outcomes of others.
Table shuffledOutcomes(const Table& table, std::uint64_t seed)
{
    std::vector<std::string> outcome;
    for (std::size_t row = 0; row < table.rows(); ++row)
        outcome.push_back(table.find("outcome")->cell(row));
    Random random(seed);
    random.shuffle(std::span(outcome));
    std::vector<Column> columns(table.columns().begin(), table.columns().end());
    columns.back() = levels("outcome", outcome);
    return Table(std::move(columns), table.rows());
}

class TestUseNetwork : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // The whole run of the credit pane on the same rows, its weights read back from their file, its risks paired one by
    // one.
    void networkIsThatOfTheCreditPane()
    {
        const Sides both = sides(1500, 7);
        const auto use = used(both, smallTable(1000, 6));
        QVERIFY2(use.ok(), use ? "" : describe(use.error()).c_str());
        QVERIFY(use->network.has_value());
        Recorder recorder;
        const auto report = trainCreditNetwork(both.request, both.real, recorder.context(1));
        QVERIFY2(report.ok(), report ? "" : describe(report.error()).c_str());
        QCOMPARE(use->network->real.auc, report->holdout.discrimination.auc);
        QCOMPARE(use->network->real.ks, report->holdout.discrimination.ks);
        QCOMPARE(use->network->real.rows, report->train.discrimination.rows);
        QCOMPARE(use->network->real.bads, report->train.discrimination.bads);
        QCOMPARE(use->network->real.variables, static_cast<std::int64_t>(report->inputs.size()));
        QCOMPARE(use->real.auc, report->scorecardHoldout.discrimination.auc);

        const QTemporaryDir folder;
        const auto path = std::filesystem::path(folder.path().toStdString()) / "weights.safetensors";
        writeFile(path, recorder.weights);
        const auto model = readModel(path, report->inputs, both.request.hiddenUnits);
        QVERIFY(model.ok());
        const CreditRows& heldOut = both.sample.holdout;
        const auto risk = logitsOfRows(*model, report->inputs, both.real, heldOut.rows);
        QVERIFY(risk.ok());
        QVERIFY(std::abs(use->network->real.auc - aucByPairs(*risk, heldOut.bad)) < 1e-12);
    }

    // Few inputs in few bins make many applicants alike. They tie, wherever they lie in the table: the AUC is that of
    // one risk a kind of applicant.
    void applicantsAlikeTie()
    {
        const Sides both = sides(1500, 7);
        const auto binning = fitCreditBinning(both.request, both.real, both.sample.train, {});
        QVERIFY(binning.ok());
        const auto fit = fitCreditNetwork(both.request, both.real, both.sample.train, binning->variables, {}, {});
        QVERIFY(fit.ok());
        const CreditRows& heldOut = both.sample.holdout;
        const auto risk = logitsOfRows(fit->model, binning->variables, both.real, heldOut.rows);
        const auto inputs = networkInputs(fit->model, binning->variables, both.real, heldOut.rows);
        QVERIFY(risk.ok() && inputs.ok());
        const std::size_t width = fit->model.inputs.size();
        std::map<std::vector<float>, double> firstOfKind;
        std::vector<double> exact;
        for (std::size_t i = 0; i < risk->size(); ++i) {
            const auto begin = inputs->begin() + static_cast<std::ptrdiff_t>(i * width);
            const std::vector<float> kind(begin, begin + static_cast<std::ptrdiff_t>(width));
            exact.push_back(firstOfKind.try_emplace(kind, (*risk)[i]).first->second);
        }
        QVERIFY(firstOfKind.size() < risk->size() / 4);
        QVERIFY2(std::abs(aucByPairs(*risk, heldOut.bad) - aucByPairs(exact, heldOut.bad)) < 1e-5,
                 qPrintable(QString::number(aucByPairs(*risk, heldOut.bad) - aucByPairs(exact, heldOut.bad))));
    }

    // What the differences say, they say of the three AUCs; fresh rows of the same kind are as good as real ones, and
    // the network from both has seen both.
    void freshRowsAreNoLoss()
    {
        const auto use = used(sides(1500, 7), smallTable(1050, 6));
        QVERIFY(use.ok() && use->network);
        const UseComparison& network = *use->network;
        QVERIFY(network.real.auc > 0.75);
        QVERIFY(std::abs(network.syntheticLessReal.value - (network.synthetic.auc - network.real.auc)) < 1e-9);
        QVERIFY(std::abs(network.bothLessReal.value - (network.both.auc - network.real.auc)) < 1e-9);
        QVERIFY(network.syntheticLessReal.low < network.syntheticLessReal.high);
        QVERIFY(network.syntheticLessReal.value > -0.03);
        QCOMPARE(network.both.rows, network.real.rows + network.synthetic.rows);
        QCOMPARE(network.both.bads, network.real.bads + network.synthetic.bads);
    }

    // So few rows that chance lets inputs pass for informative ones, and so many inputs that it does not find the right
    // direction among them.
    void shuffledOutcomesAreAClearLoss()
    {
        const Table real = manyInputs(1000, 1);
        const std::vector<std::string> columns = namesOf(real);
        const std::vector<std::uint32_t> rows = rowsUpTo(1000);
        const auto training = std::span(rows).first(600);
        const auto heldOut = std::span(rows).last(400);
        double sum = 0.0;
        for (std::uint64_t draw = 1; draw <= 5; ++draw) {
            const Table shuffled = shuffledOutcomes(manyInputs(600, 2), draw);
            const auto use =
                useTest({real, training, heldOut, shuffled, columns, "outcome", "bad", {}, fitUseNetwork}, draw, {});
            QVERIFY(use.ok() && use->network);
            const UseComparison& network = *use->network;
            QCOMPARE(network.synthetic.failure, std::string());
            QVERIFY(network.real.auc > 0.8);
            QVERIFY2(network.syntheticLessReal.high < -0.1,
                     qPrintable(QString::number(network.syntheticLessReal.high)));
            QVERIFY(network.bothLessReal.low <= 0.0); // no gain
            sum += network.synthetic.auc;
        }
        QVERIFY2(std::abs(sum / 5.0 - 0.5) < 0.1, qPrintable(QString::number(sum / 5.0)));
    }

    // What no network can learn from is told; the networks beside it stand.
    void oneOutcomeIsTold()
    {
        const Sides both = sides(800, 3);
        const Table drawn = smallTable(500, 6);
        const Table goods({*drawn.find("a"), *drawn.find("b"), *drawn.find("c"),
                           levels("outcome", std::vector<std::string>(500, "good"))},
                          500);
        const auto use = used(both, goods);
        QVERIFY(use.ok() && use->network);
        QCOMPARE(use->network->synthetic.failure, use->synthetic.failure);
        QCOMPARE(use->network->synthetic.failure, std::string("TargetNotBinary"));
        QCOMPARE(use->network->syntheticLessReal.resamples, 0);
        QCOMPARE(use->network->both.failure, std::string());
        QVERIFY(use->network->bothLessReal.resamples > 0);
    }

    // The points and checkpoints of the run that asks are of its own training.
    void theRunThatAsksHearsNothing()
    {
        Recorder recorder;
        RunContext context = recorder.context(2);
        context.resumeFrom = "a checkpoint of something else";
        const auto use = used(sides(500, 3), smallTable(400, 6), context);
        QVERIFY2(use.ok(), use ? "" : describe(use.error()).c_str());
        QCOMPARE(use->network->real.failure, std::string());
        QVERIFY(recorder.metrics.empty());
        QVERIFY(recorder.artifacts.empty());
        QCOMPARE(recorder.checkpoints, 0);
    }

    void anyThreadsGiveTheSameBitsAndAnotherSeedOthers()
    {
        const Table synthetic = smallTable(400, 6);
        Sides both = sides(600, 3);
        setThreads(1);
        const auto one = used(both, synthetic);
        setThreads(2);
        RunContext context;
        context.threads = 2;
        const auto two = used(both, synthetic, context);
        setThreads(1);
        QVERIFY(one.ok() && two.ok());
        QCOMPARE(toJson(*one), toJson(*two));
        both.request.seed = 4; // the rows stay
        const auto other = used(both, synthetic);
        QVERIFY(other.ok());
        QCOMPARE(other->real.auc, one->real.auc);
        QVERIFY(other->network->real.auc != one->network->real.auc);
    }

    void aStopIsHeeded()
    {
        const Sides both = sides(500, 3);
        const CreditNetworkRequest& request = both.request;
        const auto binning = fitCreditBinning(request, both.real, both.sample.train, {});
        QVERIFY(binning.ok());
        std::stop_source source;
        source.request_stop();
        RunContext context;
        context.stop = source.get_token();
        const auto fit =
            fitUseNetwork({both.real, both.sample.train, *binning}, {both.real, both.sample.holdout}, 1, context);
        QCOMPARE(named(fit.error()), std::string("Cancelled"));
    }
};

} // namespace

QTEST_GUILESS_MAIN(TestUseNetwork)
#include "tst_usenetwork.moc"
