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

SlotIndex::SlotIndex(const GanLayout& layout, const EncodedTable& rows) : m_rows(rows.rows), m_rowsOf(layout.spans.size())
{
    for (std::size_t s = 0; s < layout.spans.size(); ++s) {
        if (layout.spans[s].condition < 0 || rows.rows == 0)
            continue;
        m_rowsOf[s].resize(layout.spans[s].slots);
        const std::vector<std::uint16_t>& slots = rows.slotOf[static_cast<std::size_t>(layout.spans[s].column)];
        for (std::size_t row = 0; row < slots.size(); ++row)
            m_rowsOf[s][slots[row]].push_back(static_cast<std::uint32_t>(row));
    }
}

const std::vector<std::uint32_t>& SlotIndex::rowsWith(GanCondition condition) const
{
    return m_rowsOf[static_cast<std::size_t>(condition.span)][static_cast<std::size_t>(condition.slot)];
}

std::uint32_t SlotIndex::draw(GanCondition condition, Random& random) const
{
    if (condition.span >= 0)
        if (const std::vector<std::uint32_t>& own = rowsWith(condition); !own.empty())
            return own[random.below(own.size())];
    return static_cast<std::uint32_t>(random.below(m_rows));
}

ConditionSampler::ConditionSampler(const GanLayout& layout, const TableEncoding& encoding) : m_layout(layout)
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

void ConditionSampler::drawForTraining(const EncodedTable& rows, Random& random, std::span<GanCondition> conditions,
                                       std::span<std::uint32_t> chosen)
{
    if (!m_index) {
        m_index.emplace(m_layout, rows);
        for (Choice& choice : m_choices) {
            double sum = 0.0;
            for (std::int32_t slot = 0; slot < std::ssize(choice.trueReached); ++slot)
                choice.logReached.push_back(
                    sum += std::log1p(static_cast<double>(m_index->rowsWith({choice.span, slot}).size())));
        }
    }
    for (std::size_t i = 0; i < conditions.size(); ++i) {
        conditions[i] = {};
        if (!m_choices.empty()) {
            const Choice& choice = m_choices[random.below(m_choices.size())];
            conditions[i] = {choice.span, drawn(choice.logReached, random)};
        }
        chosen[i] = m_index->draw(conditions[i], random);
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

void ConditionSampler::drawFrom(const EncodedTable& rows, Random& random, std::span<GanCondition> conditions) const
{
    for (std::size_t i = 0; i < conditions.size(); ++i) {
        conditions[i] = {};
        if (m_choices.empty())
            continue;
        const Choice& choice = m_choices[random.below(m_choices.size())];
        conditions[i] = {choice.span, rows.slotOf[choice.column][i]};
    }
}

} // namespace riskloom
