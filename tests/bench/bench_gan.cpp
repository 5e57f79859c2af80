// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/neural/naivegan.h"

#include "core/neural/generatormodel.h"
#include "core/neural/matrices.h"
#include "core/neural/threads.h"
#include "tests/core/synth/synthfixture.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <array>
#include <chrono>

using namespace riskloom;
using riskloom::testing::NaiveGan;
using namespace riskloom::testing;

// A step of the table GAN (one of the discriminator with gradient penalty, one of the generator) at the sizes of the
// Adult data: 158 encoded columns, 104 of conditions, batch 500, pack 10. Beside it, in turns and in the same process,
// the same step by autograd with a second derivative for the penalty, and the step's matrix products alone. The fastest
// of many rounds of each counts. Before that both forms must give the same gradients.
namespace {

GanLayout adultLayout()
{
    GanLayout layout;
    std::int64_t column = 0;
    const auto add = [&](bool offset, std::size_t slots) {
        GanSpan span{column++, offset, layout.data, slots, -1};
        if (!offset) {
            span.condition = static_cast<std::int64_t>(layout.conditions);
            layout.conditions += slots;
        }
        layout.data = span.end();
        layout.spans.push_back(span);
    };
    for (int i = 0; i < 6; ++i)
        add(true, 8);
    for (const std::size_t slots : {9, 16, 7, 15, 6, 5, 2, 42, 2})
        add(false, slots);
    return layout;
}

struct Work {
    GanLayout layout = adultLayout();
    GanOptions options;
    GanState state;
    std::vector<float> real;
    std::vector<GanCondition> conditions;
    GanNoise critic, maker;
    Random random{1};

