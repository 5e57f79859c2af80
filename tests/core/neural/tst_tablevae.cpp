// SPDX-License-Identifier: GPL-3.0-or-later
#include <torch/torch.h>

#include "core/neural/tablevae.h"
#include "core/neural/threads.h"
#include "core/synth/baselines.h"
#include "core/synth/fidelity.h"
#include "tests/core/synth/synthfixture.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace riskloom;
using namespace riskloom::testing;

namespace {

// A number with two modes and a gap, a category, a number that is all offset, a second category.
GanLayout smallLayout()
{
    GanLayout layout;
    layout.spans = {{0, true, 0, 3, -1}, {1, false, 4, 5, 0}, {2, true, 9, 0, -1}, {3, false, 10, 2, 5}};
    layout.data = 12;
    return layout;
}

// The loss of the paper written down and differentiated by autograd.
torch::Tensor naiveLoss(const GanLayout& layout, const VaeOptions& options, const torch::Tensor& parameters,
                        const torch::Tensor& x, const torch::Tensor& noise)
{
    std::int64_t offset = 0;
    const auto linear = [&](const torch::Tensor& input, std::size_t units) {
        const auto n = static_cast<std::int64_t>(units);
        const torch::Tensor weights = parameters.narrow(0, offset, input.size(1) * n).view({input.size(1), n});
        offset += input.size(1) * n;
        const torch::Tensor bias = parameters.narrow(0, offset, n);
        offset += n;
        return input.matmul(weights) + bias;
    };
    torch::Tensor hidden = x;
    for (const std::size_t units : options.units)
        hidden = torch::relu(linear(hidden, units));
    const auto latent = static_cast<std::int64_t>(options.latent);
    const torch::Tensor head = linear(hidden, 2 * options.latent);
    const torch::Tensor mean = head.slice(1, 0, latent);
    const torch::Tensor logVariance = head.slice(1, latent);
    hidden = mean + torch::exp(0.5 * logVariance) * noise;
    for (const std::size_t units : options.units)
        hidden = torch::relu(linear(hidden, units));
    const torch::Tensor output = linear(hidden, layout.data);
    const torch::Tensor deviations = parameters.slice(0, offset);
    torch::Tensor loss = torch::zeros({});
    for (const GanSpan& span : layout.spans) {
        const auto at = static_cast<std::int64_t>(span.begin);
        if (span.offset) {
            const torch::Tensor away = x.select(1, at) - torch::tanh(output.select(1, at));
            loss = loss + (away.pow(2) / (2 * deviations[at].pow(2)) + torch::log(deviations[at])).sum();
        }
        if (span.slots > 0) {
            const auto first = static_cast<std::int64_t>(span.firstSlot());
            const auto end = static_cast<std::int64_t>(span.end());
            loss = loss - (torch::log_softmax(output.slice(1, first, end), 1) * x.slice(1, first, end)).sum();
        }
    }
    const torch::Tensor divergence = -0.5 * (1 + logVariance - mean.pow(2) - logVariance.exp()).sum();
    return (options.lossFactor * loss + divergence) / x.size(0);
}

// A level decides where a number lies, and a second number follows the first.
Table dependentTable(std::size_t rows, std::uint64_t seed = 1)
{
    Random random(seed);
    std::vector<double> x, y;
    std::vector<std::string> group;
    for (std::size_t i = 0; i < rows; ++i) {
        const std::size_t which = random.uniform() < 0.6 ? 0 : (random.uniform() < 0.7 ? 1 : 2);
        group.push_back(std::string(1, static_cast<char>('a' + which)));
        x.push_back(4.0 * static_cast<double>(which) + 0.5 * random.normal());
        y.push_back(random.uniform() < 0.1 ? missingNumber : x.back() + 0.3 * random.normal());
    }
    return Table({numbers("x", x), numbers("y", y), levels("group", group)}, rows);
}

struct Prepared {
    TableEncoding encoding;
    GanLayout layout;
    EncodedTable rows;
};

Prepared prepared(const Table& table)
{
    setThreads(1);
    Prepared made;
    made.encoding = *fitTableEncoding(table, rowsUpTo(table.rows()), namesOf(table));
    made.layout = layoutOf(made.encoding);
    Random random(3);
    made.rows = *encodeTable(made.encoding, table, rowsUpTo(table.rows()), random);
    return made;
}

class TestTableVae : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void gradientIsAutograds()
    {
        setThreads(1);
        const GanLayout layout = smallLayout();
        const VaeOptions options{.latent = 7, .units = {16, 11}, .batchRows = 9};
        Random random(5);
        VaeNetwork network(layout, options, random);
        std::vector<float> x;
        for (std::size_t i = 0; i < options.batchRows; ++i) {
            std::vector<float> row(layout.data, 0.0F);
            for (const GanSpan& span : layout.spans) {
                if (span.offset)
                    row[span.begin] = static_cast<float>(2.0 * random.uniform() - 1.0);
                if (span.slots > 0)
                    row[span.firstSlot() + random.below(span.slots)] = 1.0F;
            }
            x.insert(x.end(), row.begin(), row.end());
        }
        std::vector<float> noise;
        for (std::size_t i = 0; i < options.batchRows * options.latent; ++i)
            noise.push_back(static_cast<float>(random.normal()));
        for (float& deviation : network.parameters().last(layout.data))
            deviation = 0.3F + 0.4F * static_cast<float>(random.uniform());
        const double loss = network.backward(x, noise);

