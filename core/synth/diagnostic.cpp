// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synth/diagnostic.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <optional>
#include <utility>

namespace riskloom {
namespace {

constexpr double notThere = std::numeric_limits<double>::quiet_NaN();
constexpr double frequent = 0.01; // share of the real rows
constexpr double lost = 0.1;      // of that share

std::optional<double> valueAt(const Column& column, std::size_t row)
{
    if (column.missing(row))
        return std::nullopt;
    return column.number() != nullptr ? column.number()->values[row] : column.date()->days[row];
}

ColumnDiagnostic diagnoseValues(const Column& real, std::span<const std::uint32_t> rows, const Column& synthetic)
{
    ColumnDiagnostic found{real.name, notThere, notThere, {}};
    double least = std::numeric_limits<double>::infinity();
    double greatest = -least;
    for (const std::uint32_t row : rows)
        if (const auto value = valueAt(real, row)) {
            least = std::min(least, *value);
            greatest = std::max(greatest, *value);
        }
    double lowest = std::numeric_limits<double>::infinity();
    double highest = -lowest;
    double inside = 0.0;
    double there = 0.0;
    for (std::size_t row = 0; row < synthetic.rows(); ++row)
        if (const auto value = valueAt(synthetic, row)) {
            there += 1.0;
            inside += *value >= least && *value <= greatest ? 1.0 : 0.0;
            lowest = std::min(lowest, *value);
            highest = std::max(highest, *value);
        }
    if (there == 0.0 || least > greatest)
        return found;
    found.adherence = inside / there;
    const double range = greatest - least;
    if (range > 0.0)
        found.coverage =
            std::max(0.0, 1.0 - std::max(lowest - least, 0.0) / range - std::max(greatest - highest, 0.0) / range);
    return found;
}

std::map<std::string, double> sharesOf(const Column& column, std::span<const std::uint32_t> rows)
{
    const CategoryColumn& category = *column.category();
    std::map<std::string, double> shares;
    for (const std::uint32_t row : rows)
        if (const std::int32_t code = category.codes[row]; code != missingCode)
            shares[category.levels[static_cast<std::size_t>(code)]] += 1.0 / static_cast<double>(rows.size());
    return shares;
}

ColumnDiagnostic diagnoseLevels(const Column& real, std::span<const std::uint32_t> rows, const Column& synthetic)
{
    ColumnDiagnostic found{real.name, notThere, notThere, {}};
    std::vector<std::uint32_t> all(synthetic.rows());
    for (std::uint32_t i = 0; i < all.size(); ++i)
        all[i] = i;
    const auto ofReal = sharesOf(real, rows);
    const auto ofSynthetic = sharesOf(synthetic, all);
    double there = 0.0;
    double known = 0.0;
    for (const auto& [level, share] : ofSynthetic) {
        there += share;
        known += ofReal.contains(level) ? share : 0.0;
    }
    double seen = 0.0;
    for (const auto& [level, share] : ofReal) {
        const auto other = ofSynthetic.find(level);
        const double made = other == ofSynthetic.end() ? 0.0 : other->second;
        seen += made > 0.0 ? 1.0 : 0.0;
        if (share >= frequent && made < lost * share)
            found.lostLevels.push_back(level);
    }
    if (there > 0.0)
        found.adherence = known / there;
    if (!ofReal.empty())
        found.coverage = seen / static_cast<double>(ofReal.size());
    return found;
}

} // namespace

Result<Diagnostic> diagnose(const Table& real, std::span<const std::uint32_t> rows,
                            const std::vector<std::string>& columns, const Table& synthetic)
{
    Diagnostic found;
    double same = 0.0;
    double sum = 0.0;
    double there = 0.0;
    for (const std::string& name : columns) {
        RISKLOOM_TRY(const Column* column, real.column(name));
        const Column* made = synthetic.find(name);
        if (made == nullptr || made->type() != column->type())
            continue;
        same += 1.0;
        if (column->text() != nullptr)
            continue;
        found.columns.push_back(column->category() != nullptr ? diagnoseLevels(*column, rows, *made)
                                                              : diagnoseValues(*column, rows, *made));
        if (!std::isnan(found.columns.back().adherence)) {
            sum += found.columns.back().adherence;
            there += 1.0;
        }
    }
    const double either = static_cast<double>(columns.size() + synthetic.columns().size()) - same;
    found.structure = either > 0.0 ? same / either : notThere;
    found.validity = there > 0.0 ? sum / there : notThere;
    found.score = (found.validity + found.structure) / 2.0;
    return found;
}

} // namespace riskloom
