// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/wideclones.h"
#include "core/neural/assetevaluator.h"
#include "core/neural/rowkernels.h"
#include "core/neural/rowvector.h"

#include <algorithm>

namespace riskloom {
namespace {

using namespace rowkernels;

constexpr std::size_t cells = 8;
constexpr std::size_t cellFloats = cells * tileRows;
constexpr Linear gates{1 + cells, 4 * cells}; // input, forget, candidate, output; from the price and the last output
constexpr std::size_t seenFloats = (1 + cells) * tileRows;
constexpr std::size_t gateFloats = 4 * cellFloats;
constexpr std::size_t mostDaysKept = 5700; // days of tiles, 3 kB each

// One day of a tile: the gates' sums become their values; the state and the output follow (Hochreiter and Schmidhuber 1997,
// with the forget gate of Gers, Schmidhuber and Cummins 2000).
RISKLOOM_WIDE void stepForward(float* gate, const float* before, float* state, float* squashed, float* output)
{
    // The gates first: their chains of operations and the next one are too long for a processor to work on at once.
    for (std::size_t j = 0; j < cellFloats; j += 8) {
        store(gate + j, logistic(load(gate + j)));
        store(gate + cellFloats + j, logistic(load(gate + cellFloats + j)));
        store(gate + 2 * cellFloats + j, tangent(load(gate + 2 * cellFloats + j)));
        store(gate + 3 * cellFloats + j, logistic(load(gate + 3 * cellFloats + j)));
    }
    for (std::size_t j = 0; j < cellFloats; j += 8) {
        const Eight now = load(gate + cellFloats + j) * load(before + j) + load(gate + j) * load(gate + 2 * cellFloats + j);
        const Eight bounded = tangent(now);
        store(state + j, now);
        store(squashed + j, bounded);
        store(output + j, load(gate + 3 * cellFloats + j) * bounded);
    }
}

// From the gradient of the day's output and of its state to that of the gates' sums and of the state before; and the output
// again, which was not kept.
RISKLOOM_WIDE void stepBackward(const float* gate, const float* before, const float* squashed, const float* outputGradient,
                                float* stateGradient, float* gateGradient, float* output)
{
    for (std::size_t j = 0; j < cellFloats; j += 8) {
        const Eight in = load(gate + j);
        const Eight keep = load(gate + cellFloats + j);
        const Eight candidate = load(gate + 2 * cellFloats + j);
        const Eight out = load(gate + 3 * cellFloats + j);
        const Eight bounded = load(squashed + j);
        const Eight outward = load(outputGradient + j);
        const Eight inner = load(stateGradient + j) + outward * out * (1.0F - bounded * bounded);
        store(gateGradient + j, inner * candidate * in * (1.0F - in));
        store(gateGradient + cellFloats + j, inner * load(before + j) * keep * (1.0F - keep));
        store(gateGradient + 2 * cellFloats + j, inner * in * (1.0F - candidate * candidate));
        store(gateGradient + 3 * cellFloats + j, outward * bounded * out * (1.0F - out));
        store(stateGradient + j, inner * keep);
        store(output + j, out * bounded);
    }
}

// Days are walked backwards, which no processor expects: what the next one reads is asked for while this one is computed.
void fetch(const float* values, std::size_t count)
{
    constexpr std::size_t line = 64 / sizeof(float);
    for (std::size_t i = 0; i < count; i += line)
        __builtin_prefetch(values + i);
}

// What a batch was on its days is kept for the way back while it fits into the cache of a processor; of larger batches every
// tile is computed a second time, since its own days do fit.
class LstmEvaluator : public AssetEvaluator {
public:
    explicit LstmEvaluator(std::size_t window)
        : AssetEvaluator(window, cells), m_seen((window + 1) * seenFloats), m_gateGradient(window * gateFloats)
    {
    }

private:
    std::size_t trunkParameters() const override { return gates.parameterCount(); }
    void initialiseTrunk(std::span<float> parameters, Random& random) const override
    {
        drawWeights(parameters.first(gates.weightCount()), 1.0, gates.inputs, random);
        std::ranges::fill(parameters.subspan(gates.weightCount() + cells, cells), 1.0F); // it remembers until it learns to forget
    }