        const auto n = [](std::size_t value) { return static_cast<std::int64_t>(value); };
        const std::vector<float> held(network.parameters().begin(), network.parameters().end());
        const torch::Tensor parameters = torch::tensor(held).set_requires_grad(true);
        const torch::Tensor wanted =
            naiveLoss(layout, options, parameters, torch::tensor(x).view({n(options.batchRows), n(layout.data)}),
                      torch::tensor(noise).view({n(options.batchRows), n(options.latent)}));
        wanted.backward();
        QVERIFY(std::abs(loss - wanted.item<double>()) < 1e-5 * std::abs(loss));
        const torch::Tensor gradient = parameters.grad();
        double greatest = 0.0;
        double apart = 0.0;
        for (std::size_t i = 0; i < held.size(); ++i) {
            const double other = gradient.data_ptr<float>()[i];
            greatest = std::max(greatest, std::abs(other));
            apart = std::max(apart, std::abs(static_cast<double>(network.gradient()[i]) - other));
        }
        QCOMPARE(network.gradient().size(), held.size());
        QVERIFY2(apart < 1e-5 * greatest, qPrintable(QString::number(apart / greatest)));
    }

    // Three steps are those of torch's own Adam with weight decay, and deviations stay inside their limits.
    void stepsAreAdams()
    {
        setThreads(1);
        const GanLayout layout = smallLayout();
        const VaeOptions options{.latent = 3, .units = {8}, .batchRows = 4, .learningRate = 0.01, .decay = 0.02};
        Random random(6);
        VaeNetwork network(layout, options, random);
        std::vector<float> x(options.batchRows * layout.data, 0.0F);
        for (std::size_t i = 0; i < options.batchRows; ++i)
            for (const GanSpan& span : layout.spans)
                if (span.slots > 0)
                    x[i * layout.data + span.firstSlot() + i % span.slots] = 1.0F;
        std::vector<float> noise(options.batchRows * options.latent, 0.5F);
        const std::vector<float> held(network.parameters().begin(), network.parameters().end());
        torch::Tensor parameters = torch::tensor(held).set_requires_grad(true);
        torch::optim::Adam adam({parameters}, torch::optim::AdamOptions(0.01).weight_decay(0.02));
        for (int step = 0; step < 3; ++step) {
            network.backward(x, noise);
            network.update();
            adam.zero_grad();
            naiveLoss(layout, options, parameters, torch::tensor(x).view({4, 12}), torch::tensor(noise).view({4, 3}))
                .backward();
            adam.step();
        }
        double apart = 0.0;
        for (std::size_t i = 0; i < held.size() - layout.data; ++i)
            apart = std::max(apart,
                             std::abs(static_cast<double>(network.parameters()[i] - parameters.data_ptr<float>()[i])));
        QVERIFY2(apart < 1e-4, qPrintable(QString::number(apart)));
        for (const float deviation : network.deviations())
            QVERIFY(deviation >= 0.01F && deviation <= 1.0F);
    }

