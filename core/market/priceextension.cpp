// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/priceextension.h"

#include "core/data/number.h"
#include "core/market/shortrate.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace riskloom {
namespace {

constexpr int decimals = 4; // shown of prices that are computed

std::string marked(const std::string& name)
{
    return isSimulated(name) ? name : std::string(simulatedMark) + " " + name;
}

// An asset that is not as the table has it.
struct NewPrices {
    std::string was;  // "" = nothing, it is added
    std::string name;
    std::vector<double> values; // of the days of the prices
};

// The rates of a series on the days, from its first to its last value.
Result<std::vector<double>> ratesOf(const DatedSeries& series, std::span<const Day> days, const PriceExtension& extension,
                                    const GapRule& gaps)
{
    const double unit = extension.rateUnit == RateUnit::Percent ? 0.01 : 1.0;
    std::vector<double> rates = valuesOn(series, days, gaps.policy == GapPolicy::Carry ? gaps.carryDays : 0);
    std::optional<Day> last;
    for (std::size_t i = 0; i < series.days.size(); ++i)
        if (!std::isnan(series.values[i]))
            last = series.days[i];
    bool begun = false;
    for (std::size_t i = 0; i < rates.size(); ++i) {
        begun = begun || !std::isnan(rates[i]);
        if (!last || days[i] > *last)
            rates[i] = missingNumber;
        else if (begun && std::isnan(rates[i]))
            return Error{ErrorCode::PriceNotPositive, {series.name, isoDate(days[i]), ""}, {}};
        rates[i] *= unit;
        if (std::abs(rates[i]) > 1.0)
            return Error{ErrorCode::FieldOutOfRange, {series.name, shortestDigits(rates[i]), "-1", "1"}, {}};
    }
    return rates;
}

class Extender {
public:
    Extender(const Table& table, const PriceColumns& columns, const PriceExtension& extension, const GapRule& gaps)
        : m_table(table), m_columns(columns), m_extension(extension), m_gaps(gaps)
    {
    }

    Result<ExtendedPrices> extended()
    {
        RISKLOOM_TRY(m_result.sources, seriesReadFor(m_extension));
        RISKLOOM_TRY(m_prices, readPricesWithout(m_table, m_columns, m_result.sources));
        RISKLOOM_CHECK(convert());
        drawRates();
        RISKLOOM_CHECK(addCash());
        RISKLOOM_CHECK(addBond());
        RISKLOOM_CHECK(checkNames());
        if (m_columns.asset.empty())
            layIntoTable();
        else
            layOut();
        return std::move(m_result);
    }

private:
    Result<> convert()
    {
        RISKLOOM_TRY(const CurrencyMap map, currencyMap(m_extension.baseCurrency, m_extension.currencies, m_extension.exchangeRates,
                                                        m_prices.assets));
        for (std::size_t asset = 0; asset < m_prices.assets.size(); ++asset) {
            const CurrencyMap::Rate* rate = map.rateOf(map.ofAsset[asset]);
            if (rate == nullptr)
                continue;
            RISKLOOM_TRY(const DatedSeries series, readSeries(m_table, m_columns, rate->series));
            std::vector<double> own;
            for (std::size_t day = 0; day < m_prices.days.size(); ++day)
                own.push_back(m_prices.at(day, asset));
            NewPrices made{m_prices.assets[asset], m_prices.assets[asset], {}};
            if (isSimulated(rate->series))
                made.name = marked(made.name);
            RISKLOOM_TRY(made.values, converted(m_prices.days, own, *rate, series));
            m_result.converted.push_back(made.name);
            m_made.push_back(std::move(made));
        }
        return {};
    }

    // One path for cash and bond, so that they belong to the same world.
    void drawRates()
    {
        if (m_extension.cash != RateSource::Simulated && m_extension.bond != RateSource::Simulated)
            return;
        m_model = {m_extension.meanRate, m_extension.reversion, m_extension.rateVolatility, m_extension.termPremium};
        Random random(m_extension.seed);
        m_shortRates = simulatedShortRates(m_model, m_prices.days, random);
    }

    Result<std::vector<double>> rates(RateSource source, double stated, const std::string& name) const
    {
        if (source == RateSource::Stated)
            return std::vector<double>(m_prices.days.size(), stated);
        RISKLOOM_TRY(const DatedSeries series, readSeries(m_table, m_columns, name));
        return ratesOf(series, m_prices.days, m_extension, m_gaps);
    }

    void add(std::string name, bool simulated, std::vector<double> values)
    {
        if (!m_extension.baseCurrency.empty())
            name += " " + m_extension.baseCurrency;
        m_result.added.push_back(simulated ? marked(name) : name);
        m_made.push_back({{}, m_result.added.back(), std::move(values)});
    }

    Result<> addCash()
    {
        if (m_extension.cash == RateSource::None)
            return {};
        if (m_extension.cash == RateSource::Simulated) {
            add("Cash", true, accountPrices(m_model, m_prices.days, m_shortRates));
            return {};
        }
        RISKLOOM_TRY(const std::vector<double> earned,
                     rates(m_extension.cash, m_extension.cashRate, m_extension.cashSeries));
        add("Cash", isSimulated(seriesOf(m_extension.cash, m_extension.cashSeries)),
            cashPrices(m_prices.days, earned, m_extension.dayCount));
        return {};
    }

