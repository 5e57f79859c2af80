// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/ganstepper.h"

#include "core/base/randomwords.h"

#include <algorithm>
#include <cmath>

namespace riskloom {

SampledGaussian mechanismOf(const GanOptions& options, std::size_t rows)
{
    return {std::min(1.0, static_cast<double>(options.batchRows) / static_cast<double>(rows)), options.noiseMultiplier};
}

GanStepper::GanStepper(const GanSetup& setup, const GanRows& given, const GanState& networks, const std::string& random)
    : m_layout(setup.layout), m_options(setup.options), m_startRows(setup.starts), m_rows(given.rows), m_random(0),
      m_network(m_layout, m_options, networks), m_sampler(m_layout, given.encoding), m_starts(m_layout, m_startRows),
      m_conditions(m_options.batchRows), m_chosen(m_options.batchRows), m_real(m_options.batchRows * m_layout.rowWidth())
{
    m_random.restore(random);
}

void GanStepper::restore(const GanState& networks, const std::string& random)
{
    m_network = GanNetwork(m_layout, m_options, networks);
    m_random.restore(random);
}

DiscriminatorTerms GanStepper::discriminatorStep()
{
    const DiscriminatorTerms terms = isPrivate() ? privateBackward() : backward();
    if (std::isfinite(terms.loss))
        m_network.updateDiscriminator();
    return terms;
}

GeneratorTerms GanStepper::generatorStep()
{
    if (!isPrivate())
        m_sampler.drawForTraining(m_rows, m_random, m_conditions, m_chosen);
    drawNoise(m_layout, m_network.generatorNoise(), m_random, m_noise);
    addStarts();
    const GeneratorTerms terms = m_network.generatorBackward(m_conditions, m_noise);
    if (std::isfinite(terms.loss))
        m_network.updateGenerator();
    return terms;
}

DiscriminatorTerms GanStepper::backward()
{
    m_sampler.drawForTraining(m_rows, m_random, m_conditions, m_chosen);
    expand();
    drawNoise(m_layout, m_network.discriminatorNoise(), m_random, m_noise);
    addStarts();
    return m_network.discriminatorBackward(m_real, m_conditions, m_noise);
}

// Each row for itself, so how many there are is left to chance: what the accountant's figures rest on.
DiscriminatorTerms GanStepper::privateBackward()
{
    const double rate = mechanismOf(m_options, m_rows.rows).rate;
    m_words.resize(m_rows.rows);
    drawWords(m_random, m_words);
    m_chosen.clear();
    for (std::size_t row = 0; row < m_words.size(); ++row)
        if (static_cast<double>(m_words[row] >> 11U) * 0x1.0p-53 < rate)
            m_chosen.push_back(static_cast<std::uint32_t>(row));
    m_real.resize(m_chosen.size() * m_layout.rowWidth());
    expand();
    drawNoise(m_layout, m_network.privateNoise(m_chosen.size()), m_random, m_noise);
    return m_network.privateBackward(m_real, m_noise);
}

// The chosen rows as the discriminator reads them; it is told their conditions beside.
void GanStepper::expand()
{
    for (std::size_t i = 0; i < m_chosen.size(); ++i)
        writeRow(m_layout, m_rows, m_chosen[i], m_real.data() + i * m_layout.rowWidth());
}

void GanStepper::addStarts()
{
    for (std::size_t i = 0; i < m_conditions.size() && m_layout.start > 0; ++i)
        writeStart(m_layout, m_startRows, m_starts.draw(m_conditions[i], m_random), m_conditions[i],
                   m_noise.latent.data() + i * m_layout.latent() + m_layout.noise);
}

} // namespace riskloom
