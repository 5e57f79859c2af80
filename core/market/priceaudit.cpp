// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/priceaudit.h"

#include "core/market/riskmeasures.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace riskloom {
namespace {

struct Ratio {
    int newUnits;
    int oldUnits;
};
constexpr std::array usualSplits{Ratio{3, 2}, Ratio{2, 1},  Ratio{5, 2},  Ratio{3, 1},  Ratio{4, 1},  Ratio{5, 1},
                                 Ratio{6, 1}, Ratio{7, 1},  Ratio{8, 1},  Ratio{9, 1},  Ratio{10, 1}, Ratio{15, 1},
                                 Ratio{20, 1}, Ratio{25, 1}, Ratio{50, 1}, Ratio{100, 1}};

double medianOf(std::vector<double> values)
{
    std::ranges::sort(values);
    return quantileOfSorted(values, 0.5);
}

// The prices of an asset on the days it has one.
struct Quotes {
    std::vector<double> prices;
    std::vector<std::size_t> days; // positions among all days
};

Quotes quotesOf(const Prices& prices, std::size_t asset)
{
    Quotes quotes;
    for (std::size_t day = 0; day < prices.days.size(); ++day)
        if (const double price = prices.at(day, asset); !std::isnan(price)) {
            quotes.prices.push_back(price);
            quotes.days.push_back(day);
        }
    return quotes;
}

// Centre and spread that outliers do not move.
struct Scale {
    double median = 0.0;
    double deviation = 0.0;
};

Scale scaleOf(const std::vector<double>& returns)
{
    const double median = medianOf(returns);
    std::vector<double> apart;
    for (const double value : returns)
        apart.push_back(std::abs(value - median));
    return {median, 1.4826 * medianOf(std::move(apart))};
}

// A split falls by new / old units, its reverse rises.
std::optional<Ratio> splitNear(double logReturn, double tolerance)
{
    std::optional<Ratio> nearest;
    double least = tolerance;
    for (const Ratio& ratio : usualSplits)
        for (const bool reverse : {false, true}) {
            const Ratio tried = reverse ? Ratio{ratio.oldUnits, ratio.newUnits} : ratio;
            const double apart =
                std::abs(logReturn + std::log(static_cast<double>(tried.newUnits) / static_cast<double>(tried.oldUnits)));
            if (apart <= least) {
                least = apart;
                nearest = tried;
            }
        }
    return nearest;
}

// The middle of the other assets' log returns from one of the days to another, given as positions. 0 with fewer than
// three.
double marketMove(const Prices& prices, std::size_t but, std::size_t from, std::size_t to)
{
    constexpr std::size_t fewest = 3;
    std::vector<double> moves;
    for (std::size_t asset = 0; asset < prices.assets.size(); ++asset)
        if (const double move = std::log(prices.at(to, asset) / prices.at(from, asset));
            asset != but && !std::isnan(move))
            moves.push_back(move);
    return moves.size() < fewest ? 0.0 : medianOf(std::move(moves));
}

bool staysThere(const Quotes& quotes, std::size_t at, int days)
{
    const double half = std::sqrt(quotes.prices[at - 1] * quotes.prices[at]);
    const std::size_t end = std::min(quotes.prices.size(), at + 1 + static_cast<std::size_t>(days));
    if (at + 1 == end)
        return false; // nothing tells yet
    const double later = medianOf({quotes.prices.begin() + static_cast<std::ptrdiff_t>(at + 1),
                                   quotes.prices.begin() + static_cast<std::ptrdiff_t>(end)});
    return quotes.prices[at] < quotes.prices[at - 1] ? later < half : later > half;
}

void auditAsset(const Prices& prices, std::size_t asset, const PriceAuditRule& rule, std::vector<PriceFinding>& findings)
{
    const Quotes quotes = quotesOf(prices, asset);
    std::vector<double> returns;
    for (std::size_t i = 1; i < quotes.prices.size(); ++i)
        returns.push_back(std::log(quotes.prices[i] / quotes.prices[i - 1]));
    if (returns.empty())
        return;
    const Scale scale = scaleOf(returns);
    for (std::size_t i = 0; i < returns.size(); ++i) {
        const double apart = returns[i] - scale.median;
        if (std::abs(apart) <= rule.jump * scale.deviation || returns[i] == 0.0)
            continue;
        PriceFinding finding{.asset = prices.assets[asset],
                             .day = isoDate(prices.days[quotes.days[i + 1]]),
                             .before = quotes.prices[i],
                             .price = quotes.prices[i + 1],
                             .after = i + 2 < quotes.prices.size() ? quotes.prices[i + 2] : missingNumber,
                             .score = scale.deviation > 0.0 ? apart / scale.deviation : missingNumber};
        const auto split =
            splitNear(returns[i] - marketMove(prices, asset, quotes.days[i], quotes.days[i + 1]), rule.splitTolerance);
        const bool back = i + 1 < returns.size() && std::abs(returns[i] + returns[i + 1]) <= rule.reversal * std::abs(returns[i]);
        if (back) {
            finding.kind = PriceFindingKind::BadTick;
        } else if (split && staysThere(quotes, i + 1, rule.settledDays)) {
            finding.kind = PriceFindingKind::Split;
            finding.newUnits = split->newUnits;
            finding.oldUnits = split->oldUnits;
        } else if (scale.deviation <= 0.0) {
            continue; // of prices that stand still on most days every change would be one
        }
        findings.push_back(std::move(finding));
        i += back ? 1 : 0; // the way back is no finding of its own
    }
}

// Where the cells of an asset lie in the table: its column, and which of the rows are its.
struct Cells {
    std::size_t column = 0;
    std::vector<std::size_t> rows;
};

Result<Cells> cellsOf(const Table& table, const PriceColumns& columns, const std::string& asset)
{
    const std::string& wanted = columns.asset.empty() ? asset : columns.price;
    Cells cells;
    while (cells.column < table.columns().size() && table.columns()[cells.column].name != wanted)
        ++cells.column;
    if (cells.column == table.columns().size() || table.columns()[cells.column].number() == nullptr)
        return Error{ErrorCode::UnknownAsset, {asset, asset}, {}};
    const Column* names = columns.asset.empty() ? nullptr : table.find(columns.asset);
    for (std::size_t row = 0; row < table.rows(); ++row)
        if (names == nullptr || names->cell(row) == asset)
            cells.rows.push_back(row);
    return cells;
}

const Column& dateColumnOf(const Table& table, const std::string& name)
{
    return *std::ranges::find_if(table.columns(), [&](const Column& column) {
        return column.date() != nullptr && (name.empty() || column.name == name);
    });
}

} // namespace

