// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"
#include "core/neural/densenetwork.h"
#include "core/neural/matrices.h"
#include "core/neural/threads.h"

#include <benchmark/benchmark.h>
#include <torch/torch.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <memory>

using namespace riskloom;

// A training step of the credit network against two yardsticks in the same process: its matrix products alone (the
// roofline) and the same network written with torch::nn, autograd and torch::optim. The three take turns, so that a
// busy machine slows all of them, and the fastest of many rounds of each counts; a round is about a millisecond,
// shorter than the slice of time after which another process may get the core.
namespace {

struct Setting {
    std::size_t rows = 64;
    std::size_t inputs = 16;
    std::vector<std::size_t> hidden{64, 32};
};

std::vector<float> randomValues(std::size_t count, Random& random)
{
    std::vector<float> values(count);
    std::ranges::generate(values, [&] { return static_cast<float>(random.normal()); });
    return values;
}

// The products of the step, on tensors of the same shapes and strides.
class Products {
public:
    explicit Products(const Setting& setting)
    {
        const c10::InferenceMode guard;
        std::size_t width = setting.inputs;
        const auto matrix = [](std::size_t rows, std::size_t columns) {
            return at::randn({static_cast<std::int64_t>(rows), static_cast<std::int64_t>(columns)});
        };
        m_values.push_back(matrix(setting.rows, width));
        for (const std::size_t units : setting.hidden) {
            m_weights.push_back(matrix(width, units));
            m_gradients.push_back(matrix(width, units));
            m_values.push_back(matrix(setting.rows, units));
            m_flop += 2.0 * static_cast<double>(setting.rows * width * units) * (m_weights.size() > 1 ? 3.0 : 2.0);
            width = units;
        }
    }

    void run()
    {
        const c10::InferenceMode guard;
        for (std::size_t l = 0; l < m_weights.size(); ++l)
            multiply(matrixOf(m_values[l + 1]), matrixOf(m_values[l]), matrixOf(m_weights[l]));
        for (std::size_t l = m_weights.size(); l-- > 0;) {
            multiply(matrixOf(m_gradients[l]), matrixOf(m_values[l].t()), matrixOf(m_values[l + 1]));
            if (l > 0)
                multiply(matrixOf(m_values[l]), matrixOf(m_values[l + 1]), matrixOf(m_weights[l].t()));
        }
    }

    [[nodiscard]] double flop() const { return m_flop; }

private:
    std::vector<at::Tensor> m_values, m_weights, m_gradients;
    double m_flop = 0.0;
};

class NaiveNetwork {
public:
    explicit NaiveNetwork(const Setting& setting)
    {
        auto width = static_cast<std::int64_t>(setting.inputs);
        for (const std::size_t units : setting.hidden) {
            m_net->push_back(torch::nn::Linear(width, static_cast<std::int64_t>(units)));
            m_net->push_back(torch::nn::ReLU());
            m_net->push_back(torch::nn::Dropout(0.2));
            width = static_cast<std::int64_t>(units);
        }
        m_net->push_back(torch::nn::Linear(width, 1));
        m_optimiser = std::make_unique<torch::optim::AdamW>(m_net->parameters(),
                                                            torch::optim::AdamWOptions(1e-3).weight_decay(1e-4));
        m_inputs = torch::randn({static_cast<std::int64_t>(setting.rows), static_cast<std::int64_t>(setting.inputs)});
        m_targets = torch::randint(0, 2, {static_cast<std::int64_t>(setting.rows), 1}).to(torch::kFloat);
    }

    void run()
    {
        m_optimiser->zero_grad();
        torch::Tensor loss = torch::binary_cross_entropy_with_logits(m_net->forward(m_inputs), m_targets);
        loss.backward();
        m_optimiser->step();
        benchmark::DoNotOptimize(loss.item<float>());
    }

private:
    torch::nn::Sequential m_net;
    std::unique_ptr<torch::optim::AdamW> m_optimiser;
    torch::Tensor m_inputs, m_targets;
};

template <class Work>
double microseconds(int times, Work&& work)
{
    const auto start = std::chrono::steady_clock::now();
    for (int i = 0; i < times; ++i)
        work();
    return std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - start).count() / times;
}

void trainingStep(benchmark::State& state, const Setting& setting, int threads)
{
    setThreads(threads);
    Random random(1);
    DenseOptions options;
    options.dropout = 0.2;
    options.weightDecay = 1e-4;
    options.batchRows = setting.rows;
    const DenseLayout layout{setting.inputs, setting.hidden};
    const std::vector<float> zeros(layout.parameterCount());
    DenseNetwork network(layout, options, {initialParameters(layout, 0.0, random), zeros, zeros, 0});
    const std::vector<float> inputs = randomValues(setting.rows * setting.inputs, random);
    const std::vector<float> weights(setting.rows, 1.0F);
    std::vector<float> targets(setting.rows);
    std::ranges::generate(targets, [&] { return random.uniform() < 0.3 ? 1.0F : 0.0F; });
    Products products(setting);
    NaiveNetwork naive(setting);

    const int times = std::max(1, static_cast<int>(2e7 / products.flop()));
    std::array<double, 3> best{1e30, 1e30, 1e30};
    for (auto _ : state) {
        best[0] = std::min(best[0], microseconds(times, [&] {
                               benchmark::DoNotOptimize(network.backward({inputs, targets, weights}, random));
                               network.update();
                           }));
        best[1] = std::min(best[1], microseconds(times, [&] { products.run(); }));
        best[2] = std::min(best[2], microseconds(std::max(1, times / 10), [&] { naive.run(); }));
    }
    state.counters["step_us"] = best[0];
    state.counters["products_us"] = best[1];
    state.counters["share_of_roofline"] = best[1] / best[0];
    state.counters["naive_over_step"] = best[2] / best[0];
    state.counters["products_gflops"] = products.flop() / best[1] / 1e3;
}

} // namespace

BENCHMARK_CAPTURE(trainingStep, default_64x16_64_32_one_thread, Setting{}, 1)->Iterations(1000);
BENCHMARK_CAPTURE(trainingStep, default_64x16_64_32_two_threads, Setting{}, 2)->Iterations(1000);
BENCHMARK_CAPTURE(trainingStep, wide_512x64_256_128_one_thread, (Setting{512, 64, {256, 128}}), 1)->Iterations(200);
BENCHMARK_CAPTURE(trainingStep, wide_512x64_256_128_two_threads, (Setting{512, 64, {256, 128}}), 2)->Iterations(200);
BENCHMARK_MAIN();
