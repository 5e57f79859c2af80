// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/currencies.h"

#include "core/data/number.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string_view>

namespace riskloom {
namespace {

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t");
    return first == std::string_view::npos ? std::string_view() : text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

struct Sides {
    std::string_view left;
    std::string_view right;
};

std::optional<Sides> sidesOf(std::string_view text)
{
    const auto sign = text.find('=');
    if (sign == std::string_view::npos)
        return std::nullopt;
    const Sides sides{trimmed(text.substr(0, sign)), trimmed(text.substr(sign + 1))};
    return sides.left.empty() || sides.right.empty() ? std::nullopt : std::optional(sides);
}

Error badField(const char* field, std::string needed) { return Error{ErrorCode::BadFieldType, {field, std::move(needed)}, {}}; }

} // namespace

const CurrencyMap::Rate* CurrencyMap::rateOf(const std::string& currency) const
{
    const auto found = std::ranges::find(rates, currency, &Rate::currency);
    return currency == base || found == rates.end() ? nullptr : &*found;
}

Result<std::vector<CurrencyMap::Rate>> parseExchangeRates(const std::vector<std::string>& texts)
{
    std::vector<CurrencyMap::Rate> rates;
    for (const std::string& text : texts) {
        const auto sides = sidesOf(text);
        if (!sides)
            return badField("exchangeRates", "EUR = EURUSD");
        CurrencyMap::Rate rate{std::string(sides->left), std::string(sides->right)};
        if (const auto bar = sides->right.find('/');
            bar != std::string_view::npos && trimmed(sides->right.substr(0, bar)) == "1") {
            rate.series = trimmed(sides->right.substr(bar + 1));
            rate.inverse = true;
        }
        if (std::ranges::find(rates, rate.currency, &CurrencyMap::Rate::currency) != rates.end())
            return badField("exchangeRates", rate.currency + " = SERIES");
        rates.push_back(std::move(rate));
    }
    return rates;
}

Result<CurrencyMap> currencyMap(const std::string& base, const std::vector<std::string>& currencies,
                                const std::vector<std::string>& exchangeRates, const std::vector<std::string>& assets)
{
    CurrencyMap map{base, std::vector<std::string>(assets.size(), base), {}};
    if (base.empty() && (!currencies.empty() || !exchangeRates.empty()))
        return badField("baseCurrency", "USD");
    RISKLOOM_TRY(map.rates, parseExchangeRates(exchangeRates));
    // Rates for nothing would convert nothing, and leave their series out of what is invested in.
    if (currencies.empty() && !map.rates.empty())
        return badField("currencies", (assets.empty() ? "SAP" : assets.front()) + " = " + map.rates.front().currency);
    std::vector<bool> named(assets.size());
    for (const std::string& text : currencies) {
        const auto sides = sidesOf(text);
        if (!sides)
            return badField("currencies", "SAP + BMW = EUR");
        const std::string currency(sides->right);
        if (currency != base && map.rateOf(currency) == nullptr)
            return badField("exchangeRates", currency + " = SERIES");
        std::string_view left = sides->left;
        while (!left.empty()) {
            const auto plus = left.find('+');
            const std::string asset(trimmed(left.substr(0, plus)));
            left = plus == std::string_view::npos ? std::string_view() : left.substr(plus + 1);
            const auto found = std::ranges::find(assets, asset);
            if (found == assets.end())
                return Error{ErrorCode::UnknownAsset, {asset, text}, {}};
            const auto at = static_cast<std::size_t>(found - assets.begin());
            if (named[at])
                return badField("currencies", asset + " = " + map.ofAsset[at]);
            named[at] = true;
            map.ofAsset[at] = currency;
        }
    }
    return map;
}

Result<std::vector<double>> converted(std::span<const Day> days, std::span<const double> prices, const CurrencyMap::Rate& rate,
                                      const DatedSeries& series)
{
    const std::vector<double> rates = valuesOn(series, days, 0);
    std::vector<double> values(prices.begin(), prices.end());
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (std::isnan(values[i]))
            continue;
        if (!(rates[i] > 0.0))
            return Error{
                ErrorCode::PriceNotPositive,
                {series.name, isoDate(days[i]), std::isnan(rates[i]) ? std::string() : shortestDigits(rates[i])},
                {}};
        values[i] = rate.inverse ? values[i] / rates[i] : values[i] * rates[i];
    }
    return values;
}

} // namespace riskloom
