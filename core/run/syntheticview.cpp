// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/syntheticview.h"

#include "core/data/schema.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <optional>

namespace riskloom {
namespace {

constexpr std::size_t classes = 40;
constexpr std::size_t mostLabels = 24;

std::optional<double> valueAt(const Column& column, std::size_t row)
{
    if (column.missing(row))
        return std::nullopt;
    return column.number() != nullptr ? column.number()->values[row] : static_cast<double>(column.date()->days[row]);
}

// Between the quantiles that leave a two-hundredth of the rows outside on each side: one far value would otherwise push
// all others into one class.
std::vector<double> edgesOf(const Column& column, std::span<const std::uint32_t> rows)
{
    std::vector<double> values;
    for (const std::uint32_t row : rows)
        if (const auto value = valueAt(column, row))
            values.push_back(*value);
    if (values.empty())
        return {0.0, 1.0};
    std::ranges::sort(values);
    const std::size_t cut = values.size() / 200;
    const double low = values[cut];
    const double high = values[values.size() - 1 - cut];
    if (!(high > low))
        return {low - 0.5, low + 0.5};
    // Whole numbers that are few get a class each.
    const bool whole = std::ranges::all_of(values, [](double value) { return value == std::floor(value); });
    const double span = high - low;
    const auto count = whole && span < static_cast<double>(classes) ? static_cast<std::size_t>(span) + 1 : classes;
    const double first = whole && count < classes ? low - 0.5 : low;
    const double last = whole && count < classes ? high + 0.5 : high;
    std::vector<double> edges(count + 1);
    for (std::size_t e = 0; e <= count; ++e)
        edges[e] = first + (last - first) * static_cast<double>(e) / static_cast<double>(count);
    return edges;
}

std::vector<std::string> labelsOf(const CategoryColumn& column, std::span<const std::uint32_t> rows)
{
    std::vector<std::size_t> counts(column.levels.size());
    for (const std::uint32_t row : rows)
        if (column.codes[row] != missingCode)
            ++counts[static_cast<std::size_t>(column.codes[row])];
    std::vector<std::size_t> order(counts.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return counts[a] > counts[b]; });
    std::vector<std::string> labels;
    for (std::size_t i = 0; i < std::min(order.size(), mostLabels); ++i)
        labels.push_back(column.levels[order[i]]);
    if (order.size() > mostLabels)
        labels.emplace_back();
    return labels;
}

std::vector<double> sharesOf(const ColumnView& view, const Column& column, std::span<const std::uint32_t> rows)
{
    std::vector<double> shares(view.labels.empty() ? view.edges.size() - 1 : view.labels.size());
    double there = 0.0;
    if (const CategoryColumn* category = column.category()) {
        std::map<std::string, std::size_t, std::less<>> placeOf;
        for (std::size_t i = 0; i < view.labels.size(); ++i)
            placeOf.emplace(view.labels[i], i);
        for (const std::uint32_t row : rows) {
            const std::int32_t code = category->codes[row];
            if (code == missingCode)
                continue;
            there += 1.0;
            const auto found = placeOf.find(category->levels[static_cast<std::size_t>(code)]);
            if (found != placeOf.end())
                shares[found->second] += 1.0;
            else if (!view.labels.empty() && view.labels.back().empty())
                shares.back() += 1.0;
        }
    } else {
        for (const std::uint32_t row : rows)
            if (const auto value = valueAt(column, row)) {
                there += 1.0;
                const auto above = std::ranges::upper_bound(view.edges, *value) - view.edges.begin();
                shares[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(above - 1, 0, std::ssize(shares) - 1))] += 1.0;
            }
    }
    if (there > 0.0)
        for (double& share : shares)
            share /= there;
    return shares;
}

std::vector<std::uint32_t> allRows(const Table& table)
{
    std::vector<std::uint32_t> rows(table.rows());
    std::iota(rows.begin(), rows.end(), 0U);
    return rows;
}

} // namespace

Result<SyntheticViewer> SyntheticViewer::create(const Table& real, std::span<const std::uint32_t> rows,
                                                const std::vector<std::string>& columns)
{
    SyntheticViewer viewer;
    for (const std::string& name : columns) {
        RISKLOOM_TRY(const Column* column, real.column(name));
        if (column->text() != nullptr)
            continue;
        ColumnView view;
        view.name = name;
        view.date = column->date() != nullptr;
        if (const CategoryColumn* category = column->category())
            view.labels = labelsOf(*category, rows);
        if (view.labels.empty())
            view.edges = column->category() != nullptr ? std::vector{0.0, 1.0} : edgesOf(*column, rows);
        view.real = sharesOf(view, *column, rows);
        viewer.m_real.push_back(std::move(view));
    }
    return viewer;
}

Result<SyntheticView> SyntheticViewer::view(const Table& synthetic, const Fidelity& fidelity) const
{
    SyntheticView made;
    made.columns = m_real;
    const std::vector<std::uint32_t> rows = allRows(synthetic);
    for (std::size_t j = 0; j < made.columns.size(); ++j) {
        ColumnView& view = made.columns[j];
        RISKLOOM_TRY(const Column* column, synthetic.column(view.name));
        if (column->text() != nullptr || (column->category() == nullptr && view.edges.empty()))
            return Error{ErrorCode::WrongColumnType, {view.name, std::string(columnTypeName(column->type())), "category"}, {}};
        view.synthetic = sharesOf(view, *column, rows);
        view.similarity = fidelity.columns[j].similarity;
        view.realMissing = fidelity.columns[j].realMissing;
        view.syntheticMissing = fidelity.columns[j].syntheticMissing;
    }
    for (const PairFidelity& pair : fidelity.pairs) {
        made.realAssociations.push_back(pair.realAssociation);
        made.syntheticAssociations.push_back(pair.syntheticAssociation);
    }
    return made;
}

} // namespace riskloom