    Work()
    {
        state = initialState(layout, random);
        for (std::size_t i = 0; i < options.batchRows * layout.rowWidth(); ++i)
            real.push_back(static_cast<float>(random.uniform() < 0.1));
        for (std::size_t i = 0; i < options.batchRows; ++i) {
            const auto span = static_cast<std::int32_t>(6 + random.below(9));
            conditions.push_back({span, static_cast<std::int32_t>(random.below(layout.spans[static_cast<std::size_t>(span)].slots))});
            writeCondition(layout, conditions.back(), real.data() + i * layout.rowWidth() + layout.data);
        }
    }
};

template <class Step>
double milliseconds(Step&& step)
{
    const auto start = std::chrono::steady_clock::now();
    step();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

// The products of both steps as they are written down, those of zeros included, which the step leaves out.
class Products {
public:
    explicit Products(const GanLayout& layout, std::size_t batch)
    {
        const auto n = [](std::size_t value) { return static_cast<std::int64_t>(value); };
        const std::int64_t groups = n(batch / layout.pac);
        const auto add = [&](std::int64_t m, std::int64_t k, std::int64_t columns, int times) {
            for (int i = 0; i < times; ++i)
                m_all.push_back({at::randn({m, k}), at::randn({k, columns}), at::empty({m, columns})});
            m_flop += 2.0 * static_cast<double>(m * k * columns) * times;
        };
        std::int64_t width = n(layout.noise + layout.conditions);
        for (const std::size_t units : layout.generatorUnits) {
            add(n(batch), width, n(units), 2);
            add(width, n(batch), n(units), 1);
            width += n(units);
        }
        add(n(batch), width, n(layout.data), 2);
        add(width, n(batch), n(layout.data), 1);
        add(n(batch), n(layout.data), 512, 1);
        add(n(batch), 256, 256, 1);
        width = n(layout.pac * layout.rowWidth());
        for (const std::size_t units : layout.discriminatorUnits) {
            add(3 * groups, width, n(units), 1); // forward
            add(width, 3 * groups, n(units), 1); // weights
            add(groups, width, n(units), 2);     // through the penalty, and the generator's step
            add(groups, n(units), width, 2);     // to the input, in both
            width = n(units);
        }
    }
    void run()
    {
        for (const auto& [a, b, out] : m_all)
            multiply(matrixOf(out), matrixOf(a), matrixOf(b));
    }
    [[nodiscard]] double flop() const { return m_flop; }

private:
    struct Product {
        at::Tensor a, b, out;
    };

    std::vector<Product> m_all;
    double m_flop = 0.0;
};

double apart(std::span<const float> ours, const torch::Tensor& theirs)
{
    double greatest = 0.0;
    double difference = 0.0;
    for (std::size_t i = 0; i < ours.size(); ++i) {
        const double other = theirs.data_ptr<float>()[i];
        greatest = std::max(greatest, std::abs(other));
        difference = std::max(difference, std::abs(static_cast<double>(ours[i]) - other));
    }
    return difference / greatest;
}

void step(benchmark::State& state, int threads)
{
    setThreads(threads);
    Work work;
    GanNetwork network(work.layout, work.options, work.state);
    NaiveGan naive(work.layout, work.options, work.state);
    Products products(work.layout, work.options.batchRows);

    drawNoise(work.layout, network.discriminatorNoise(), work.random, work.critic);
    drawNoise(work.layout, network.generatorNoise(), work.random, work.maker);
    network.discriminatorBackward(work.real, work.conditions, work.critic);
    naive.discriminatorLoss(work.real, work.conditions, work.critic).backward();
    double difference = apart(network.discriminatorGradient(), naive.discriminator().grad());
    network.generatorBackward(work.conditions, work.maker);
    naive.discriminator().mutable_grad().zero_();
    naive.generatorLoss(work.conditions, work.maker).backward();
    difference = std::max(difference, apart(network.generatorGradient(), naive.generator().grad()));
    if (difference > 1e-5) {
        state.SkipWithError("the two forms disagree");
        return;
    }

    torch::optim::Adam critic({naive.discriminator()}, torch::optim::AdamOptions(2e-4).betas({0.5, 0.9}));
    torch::optim::Adam maker({naive.generator()}, torch::optim::AdamOptions(2e-4).betas({0.5, 0.9}));
    std::array<double, 3> best{1e30, 1e30, 1e30};
    for (auto _ : state) {
        best[0] = std::min(best[0], milliseconds([&] {
                               drawNoise(work.layout, network.discriminatorNoise(), work.random, work.critic);
                               network.discriminatorBackward(work.real, work.conditions, work.critic);
                               network.updateDiscriminator();
                               drawNoise(work.layout, network.generatorNoise(), work.random, work.maker);
                               network.generatorBackward(work.conditions, work.maker);
                               network.updateGenerator();
                           }));
        best[1] = std::min(best[1], milliseconds([&] { products.run(); }));
        best[2] = std::min(best[2], milliseconds([&] {
                               critic.zero_grad();
                               naive.discriminatorLoss(work.real, work.conditions, work.critic).backward();
                               critic.step();
                               maker.zero_grad();
                               naive.generatorLoss(work.conditions, work.maker).backward();
                               maker.step();
                           }));
    }
    state.counters["step_ms"] = best[0];
    state.counters["products_ms"] = best[1];
    state.counters["naive_ms"] = best[2];
    state.counters["share_of_roofline"] = best[1] / best[0];
    state.counters["naive_over_step"] = best[2] / best[0];
    state.counters["products_gflops"] = products.flop() / best[1] / 1e6;
    state.counters["gradient_difference"] = difference;
}

// A table of the Adult data's size: 6 columns of numbers of two modes, 9 of levels.
Table adultTable()
{
    constexpr std::size_t rows = 32561;
    Random random(4);
    std::vector<Column> columns;
    for (int j = 0; j < 6; ++j) {
        std::vector<double> values(rows);
        for (double& value : values)
            value = random.uniform() < 0.4 ? random.normal() : 6.0 + random.normal();
        columns.push_back(numbers("number" + std::to_string(j), std::move(values)));
    }
    for (const std::size_t count : {9, 16, 7, 15, 6, 5, 2, 42, 2}) {
        std::vector<std::string> texts(rows);
        for (std::string& text : texts)
            text = "level" + std::to_string(random.below(count));
        columns.push_back(levels("level" + std::to_string(columns.size()), texts));
    }
    return Table(std::move(columns), rows);
}

// Rows of a generator that begins from noise (0), a copula (1) or a Bayesian network (2), as the generator makes them, and
// from there to a table. The processor's peak bounds it: every row takes some 0.23 million multiplications and additions.
void drawing(benchmark::State& state, int threads)
{
    setThreads(threads);
    const Table table = adultTable();
    const std::vector<std::uint32_t> all = rowsUpTo(table.rows());
    Random random(1);
    const auto start = std::chrono::steady_clock::now();
    const TableEncoding encoding = *fitTableEncoding(table, all, namesOf(table));
    const EncodedTable encoded = *encodeTable(encoding, table, all, random);
    state.counters["encoding_s"] = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    GanLayout layout = layoutOf(encoding);
    GeneratorModel model;
    if (state.range(0) > 0) {
        layout.start = layout.data;
        TableStart begin = *fitTableCopula(encoding, encoded, random);
        if (state.range(0) == 2)
            begin = *fitTableNetwork(encoding, encoded, {}, random);
        model = foldGenerator(encoding, layout, initialGenerator(layout, random), 1000, random, begin);
    } else {
        model = foldGenerator(encoding, layout, initialGenerator(layout, random), 1000, random);
    }
    RunContext context;
    context.threads = threads;
    constexpr std::size_t rows = 100000;
    double drawn = 1e30;
    double decoded = 1e30;
    for (auto _ : state) {
        EncodedTable made;
        drawn = std::min(drawn, milliseconds([&] { made = *drawRows(model, rows, 5, context); }));
        decoded = std::min(decoded, milliseconds([&] { benchmark::DoNotOptimize(decodeTable(encoding, made, random)); }));
    }
    state.counters["width"] = static_cast<double>(layout.data);
    state.counters["rows_per_s"] = rows / drawn * 1e3;
    state.counters["decoded_per_s"] = rows / decoded * 1e3;
}

} // namespace

BENCHMARK_CAPTURE(drawing, one_thread, 1)->Arg(0)->Arg(1)->Arg(2)->Iterations(5);
BENCHMARK_CAPTURE(drawing, two_threads, 2)->Arg(0)->Arg(1)->Arg(2)->Iterations(5);
BENCHMARK_CAPTURE(step, adult_one_thread, 1)->Iterations(60);
BENCHMARK_CAPTURE(step, adult_two_threads, 2)->Iterations(60);
BENCHMARK_MAIN();
