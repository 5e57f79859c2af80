// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/discriminatoropinion.h"

#include "core/neural/gankernels.h"
#include "core/neural/gannetwork.h"
#include "core/neural/matrices.h"

#include <ATen/ATen.h>

#include <algorithm>

namespace riskloom {
namespace {

void leaky(std::vector<float>& values, const float* bias, std::size_t units)
{
    for (std::size_t i = 0; i < values.size(); ++i) {
        const float value = values[i] + bias[i % units];
        values[i] = value > 0.0F ? value : gankernels::leak * value;
    }
}

} // namespace

EncodedTable picked(const EncodedTable& table, std::span<const std::uint32_t> rows)
{
    EncodedTable chosen;
    chosen.rows = rows.size();
    for (std::size_t j = 0; j < table.slotOf.size(); ++j) {
        chosen.slotOf.emplace_back();
        chosen.offsets.emplace_back();
        for (const std::uint32_t row : rows) {
            chosen.slotOf[j].push_back(table.slotOf[j][row]);
            if (!table.offsets[j].empty())
                chosen.offsets[j].push_back(table.offsets[j][row]);
        }
    }
    return chosen;
}

DiscriminatorOpinion::DiscriminatorOpinion(const GanLayout& layout, const EncodedTable& real, std::size_t packs, Random& random)
    : m_layout(layout), m_packs(packs)
{
    std::vector<std::uint32_t> chosen;
    for (std::size_t i = 0; i < packs * layout.pac; ++i)
        chosen.push_back(static_cast<std::uint32_t>(random.below(real.rows)));
    m_company = expanded(picked(real, chosen), random);
    for (std::size_t k = 0; k < packs; ++k)
        std::fill_n(m_company.begin() + static_cast<std::ptrdiff_t>((k * layout.pac + k % layout.pac) * layout.rowWidth()),
                    layout.rowWidth(), 0.0F);
}

std::vector<float> DiscriminatorOpinion::expanded(const EncodedTable& rows, Random& random) const
{
    std::vector<std::size_t> conditioned;
    for (std::size_t s = 0; s < m_layout.spans.size(); ++s)
        if (m_layout.spans[s].condition >= 0)
            conditioned.push_back(s);
    std::vector<float> into(rows.rows * m_layout.rowWidth());
    for (std::size_t i = 0; i < rows.rows; ++i) {
        float* row = into.data() + i * m_layout.rowWidth();
        writeRow(m_layout, rows, i, row);
        if (conditioned.empty())
            continue;
        const std::size_t span = conditioned[random.below(conditioned.size())];
        const auto column = static_cast<std::size_t>(m_layout.spans[span].column);
        writeCondition(m_layout, {static_cast<std::int32_t>(span), static_cast<std::int32_t>(rows.slotOf[column][i])},
                       row + m_layout.data);
    }
    return into;
}

std::span<const float> DiscriminatorOpinion::company(std::size_t pack) const
{
    const std::size_t width = m_layout.pac * m_layout.rowWidth();
    return std::span(m_company).subspan(pack * width, width);
}

// A pack's first layer is the company's share, the same for all rows, and the share of the row at its place.
std::vector<double> DiscriminatorOpinion::of(std::span<const float> parameters, const EncodedTable& rows, Random& random) const
{
    const c10::InferenceMode guard;
    std::vector<double> opinions(rows.rows);
    const std::size_t width = m_layout.rowWidth();
    const std::size_t first = m_layout.discriminatorUnits.front();
    std::vector<float> bias(first);
    std::vector<float> values;
    std::vector<float> above;
    for (std::size_t k = 0; k < m_packs; ++k) {
        const std::vector<float> own = expanded(rows, random);
        multiply({bias.data(), 1, first, first}, factor(company(k).data(), 1, m_layout.pac * width),
                 factor(parameters.data(), m_layout.pac * width, first));
        const float* behind = parameters.data() + m_layout.pac * width * first;
        for (std::size_t j = 0; j < first; ++j)
            bias[j] += behind[j];
        values.resize(rows.rows * first);
        multiply({values.data(), rows.rows, first, first}, factor(own.data(), rows.rows, width),
                 factor(parameters.data() + (k % m_layout.pac) * width * first, width, first));
        leaky(values, bias.data(), first);

        const float* weights = behind + first;
        std::size_t inputs = first;
        for (std::size_t l = 1; l < m_layout.discriminatorUnits.size(); ++l) {
            const std::size_t units = m_layout.discriminatorUnits[l];
            above.resize(rows.rows * units);
            multiply({above.data(), rows.rows, units, units}, factor(values.data(), rows.rows, inputs),
                     factor(weights, inputs, units));
            leaky(above, weights + inputs * units, units);
            values.swap(above);
            weights += inputs * units + units;
            inputs = units;
        }
        for (std::size_t i = 0; i < rows.rows; ++i) {
            double output = static_cast<double>(weights[inputs]);
            for (std::size_t j = 0; j < inputs; ++j)
                output += static_cast<double>(values[i * inputs + j]) * static_cast<double>(weights[j]);
            opinions[i] += output / static_cast<double>(m_packs);
        }
    }
    return opinions;
}

} // namespace riskloom
