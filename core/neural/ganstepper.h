// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/neural/conditionsampler.h"
#include "core/neural/gannetwork.h"
#include "core/synth/privacyaccountant.h"
#include "core/synth/tableencoding.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace riskloom {

// What is trained on.
struct GanRows {
    const TableEncoding& encoding;
    const EncodedTable& rows;
};

// The mechanism of the steps of a training with DP-SGD.
SampledGaussian mechanismOf(const GanOptions& options, std::size_t rows);

// How it is trained.
struct GanSetup {
    const GanLayout& layout;
    const GanOptions& options;
    const EncodedTable& starts; // rows that the generator begins from; none when the layout has no start
};

// Single steps of both networks of a table GAN, each on rows and noise of its own that it draws. The same state of networks
// and random numbers gives the same step. What it is made of must live as long.
class GanStepper {
public:
    GanStepper(const GanSetup& setup, const GanRows& given, const GanState& networks, const std::string& random);

    // Goes on from here.
    void restore(const GanState& networks, const std::string& random);
    void setRates(double generator, double discriminator) { m_network.setLearningRates(generator, discriminator); }

    // One update each; when the loss is not finite, nothing is updated. The discriminator's is private where the options say so.
    DiscriminatorTerms discriminatorStep();
    GeneratorTerms generatorStep();

    [[nodiscard]] const GanNetwork& network() const { return m_network; }
    [[nodiscard]] std::string random() const { return m_random.state(); }

private:
    [[nodiscard]] bool isPrivate() const { return m_options.privacy == GanPrivacy::DpSgd; }
    DiscriminatorTerms backward();
    DiscriminatorTerms privateBackward();
    void expand();
    void addStarts();

    const GanLayout& m_layout;
    const GanOptions& m_options;
    const EncodedTable& m_startRows;
    const EncodedTable& m_rows;
    Random m_random;
    GanNetwork m_network;
    ConditionSampler m_sampler;
    SlotIndex m_starts;
    std::vector<GanCondition> m_conditions;
    std::vector<std::uint32_t> m_chosen;
    std::vector<float> m_real;
    GanNoise m_noise;
    std::vector<std::uint64_t> m_words;
};

} // namespace riskloom