    // After a second it knows the columns and how they go together.
    void learnsATable()
    {
        const Table table = dependentTable(2000);
        const Prepared made = prepared(table);
        auto model = TableVae::fit(made.encoding, made.layout, made.rows, {}, {.steps = 900}, 7, {});
        QVERIFY(model.ok());
        const auto drawn = model->draw(1500, 8, {});
        QVERIFY(drawn.ok());
        QCOMPARE(drawn->rows(), std::size_t{1500});
        Random random(9);
        const auto reference = FidelityReference::create(table, rowsUpTo(2000), namesOf(table), BinEdges::Own);
        const Fidelity fidelity = *reference->compare(*drawn);
        QVERIFY2(fidelity.columnShapes > 0.9, qPrintable(QString::number(fidelity.columnShapes)));
        const Fidelity floor =
            *reference->compare(*sampleIndependently(table, rowsUpTo(2000), namesOf(table), 1500, random));
        QVERIFY2(fidelity.columnPairTrends > floor.columnPairTrends + 0.2,
                 qPrintable(QStringLiteral("%1, floor %2").arg(fidelity.columnPairTrends).arg(floor.columnPairTrends)));
        std::size_t missing = 0;
        for (const double value : drawn->find("y")->number()->values)
            missing += std::isnan(value) ? 1 : 0;
        QVERIFY(missing > 50 && missing < 250); // a tenth of them
    }

    void sameBitsAndOtherSeedsOthers()
    {
        const Prepared made = prepared(dependentTable(200));
        const auto drawn = [&](std::uint64_t seed) {
            auto model =
                TableVae::fit(made.encoding, made.layout, made.rows, {.batchRows = 40}, {.steps = 30}, seed, {});
            const Table rows = *model->draw(60, 4, {});
            const auto& values = rows.find("x")->number()->values;
            return std::vector<double>(values.begin(), values.end());
        };
        QVERIFY(drawn(1) == drawn(1));
        QVERIFY(drawn(1) != drawn(2));
    }

    void fewRowsAndStops()
    {
        const Prepared made = prepared(dependentTable(30));
        auto model =
            TableVae::fit(made.encoding, made.layout, made.rows, {}, {.steps = 10}, 1, {}); // a batch of all rows
        QVERIFY(model.ok());
        EncodedTable none = made.rows;
        none.rows = 0;
        QVERIFY(TableVae::fit(made.encoding, made.layout, none, {}, {}, 1, {}).error().code == ErrorCode::TooFewRows);
        std::stop_source source;
        RunContext context;
        context.stop = source.get_token();
        context.onProgress = [&](const Progress& progress) {
            QCOMPARE(progress.stage, std::string("rival"));
            source.request_stop();
        };
        QVERIFY(TableVae::fit(made.encoding, made.layout, made.rows, {}, {}, 1, context).error().code ==
                ErrorCode::Cancelled);
        QVERIFY(model->draw(10, 1, context).error().code == ErrorCode::Cancelled);
    }

    // Weights that are no longer numbers: the loss is told, not the rows drawn.
    void aLossThatRunsAwayIsTold()
    {
        const Prepared made = prepared(dependentTable(100));
        const auto model = TableVae::fit(made.encoding, made.layout, made.rows, {.batchRows = 50, .learningRate = 1e30},
                                         {.steps = 50}, 1, {});
        QVERIFY(!model.ok());
        QVERIFY(model.error().code == ErrorCode::NumericFailure);
    }
};

} // namespace

QTEST_APPLESS_MAIN(TestTableVae)
#include "tst_tablevae.moc"
