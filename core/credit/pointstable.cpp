// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credit/pointstable.h"

#include "core/credit/pointslayout.h"
#include "core/data/textscolumn.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <set>
#include <utility>

namespace riskloom {
namespace {

constexpr int showAllDigits = 17;

void addAttributes(std::vector<PointsAttribute>& attributes, const ScorecardVariable& variable, std::size_t index)
{
    const std::size_t first = attributes.size();
    for (std::size_t bin = 0; bin < variable.binning.bins.size(); ++bin) {
        const Bin& from = variable.binning.bins[bin];
        const auto add = [&](AttributeKind kind) -> PointsAttribute& {
            PointsAttribute& added = attributes.emplace_back();
            added.variable = index;
            added.bin = bin;
            added.kind = kind;
            added.points = variable.points[bin];
            return added;
        };
        if (holdsMissingValues(from))
            add(AttributeKind::Missing);
        for (const double value : from.values)
            add(AttributeKind::Special).value = value;
        for (const std::string& category : from.categories)
            add(AttributeKind::Category).category = category;
        if (from.kind == BinKind::Interval) {
            PointsAttribute& interval = add(AttributeKind::Interval);
            interval.lower = from.lower;
            interval.upper = from.upper;
        }
        if (from.kind == BinKind::Unseen)
            add(AttributeKind::Unseen);
    }
    std::stable_sort(attributes.begin() + static_cast<std::ptrdiff_t>(first), attributes.end(),
                     [](const PointsAttribute& a, const PointsAttribute& b) { return a.kind < b.kind; });
}

std::string kindName(AttributeKind kind)
{
    switch (kind) {
    case AttributeKind::Missing: return "missing";
    case AttributeKind::Special: return "special";
    case AttributeKind::Interval: return "interval";
    case AttributeKind::Category: return "category";
    case AttributeKind::Unseen: return "unseen";
    }
    return {};
}

// One row of the table to write.
struct Row {
    std::string variable;
    std::string kind = "base";
    std::string category;
    std::string override;
    double bin = missingNumber;
    double lower = missingNumber;
    double upper = missingNumber;
    double value = missingNumber;
    double points = 0.0;
    double good = missingNumber;
    double bad = missingNumber;
    double badRate = missingNumber;
    double woe = missingNumber;
};

std::string overrideText(const Scorecard& card, const std::string& variable, const Bin& bin)
{
    const auto found = std::ranges::find_if(card.overrides, [&](const PointOverride& override) {
        return override.variable == variable && override.bin == binKey(bin);
    });
    if (found == card.overrides.end())
        return {};
    return found->who + ": " + found->why + (found->expires.empty() ? "" : " (" + found->expires + ")");
}

double finiteOrMissing(double value)
{
    return std::isfinite(value) ? value : missingNumber;
}

Row rowOf(const Scorecard& card, const PointsAttribute& attribute)
{
    Row row;
    row.variable = card.variables[attribute.variable].binning.name;
    row.kind = kindName(attribute.kind);
    row.category = attribute.category;
    row.bin = static_cast<double>(attribute.bin + 1);
    if (attribute.kind == AttributeKind::Interval) {
        row.lower = finiteOrMissing(attribute.lower);
        row.upper = finiteOrMissing(attribute.upper);
    }
    if (attribute.kind == AttributeKind::Special)
        row.value = attribute.value;
    row.points = attribute.points;
    return row;
}

void addCounts(Row& row, const Scorecard& card, const Bin& bin)
{
    row.good = bin.good;
    row.bad = bin.bad;
    row.badRate = bin.good + bin.bad > 0.0 ? bin.bad / (bin.good + bin.bad) : missingNumber;
    row.woe = bin.woe;
    row.override = overrideText(card, row.variable, bin);
}

Column numbers(const std::vector<Row>& rows, std::string name, double Row::*member)
{
    std::vector<double> values;
    std::ranges::transform(rows, std::back_inserter(values), member);
    return {std::move(name), NumberColumn{std::move(values), showAllDigits}};
}

Column texts(const std::vector<Row>& rows, std::string name, std::string Row::*member)
{
    std::vector<std::string> cells;
    std::ranges::transform(rows, std::back_inserter(cells), member);
    return textsColumn(std::move(name), cells);
}

} // namespace

std::vector<PointsAttribute> pointsAttributes(const Scorecard& card)
{
    std::vector<PointsAttribute> attributes;
    for (std::size_t i = 0; i < card.variables.size(); ++i)
        addAttributes(attributes, card.variables[i], i);
    return attributes;
}

Table pointsAsTable(const Scorecard& card)
{
    std::vector<Row> rows(1);
    rows.front().points = card.basePoints;
    std::set<std::pair<std::size_t, std::size_t>> counted;
    for (const PointsAttribute& attribute : pointsAttributes(card)) {
        rows.push_back(rowOf(card, attribute));
        if (counted.emplace(attribute.variable, attribute.bin).second)
            addCounts(rows.back(), card, card.variables[attribute.variable].binning.bins[attribute.bin]);
    }
    std::vector<Column> columns;
    columns.push_back(texts(rows, "variable", &Row::variable));
    columns.push_back(numbers(rows, "bin", &Row::bin));
    columns.push_back(texts(rows, "kind", &Row::kind));
    columns.push_back(numbers(rows, "lower", &Row::lower));
    columns.push_back(numbers(rows, "upper", &Row::upper));
    columns.push_back(numbers(rows, "value", &Row::value));
    columns.push_back(texts(rows, "category", &Row::category));
    columns.push_back(numbers(rows, "points", &Row::points));
    columns.push_back(numbers(rows, "good", &Row::good));
    columns.push_back(numbers(rows, "bad", &Row::bad));
    columns.push_back(numbers(rows, "badRate", &Row::badRate));
    columns.push_back(numbers(rows, "woe", &Row::woe));
    columns.push_back(texts(rows, "override", &Row::override));
    return {std::move(columns), rows.size()};
}

} // namespace riskloom
