// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synth/ruledrows.h"

#include "core/base/random.h"
#include "core/synth/rowcollector.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <utility>

namespace riskloom {
namespace {

constexpr std::size_t batchRows = 8192;
constexpr std::size_t fewestDraws = 2'000'000;
constexpr std::size_t drawsARow = 200;
constexpr std::size_t fewestBeforeGivingUp = 100'000;

const RuleMix* mixOf(const SampleRule& rule)
{
    return std::get_if<RuleMix>(&rule.clauses.front());
}

// Which quota a level of a mixed column belongs to: its own, or that of all others.
std::vector<std::size_t> quotaOfLevel(const RuleMix& mix, const CategoryColumn& column)
{
    std::vector<std::size_t> quota;
    for (const std::string& level : column.levels)
        quota.push_back(static_cast<std::size_t>(std::ranges::find(mix.shares, level, &RuleMix::Share::level) -
                                                 mix.shares.begin()));
    return quota;
}

// Rows that are still wanted: of each level of a mix, or of any.
class Quotas {
public:
    Quotas(const std::vector<SampleRule>& rules, std::span<const RuleColumn> columns, std::size_t rows) : m_left{rows}
    {
        for (std::size_t r = 0; r < rules.size(); ++r)
            if (const RuleMix* mix = mixOf(rules[r])) {
                m_mix = mix;
                m_rule = r;
                m_column = columns[mix->column].name;
                m_left = mixCounts(*mix, rows);
            }
    }

    [[nodiscard]] const RuleMix* mix() const { return m_mix; }
    [[nodiscard]] std::size_t rule() const { return m_rule; }

    Result<> look(const Table& table)
    {
        if (m_mix == nullptr)
            return {};
        RISKLOOM_TRY(const Column* column, table.column(m_column));
        m_category = column->category();
        m_quotaOf = quotaOfLevel(*m_mix, *m_category);
        return {};
    }