    Result<> addBond()
    {
        if (m_extension.bond == RateSource::None)
            return {};
        const bool simulated = m_extension.bond == RateSource::Simulated;
        std::vector<double> values;
        if (simulated) {
            values = parBondPrices(m_model, m_prices.days, m_shortRates, m_extension.bondYears);
        } else {
            RISKLOOM_TRY(const std::vector<double> yields,
                         rates(m_extension.bond, m_extension.bondYield, m_extension.bondSeries));
            values = bondPrices(m_prices.days, yields, m_extension.bondYears);
        }
        const std::string name = "Bond " + std::to_string(m_extension.bondYears) + "y";
        for (std::size_t day = 0; day < values.size(); ++day)
            if (values[day] <= 0.0)
                return Error{
                    ErrorCode::PriceNotPositive, {name, isoDate(m_prices.days[day]), shortestDigits(values[day])}, {}};
        add(name, simulated || isSimulated(seriesOf(m_extension.bond, m_extension.bondSeries)), std::move(values));
        return {};
    }

    static std::string seriesOf(RateSource source, const std::string& name) { return source == RateSource::Series ? name : ""; }

    Result<> checkNames() const
    {
        std::vector<std::string> names;
        if (m_columns.asset.empty())
            for (const Column& column : m_table.columns())
                names.push_back(column.name);
        else
            names = m_prices.assets;
        for (std::size_t i = 0; i < m_made.size(); ++i) {
            const auto found = std::ranges::find(names, m_made[i].name);
            if (m_made[i].name != m_made[i].was && found != names.end())
                return Error{ErrorCode::DuplicateHeader,
                             {"prices", m_made[i].name, std::to_string(found - names.begin() + 1), std::to_string(names.size() + i + 1)},
                             {}};
        }
        return {};
    }

    // By rows of the table, which may be in another order than the days.
    void layIntoTable()
    {
        std::vector<Column> columns = m_table.columns();
        const auto& dates = std::ranges::find_if(columns, [&](const Column& column) {
                                return column.date() != nullptr && (m_columns.date.empty() || column.name == m_columns.date);
                            })->date()->days;
        std::vector<std::size_t> dayOfRow;
        for (const Day day : dates)
            dayOfRow.push_back(static_cast<std::size_t>(std::ranges::lower_bound(m_prices.days, day) - m_prices.days.begin()));
        m_result.columns = {m_columns.date, m_prices.assets, {}, {}};
        for (const NewPrices& made : m_made) {
            std::vector<double> values;
            for (const std::size_t day : dayOfRow)
                values.push_back(made.values[day]);
            Column column{made.name, NumberColumn{std::move(values), decimals}};
            const auto place = std::ranges::find(columns, made.was, &Column::name);
            if (made.was.empty()) {
                columns.push_back(std::move(column));
                m_result.columns.assets.push_back(made.name);
            } else {
                *place = std::move(column);
                *std::ranges::find(m_result.columns.assets, made.was) = made.name;
            }
        }
        m_result.table = Table(std::move(columns), m_table.rows());
    }

    void layOut()
    {
        const std::size_t rows = m_prices.days.size();
        std::vector<Column> columns{{"date", DateColumn{m_prices.days}}};
        m_result.columns = {"date", {}, {}, {}};
        for (std::size_t asset = 0; asset < m_prices.assets.size(); ++asset) {
            const auto made = std::ranges::find(m_made, m_prices.assets[asset], &NewPrices::was);
            std::vector<double> values;
            for (std::size_t day = 0; day < rows; ++day)
                values.push_back(made == m_made.end() ? m_prices.at(day, asset) : made->values[day]);
            columns.push_back({made == m_made.end() ? m_prices.assets[asset] : made->name, NumberColumn{std::move(values), decimals}});
        }
        for (NewPrices& made : m_made)
            if (made.was.empty())
                columns.push_back({made.name, NumberColumn{std::move(made.values), decimals}});
        for (std::size_t i = 1; i < columns.size(); ++i)
            m_result.columns.assets.push_back(columns[i].name);
        m_result.sources.clear();
        m_result.table = Table(std::move(columns), rows);
    }

    const Table& m_table;
    const PriceColumns& m_columns;
    const PriceExtension& m_extension;
    const GapRule& m_gaps;
    Prices m_prices;
    ShortRateModel m_model;
    std::vector<double> m_shortRates;
    std::vector<NewPrices> m_made;
    ExtendedPrices m_result;
};

} // namespace

bool asksForSomething(const PriceExtension& extension)
{
    return !extension.currencies.empty() || extension.cash != RateSource::None || extension.bond != RateSource::None;
}

Result<std::vector<std::string>> seriesReadFor(const PriceExtension& extension)
{
    std::vector<std::string> names;
    RISKLOOM_TRY(const std::vector<CurrencyMap::Rate> rates, parseExchangeRates(extension.exchangeRates));
    for (const CurrencyMap::Rate& rate : rates)
        names.push_back(rate.series);
    if (extension.cash == RateSource::Series)
        names.push_back(extension.cashSeries);
    if (extension.bond == RateSource::Series)
        names.push_back(extension.bondSeries);
    std::ranges::sort(names);
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

Result<ExtendedPrices> extendPrices(const Table& table, const PriceColumns& columns, const PriceExtension& extension,
                                    const GapRule& gaps)
{
    return Extender(table, columns, extension, gaps).extended();
}

} // namespace riskloom
