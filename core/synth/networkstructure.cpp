// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synth/networkstructure.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace riskloom {
namespace {

constexpr std::size_t mostRows = 20'000;
constexpr std::size_t mostPartners = 8; // a second parent is sought among those that alone tell most

double nLogN(std::uint32_t n) { return n > 0 ? n * std::log(static_cast<double>(n)) : 0.0; }

// The best parents that were found for a column which is not drawn yet.
struct Candidate {
    std::vector<std::size_t> parents; // beside the centre
    double information = 0.0;
    std::vector<std::pair<double, std::size_t>> partners; // what columns that are drawn tell alone, most first
};

class Search {
public:
    Search(std::span<const ColumnStates> columns, std::int64_t centre, const std::stop_token& stop)
        : m_columns(columns), m_centre(centre), m_stop(stop), m_candidates(columns.size()), m_drawn(columns.size())
    {
    }

    Result<std::vector<NetworkFamily>> run()
    {
        std::vector<NetworkFamily> families;
        std::size_t next = m_centre >= 0 ? static_cast<std::size_t>(m_centre) : mostShared();
        while (!m_stop.stop_requested()) {
            NetworkFamily family{next, {}};
            if (m_centre >= 0 && !families.empty())
                family.parents.push_back(static_cast<std::size_t>(m_centre));
            family.parents.insert(family.parents.end(), m_candidates[next].parents.begin(), m_candidates[next].parents.end());
            families.push_back(std::move(family));
            m_drawn[next] = 1;
            if (families.size() == m_columns.size())
                return families;
            const std::size_t newest = next;
            double most = -std::numeric_limits<double>::infinity();
            for (std::size_t column = 0; column < m_columns.size(); ++column) {
                if (m_drawn[column] != 0)
                    continue;
                consider(column, newest);
                if (m_candidates[column].information > most) {
                    most = m_candidates[column].information;
                    next = column;
                }
            }
        }
        return Error{ErrorCode::Cancelled, {}, {}};
    }

private:
    [[nodiscard]] std::size_t rows() const { return m_columns.front().stateOf.size(); }
    [[nodiscard]] double told(const NetworkOutcomes& outcomes, std::size_t column) const
    {
        return mutualInformation(outcomes, m_columns[column].groupOf, m_columns[column].states.groups());
    }

    [[nodiscard]] std::size_t mostShared() const
    {
        std::size_t chosen = 0;
        double most = -std::numeric_limits<double>::infinity();
        for (std::size_t a = 0; a < m_columns.size() && !m_stop.stop_requested(); ++a) {
            NetworkOutcomes own(rows());
            own.add(m_columns[a]);
            double sum = 0.0;
            for (std::size_t b = 0; b < m_columns.size(); ++b)
                sum += a == b ? 0.0 : told(own, b);
            if (sum > most) {
                most = sum;
                chosen = a;
            }
        }
        return chosen;
    }

    // Only parents with the newest column among them can be better than what was found before.
    void consider(std::size_t column, std::size_t newest)
    {
        if (m_stop.stop_requested())
            return;
        Candidate& candidate = m_candidates[column];
        NetworkOutcomes outcomes(rows());
        if (m_centre >= 0)
            outcomes.add(m_columns[static_cast<std::size_t>(m_centre)]);
        if (static_cast<std::int64_t>(newest) == m_centre) {
            candidate.information = std::max(told(outcomes, column), 0.0);
            return;
        }
        outcomes.add(m_columns[newest]);
        const double alone = told(outcomes, column);
        if (alone > candidate.information) {
            candidate.information = alone;
            candidate.parents = {newest};
        }
        for (const auto& [telling, partner] : candidate.partners) {
            NetworkOutcomes both = outcomes;
            both.add(m_columns[partner]);
            if (const double together = told(both, column); together > candidate.information) {
                candidate.information = together;
                candidate.parents = telling < alone ? std::vector{newest, partner} : std::vector{partner, newest};
            }
        }
        candidate.partners.emplace_back(alone, newest);
        std::ranges::stable_sort(candidate.partners, std::greater<>(), [](const auto& pair) { return pair.first; });
        if (candidate.partners.size() > mostPartners)
            candidate.partners.pop_back();
    }

    std::span<const ColumnStates> m_columns;
    std::int64_t m_centre;
    const std::stop_token& m_stop;
    std::vector<Candidate> m_candidates;
    std::vector<std::uint8_t> m_drawn;
};

} // namespace

void NetworkOutcomes::add(const ColumnStates& column)
{
    const std::size_t groups = column.states.groups();
    for (std::size_t i = 0; i < of.size(); ++i)
        of[i] = of[i] * static_cast<std::uint32_t>(groups) + column.groupOf[i];
    count *= groups;
}

double mutualInformation(const NetworkOutcomes& outcomes, std::span<const std::uint16_t> codes, std::size_t codeCount)
{
    const std::size_t rows = outcomes.of.size();
    std::vector<std::uint32_t> cells(outcomes.count * codeCount);
    for (std::size_t i = 0; i < rows; ++i)
        ++cells[outcomes.of[i] * codeCount + codes[i]];
    // n I = Σ n_oc ln n_oc - Σ n_o ln n_o - Σ n_c ln n_c + n ln n
    std::vector<std::uint32_t> ofCode(codeCount);
    double sum = nLogN(static_cast<std::uint32_t>(rows));
    std::size_t filled = 0, filledOutcomes = 0;
    for (std::size_t o = 0; o < outcomes.count; ++o) {
        std::uint32_t ofOutcome = 0;
        for (std::size_t c = 0; c < codeCount; ++c) {
            const std::uint32_t n = cells[o * codeCount + c];
            ofOutcome += n;
            ofCode[c] += n;
            filled += n > 0 ? 1 : 0;
            sum += nLogN(n);
        }
        filledOutcomes += ofOutcome > 0 ? 1 : 0;
        sum -= nLogN(ofOutcome);
    }
    std::size_t filledCodes = 0;
    for (const std::uint32_t n : ofCode) {
        filledCodes += n > 0 ? 1 : 0;
        sum -= nLogN(n);
    }
    const double byChance = (static_cast<double>(filled) + 1.0 - static_cast<double>(filledOutcomes) - static_cast<double>(filledCodes)) / 2.0;
    return (sum - byChance) / static_cast<double>(rows);
}

Result<std::vector<NetworkFamily>> networkStructure(std::span<const ColumnStates> columns, std::int64_t centre,
                                                    const std::stop_token& stop)
{
    const std::size_t rows = columns.front().stateOf.size();
    if (rows <= mostRows)
        return Search(columns, centre, stop).run();
    std::vector<ColumnStates> fewer;
    for (const ColumnStates& column : columns) {
        ColumnStates some{column.states, {}, {}};
        for (std::size_t k = 0; k < mostRows; ++k) {
            some.stateOf.push_back(column.stateOf[k * rows / mostRows]);
            some.groupOf.push_back(column.groupOf[k * rows / mostRows]);
        }
        fewer.push_back(std::move(some));
    }
    return Search(fewer, centre, stop).run();
}

} // namespace riskloom