    // What a tile was on its days.
    struct Days {
        float* gates;
        float* states; // before every day and after the last
        float* squashed;
    };
    [[nodiscard]] bool keepsAll() const { return m_tiles * m_window <= mostDaysKept; }
    [[nodiscard]] Days daysOf(std::size_t tile)
    {
        const std::size_t at = keepsAll() ? tile : 0;
        return {m_gates.data() + at * m_window * gateFloats, m_states.data() + at * (m_window + 1) * cellFloats,
                m_squashed.data() + at * m_window * cellFloats};
    }
    void prepareTrunk() override
    {
        const std::size_t kept = keepsAll() ? m_tiles : 1;
        m_gates.resize(kept * m_window * gateFloats);
        m_states.resize(kept * (m_window + 1) * cellFloats);
        m_squashed.resize(kept * m_window * cellFloats);
    }

    void seePrices(std::size_t tile)
    {
        const float* window = m_windows.data() + tile * m_window * tileRows;
        for (std::size_t s = 0; s < m_window; ++s)
            std::copy_n(window + s * tileRows, tileRows, m_seen.data() + s * seenFloats);
    }

    void run(const float* parameters, std::size_t tile)
    {
        const Days days = daysOf(tile);
        std::fill_n(days.states, cellFloats, 0.0F);
        seePrices(tile);
        for (std::size_t s = 0; s < m_window; ++s) {
            float* seen = m_seen.data() + s * seenFloats;
            float* gate = days.gates + s * gateFloats;
            linear(gates, parameters, {seen, seenFloats}, {gate, gateFloats}, 1);
            stepForward(gate, days.states + s * cellFloats, days.states + (s + 1) * cellFloats, days.squashed + s * cellFloats,
                        seen + seenFloats + tileRows);
        }
    }

    void trunkForward(const float* parameters) override
    {
        for (std::size_t t = 0; t < m_tiles; ++t) {
            run(parameters, t);
            std::copy_n(m_seen.data() + m_window * seenFloats + tileRows, cellFloats,
                        m_featureValues.data() + t * (cells + 1) * tileRows);
        }
    }

    void trunkBackward(const float* parameters, float* gradient) override
    {
        std::vector<float> outputGradient(seenFloats);
        std::vector<float> state(cellFloats);
        for (std::size_t t = 0; t < m_tiles; ++t) {
            if (!keepsAll())
                run(parameters, t);
            const Days days = daysOf(t);
            seePrices(t);
            std::copy_n(m_featureGradient.data() + t * (cells + 1) * tileRows, cellFloats, outputGradient.data() + tileRows);
            std::ranges::fill(state, 0.0F);
            for (std::size_t s = m_window; s-- > 0;) {
                float* gateGradient = m_gateGradient.data() + s * gateFloats;
                if (s > 0) {
                    fetch(days.gates + (s - 1) * gateFloats, gateFloats);
                    fetch(days.states + (s - 1) * cellFloats, cellFloats);
                    fetch(days.squashed + (s - 1) * cellFloats, cellFloats);
                }
                stepBackward(days.gates + s * gateFloats, days.states + s * cellFloats, days.squashed + s * cellFloats,
                             outputGradient.data() + tileRows, state.data(), gateGradient,
                             m_seen.data() + (s + 1) * seenFloats + tileRows);
                if (s > 0)
                    linearToInputs(gates, parameters, {gateGradient, gateFloats}, {outputGradient.data(), seenFloats}, 1);
            }
            // The days are to this what rows are elsewhere.
            linearGradient(gates, {m_seen.data(), seenFloats}, {m_gateGradient.data(), gateFloats}, gradient, m_window);
        }
    }

    std::vector<float> m_seen;  // of every day of one tile: the price and the output of the day before
    std::vector<float> m_gates; // the next three as Days of one tile or of all
    std::vector<float> m_states;
    std::vector<float> m_squashed;
    std::vector<float> m_gateGradient;
};

} // namespace

std::unique_ptr<AssetEvaluator> makeLstmEvaluator(std::size_t window) { return std::make_unique<LstmEvaluator>(window); }

} // namespace riskloom
