// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/generatorinput.h"

#include <algorithm>

namespace riskloom {

GeneratorInput::GeneratorInput(const GanLayout& layout) : m_layout(layout), m_noise(layout.noise)
{
    for (const GanSpan& span : layout.spans) {
        if (layout.start == 0)
            break;
        if (span.offset)
            m_others.push_back(m_noise + span.begin);
        m_chosen += span.slots > 0 ? 1 : 0;
    }
    for (std::size_t k = layout.latent() - layout.code(); k < layout.latent(); ++k)
        m_others.push_back(k);
    m_chosen += layout.conditions > 0 ? 1 : 0;
}

void GeneratorInput::split(const float* latent, GanCondition condition, float* dense, std::int32_t* places) const
{
    dense = std::copy_n(latent, m_noise, dense);
    for (const std::size_t place : m_others)
        *dense++ = latent[place];
    for (const GanSpan& span : m_layout.spans) {
        if (m_layout.start == 0)
            break;
        if (span.slots == 0)
            continue;
        const float* slots = latent + m_noise + span.firstSlot();
        const auto at = std::find(slots, slots + span.slots, 1.0F) - slots;
        const bool found = static_cast<std::size_t>(at) < span.slots;
        *places++ = found ? static_cast<std::int32_t>(m_noise + span.firstSlot()) + static_cast<std::int32_t>(at) : -1;
    }
    if (m_layout.conditions == 0)
        return;
    *places = -1;
    if (condition.span >= 0)
        *places = static_cast<std::int32_t>(m_layout.latent()) + condition.slot +
                  static_cast<std::int32_t>(m_layout.spans[static_cast<std::size_t>(condition.span)].condition);
}

void GeneratorInput::gather(const float* weights, std::size_t units, std::vector<float>& own) const
{
    own.clear();
    for (const std::size_t place : m_others)
        own.insert(own.end(), weights + place * units, weights + (place + 1) * units);
}

void GeneratorInput::scatter(const std::vector<float>& own, std::size_t units, float* weights) const
{
    for (std::size_t k = 0; k < m_others.size(); ++k)
        std::copy_n(own.data() + k * units, units, weights + m_others[k] * units);
}

} // namespace riskloom
