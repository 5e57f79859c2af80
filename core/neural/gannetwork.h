// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/neural/ganlayout.h"
#include "core/run/synthtable.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace riskloom {

struct GanOptions {
    GanLoss loss = GanLoss::WassersteinGp;
    double generatorRate = 2e-4;     // of Adam, β 0.5 and 0.9
    double discriminatorRate = 2e-4;
    double weightDecay = 1e-6;
    double penalty = 10.0;           // λ of the gradient penalty
    double clip = 0.01;              // weights of the discriminator stay within ±clip (GanLoss::WassersteinClip)
    double dropout = 0.5;            // of the discriminator
    double averaging = 0.995;        // what the averaged generator keeps of itself in a step
    std::size_t batchRows = 500;     // a multiple of the layout's pac
    GanPrivacy privacy = GanPrivacy::None;
    double noiseMultiplier = 1.0; // of DP-SGD: deviation of the noise, in lengths of a clipped gradient
    double clipNorm = 1.0;        // longest gradient of a row, for DP-SGD
    double informationWeight = 1.0; // λ of the information between code and row, for a layout with a code
};

// Everything of both networks that a checkpoint must hold.
struct GanState {
    std::vector<float> generator, generatorFirst, generatorSecond;
    std::vector<float> average; // of the generator over its last steps (Polyak averaging)
    std::vector<float> discriminator, discriminatorFirst, discriminatorSecond;
    std::vector<float> directions; // of the spectral norm, else none
    std::vector<float> informer, informerFirst, informerSecond; // of a layout with a code, else none
    std::int64_t steps = 0;              // of the generator
    std::int64_t discriminatorSteps = 0;

    friend bool operator==(const GanState&, const GanState&) = default;
};
GanState initialState(const GanLayout& layout, Random& random);

// The random numbers of one step, drawn in this order: latent noise, Gumbel noise, dropout, mixing, code, privacy.
struct GanNoise {
    // rows × latent: sums of four uniform numbers, mean 0 and variance 1; behind them the start, which writeStart() writes,
    // and the code
    std::vector<float> latent;
    std::vector<float> gumbel;          // rows × data
    std::vector<std::uint16_t> dropout; // layer by layer groups × units; a unit below the threshold is silent
    std::vector<float> mixing;          // one a group, uniform on [0, 1)
    std::vector<std::int32_t> levels;   // of the code, one a row; none without
    std::vector<float> numbers;         // of the code, rows × codeNumbers, uniform on [-1, 1)
    std::vector<float> blurring;        // standard normal, blurred × spans, for what reads the code; none without
    std::vector<float> normals;         // standard normal, one a parameter of a discriminator that learns privately
};
// `groups` of the discriminator's batch are dropped out, `mixed` of them lie between real and generated ones; `normals`
// for privacy; of `blurred` rows the code is read.
struct GanNoiseShape {
    std::size_t rows = 0;
    std::size_t groups = 0;
    std::size_t mixed = 0;
    std::size_t normals = 0;
    std::size_t blurred = 0;
};
void drawNoise(const GanLayout& layout, GanNoiseShape shape, Random& random, GanNoise& noise);

struct DiscriminatorTerms {
    double loss = 0.0; // with the penalty
    double real = 0.0; // mean output on real rows
    double fake = 0.0; // on generated ones
    double gradientNorm = 1.0; // mean of the penalised norms; 1 without a penalty
    double clipped = 0.0;      // share of the real rows whose gradient was longer than clipNorm
};

struct GeneratorTerms {
    double loss = 0.0;      // with the condition's part and the information's
    double condition = 0.0; // mean cross-entropy of what was asked for
    // Lower bound of the mutual information of code and row, in nats; its part in the loss is -informationWeight times it.
    double levelInformation = 0.0;
    double numberInformation = 0.0;
};

// Both networks and their optimisers, with the steps arranged by hand: no autograd graph, every buffer allocated once.
// The gradient penalty (Gulrajani et al. 2017) needs no second derivative of a graph: with leaky ReLU the gradient of an
// output is a product of weights and slopes, and rows of it join the products that the other rows need anyway. The
// generated rows of the discriminator's step carry no gradient back. One object, one thread, the CPU. What LibTorch
// throws passes through.
class GanNetwork {
public:
    GanNetwork(GanLayout layout, GanOptions options, const GanState& state);
    ~GanNetwork();
    GanNetwork(GanNetwork&&) noexcept;
    GanNetwork& operator=(GanNetwork&&) noexcept;

    // What drawNoise() is to draw for the two steps. A private one has as many real rows as chance wants.
    [[nodiscard]] GanNoiseShape discriminatorNoise() const;
    [[nodiscard]] GanNoiseShape privateNoise(std::size_t realRows) const;
    [[nodiscard]] GanNoiseShape generatorNoise() const;

    // `real`: batch rows × rowWidth, of which the places of the conditions are not read; `conditions`: one a row, of the
    // real row and asked of the generator too. The gradient is kept for the update.
    DiscriminatorTerms discriminatorBackward(std::span<const float> real, std::span<const GanCondition> conditions,
                                             const GanNoise& noise);
    // The same by DP-SGD (Abadi et al. 2016, "Deep learning with differential privacy", CCS, algorithm 1): `real` are rows
    // that each were chosen for themselves with the same probability, none perhaps; the gradient of every row, real or
    // generated, is clipped to clipNorm, normal noise of deviation noiseMultiplier · clipNorm is added to the sum, and the
    // whole is divided by batchRows. For a pack of 1, no conditions and a loss without gradient penalty (asserted).
    // What follows, spectral norm and optimiser, sees nothing of the rows but this sum.
    DiscriminatorTerms privateBackward(std::span<const float> real, const GanNoise& noise);
    void updateDiscriminator();
    GeneratorTerms generatorBackward(std::span<const GanCondition> conditions, const GanNoise& noise);
    void updateGenerator(); // the average, and the network that reads the code

    [[nodiscard]] std::span<const float> discriminatorGradient() const;
    [[nodiscard]] std::span<const float> generatorGradient() const;
    [[nodiscard]] std::span<const float> informerGradient() const;
    [[nodiscard]] const GanState& state() const;
    // σ of each layer of the discriminator, by the power iteration; none without the spectral norm.
    [[nodiscard]] std::vector<float> discriminatorNorms() const;
    void setLearningRates(double generator, double discriminator);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

// Writes a condition vector: 0 but for the slot that is asked for.
void writeCondition(const GanLayout& layout, GanCondition condition, float* into);

} // namespace riskloom