    bool take(std::size_t row) // of the table looked at
    {
        std::size_t quota = 0;
        if (m_mix != nullptr) {
            const std::int32_t code = m_category->codes[row];
            quota = code == missingCode ? m_mix->shares.size() : m_quotaOf[static_cast<std::size_t>(code)];
        }
        if (m_left[quota] == 0)
            return false;
        --m_left[quota];
        return true;
    }

private:
    std::vector<std::size_t> m_left;
    const RuleMix* m_mix = nullptr;
    std::size_t m_rule = 0;
    std::string m_column;
    const CategoryColumn* m_category = nullptr;
    std::vector<std::size_t> m_quotaOf;
};

double shareOf(std::int64_t part, std::int64_t all)
{
    return all > 0 ? static_cast<double>(part) / static_cast<double>(all) : 0.0;
}

// Whether enough rows will not be found, at the pace so far. Three more than were kept is the upper end of what luck
// hides when none was (the rule of three, Hanley and Lippman-Hand 1983).
bool hopeless(std::size_t kept, std::size_t wanted, std::size_t drawn)
{
    const std::size_t most = drawsFor(wanted);
    return drawn >= most ||
           (drawn >= fewestBeforeGivingUp && static_cast<double>(kept + 3) * static_cast<double>(most) <
                                                 static_cast<double>(wanted) * static_cast<double>(drawn));
}

Error tooFew(const RuledRows& looked, std::size_t kept, std::size_t wanted, std::optional<std::size_t> mixToBlame)
{
    std::size_t worst = mixToBlame.value_or(0);
    if (!mixToBlame)
        for (std::size_t r = 1; r < looked.rules.size(); ++r)
            if (looked.rules[r].kept < looked.rules[worst].kept)
                worst = r;
    const RuleCount& rule = looked.rules[worst];
    return Error{ErrorCode::TooFewRows,
                 {std::to_string(kept), std::to_string(wanted), rule.rule, std::to_string(rule.share)},
                 std::to_string(looked.drawn) + " rows were drawn, " + std::to_string(rule.kept) + " of them keep it"};
}

} // namespace

std::size_t drawsFor(std::size_t rows)
{
    return std::max(fewestDraws, drawsARow * rows);
}

std::vector<std::size_t> mixCounts(const RuleMix& mix, std::size_t rows)
{
    double others = 100.0;
    std::vector<double> exact;
    for (const RuleMix::Share& share : mix.shares) {
        exact.push_back(share.percent / 100.0 * static_cast<double>(rows));
        others -= share.percent;
    }
    constexpr double rounding = 1e-9;
    exact.push_back(others > rounding ? others / 100.0 * static_cast<double>(rows) : 0.0);
    std::vector<std::size_t> counts;
    for (const double each : exact)
        counts.push_back(static_cast<std::size_t>(std::floor(each + rounding)));
    std::size_t given = std::accumulate(counts.begin(), counts.end(), std::size_t{0});
    std::vector<std::size_t> order(exact.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::ranges::greater{},
                             [&](std::size_t i) { return exact[i] - static_cast<double>(counts[i]); });
    for (std::size_t i = 0; given < rows; i = (i + 1) % order.size()) {
        if (exact[order[i]] > 0.0) {
            ++counts[order[i]];
            ++given;
        }
    }
    return counts;
}

Result<RuledRows> drawByRules(const std::vector<SampleRule>& rules, std::span<const RuleColumn> columns,
                              const TrainingRows& training, const RowOrder& order, const DrawBatch& draw)
{
    RISKLOOM_TRY(const RowFilter filter, RowFilter::create(rules, columns, training));
    Quotas quotas(rules, columns, order.rows);
    RowCollector collected;
    RuledRows result;
    for (const SampleRule& rule : rules)
        result.rules.push_back({rule.sentence, 0, 0.0});
    Random seeds(order.seed);
    std::size_t keptButForMix = 0;
    while (collected.rows() < order.rows &&
           !hopeless(collected.rows(), order.rows, static_cast<std::size_t>(result.drawn))) {
        RISKLOOM_TRY(const Table batch, draw(batchRows, seeds.bits()));
        RISKLOOM_TRY(const auto keeps, filter.test(batch));
        RISKLOOM_CHECK(quotas.look(batch));
        collected.look(batch);
        for (std::uint32_t row = 0; row < batch.rows() && collected.rows() < order.rows; ++row) {
            ++result.drawn;
            bool all = true;
            for (std::size_t r = 0; r < rules.size(); ++r) {
                result.rules[r].kept += keeps[r][row];
                all = all && (keeps[r][row] != 0 || mixOf(rules[r]) != nullptr);
            }
            keptButForMix += all ? 1 : 0;
            if (all && quotas.take(row))
                collected.take(row);
        }
    }
    for (RuleCount& rule : result.rules)
        rule.share = shareOf(rule.kept, result.drawn);
    if (collected.rows() < order.rows)
        return tooFew(result, collected.rows(), order.rows,
                      quotas.mix() != nullptr && keptButForMix >= order.rows ? std::optional(quotas.rule())
                                                                             : std::nullopt);
    std::vector<std::uint32_t> places(order.rows);
    std::iota(places.begin(), places.end(), std::uint32_t{0});
    if (quotas.mix() != nullptr) // or the last rows would all be of the level that came slowest
        seeds.shuffle(std::span(places));
    result.table = collected.table(places);
    return result;
}

std::vector<RuleColumn> ruleColumns(const TableEncoding& encoding)
{
    std::vector<RuleColumn> columns;
    for (const ColumnEncoding& column : encoding.columns) {
        const ColumnType type = column.type == EncodedType::Number ? ColumnType::Number
                                : column.type == EncodedType::Date ? ColumnType::Date
                                                                   : ColumnType::Category;
        columns.push_back({column.name, type, column.levels});
    }
    return columns;
}

} // namespace riskloom