std::vector<PriceFinding> auditPrices(const Prices& prices, const PriceAuditRule& rule)
{
    std::vector<PriceFinding> findings;
    for (std::size_t asset = 0; asset < prices.assets.size(); ++asset)
        auditAsset(prices, asset, rule, findings);
    std::ranges::stable_sort(findings, {}, &PriceFinding::day);
    return findings;
}

Result<Table> correctedPrices(const Table& table, const PriceColumns& columns, const std::vector<PriceFinding>& findings)
{
    RISKLOOM_CHECK(readPrices(table, columns)); // a table of prices, with its column of dates
    const auto& days = dateColumnOf(table, columns.date).date()->days;
    std::vector<Column> changed = table.columns();
    for (const PriceFinding& finding : findings) {
        if (finding.kind == PriceFindingKind::LargeMove)
            continue;
        RISKLOOM_TRY(const Cells cells, cellsOf(table, columns, finding.asset));
        const NumberColumn& before = *changed[cells.column].number();
        std::vector<double> values(before.values.begin(), before.values.end());
        const Day day = parseIsoDate(finding.day).value_or(missingDay);
        const auto there = std::ranges::find_if(cells.rows, [&](std::size_t row) { return days[row] == day; });
        if (there == cells.rows.end() || std::isnan(values[*there]))
            return Error{ErrorCode::UnknownAsset, {finding.asset, finding.asset + " " + finding.day}, {}};
        if (finding.kind == PriceFindingKind::BadTick)
            values[*there] = missingNumber;
        else
            for (const std::size_t row : cells.rows)
                if (days[row] < days[*there])
                    values[row] *= static_cast<double>(finding.oldUnits) / static_cast<double>(finding.newUnits);
        const int decimals = before.decimals;
        changed[cells.column] = {changed[cells.column].name, NumberColumn{std::move(values), decimals}};
    }
    return Table(std::move(changed), table.rows());
}

} // namespace riskloom
