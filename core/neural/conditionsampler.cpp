// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/conditionsampler.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace riskloom {
namespace {

std::int32_t drawn(std::span<const double> reached, Random& random)
{
    const auto found = std::ranges::upper_bound(reached, random.uniform() * reached.back());
    return static_cast<std::int32_t>(std::min(found - reached.begin(), std::ssize(reached) - 1));
}

} // namespace

ConditionSampler::ConditionSampler(const GanLayout& layout, const TableEncoding& encoding)
{
    for (std::size_t s = 0; s < layout.spans.size(); ++s) {
        const GanSpan& span = layout.spans[s];
        if (span.condition < 0)
            continue;
        Choice choice;
        choice.span = static_cast<std::int32_t>(s);
        choice.column = static_cast<std::size_t>(span.column);
        choice.trueReached = encoding.columns[choice.column].slotShares;
        std::partial_sum(choice.trueReached.begin(), choice.trueReached.end(), choice.trueReached.begin());
        m_choices.push_back(std::move(choice));
    }
}

void ConditionSampler::indexRows(const EncodedTable& rows)
{
    for (Choice& choice : m_choices) {
        const std::vector<std::uint16_t>& slots = rows.slotOf[choice.column];
        std::vector<std::vector<std::uint32_t>> rowsOf(choice.trueReached.size());
        for (std::size_t row = 0; row < slots.size(); ++row)
            rowsOf[slots[row]].push_back(static_cast<std::uint32_t>(row));
        double sum = 0.0;
        for (const auto& own : rowsOf)
            choice.logReached.push_back(sum += std::log1p(static_cast<double>(own.size())));
        m_rowsOfSlot.push_back(std::move(rowsOf));
    }
}

void ConditionSampler::drawForTraining(const EncodedTable& rows, Random& random, std::span<GanCondition> conditions,
                                       std::span<std::uint32_t> chosen)
{
    if (m_rowsOfSlot.size() != m_choices.size())
        indexRows(rows);
    for (std::size_t i = 0; i < conditions.size(); ++i) {
        if (m_choices.empty()) {
            conditions[i] = {};
            chosen[i] = static_cast<std::uint32_t>(random.below(rows.rows));
            continue;
        }
        const std::size_t which = random.below(m_choices.size());
        const std::int32_t slot = drawn(m_choices[which].logReached, random);
        conditions[i] = {m_choices[which].span, slot};
        const auto& own = m_rowsOfSlot[which][static_cast<std::size_t>(slot)];
        chosen[i] = own[random.below(own.size())];
    }
}

void ConditionSampler::drawTrue(Random& random, std::span<GanCondition> conditions) const
{
    for (GanCondition& condition : conditions) {
        condition = {};
        if (m_choices.empty())
            continue;
        const Choice& choice = m_choices[random.below(m_choices.size())];
        condition = {choice.span, drawn(choice.trueReached, random)};
    }
}

} // namespace riskloom
