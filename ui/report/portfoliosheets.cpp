// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/portfoliosheets.h"

#include "core/data/number.h"
#include "core/market/priceseries.h"
#include "core/run/codec.h"
#include "core/run/portfoliocourse.h"
#include "core/run/tearsheet.h"
#include "core/store/rundocument.h"
#include "ui/portfolio/tearcontent.h"
#include "ui/report/sheetcolumns.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

namespace riskloom {
namespace {

struct NamedCourse {
    std::string name;
    const PortfolioCourse* course;
};

// What both kinds of run have of a portfolio.
struct Portfolio {
    std::vector<NamedCourse> courses; // the one in question first
    const PortfolioCourse* equal;
    const std::vector<Day>& days;
    const std::vector<std::int64_t>& planned; // days of trade, as positions
    const std::vector<AssetHistory>& assets;
    double riskFreeRate;
    std::int64_t tried;
    std::string verdict;
    const PortfolioCourse* own; // the run's own benchmark; null when there is none
    YardstickRequest held;
};

Portfolio portfolioOf(const PortfolioSelection& selection)
{
    const PortfolioBacktestReport& report = selection.run->report;
    const StrategyResult& chosen = selection.chosen();
    Portfolio portfolio{{{enumName(chosen.strategy), &chosen}},
                        &report.strategies.front(),
                        report.days,
                        report.trades,
                        report.assets,
                        riskFreeRateOf(selection.run->request.riskFreeRate, report),
                        selection.tried.trials,
                        {},
                        ownBenchmark(report),
                        selection.run->request};
    for (const StrategyResult& result : report.strategies)
        if (&result != &chosen)
            portfolio.courses.push_back({enumName(result.strategy), &result});
    portfolio.verdict = enumName(verdictOf(chosen.evidence.againstEqual, deflatedSharpe(report, chosen, selection.tried.trials)));
    return portfolio;
}

Portfolio portfolioOf(const PolicySelection& selection)
{
    const PortfolioPolicyReport& report = selection.run->report;
    std::vector<NamedCourse> courses{
        {"policy", &report.together}, {"equalWeight", &report.equal}, {"buyAndHold", &report.buyAndHold}};
    if (!report.fromHistory.growth.empty())
        courses.push_back({"policyFromHistory", &report.fromHistory});
    return {std::move(courses),
            &report.equal,
            report.days,
            report.trades,
            report.assets,
            riskFreeRateOf(selection.run->request.riskFreeRate, report),
            selection.tried.trials,
            enumName(policyVerdict(report, selection.tried.trials)),
            ownBenchmark(report),
            selection.run->request};
}

Sheet sheet(std::string name, std::vector<Column> columns, std::size_t rows) { return {std::move(name), Table(std::move(columns), rows)}; }

Sheet runSheet(const PortfolioSource& source, const Portfolio& portfolio)
{
    std::vector<std::string> items{"kind", "run", "dataset", "sha256", "seed", "version", "threads", "finished", "tried", "verdict", "inQuestion"};
    std::vector<std::string> values{source.record.kind,
                                    std::to_string(source.record.id),
                                    source.dataset.name,
                                    source.dataset.sha256,
                                    std::to_string(source.record.seed),
                                    source.record.version,
                                    std::to_string(source.record.threads),
                                    source.record.finishedAt,
                                    std::to_string(portfolio.tried),
                                    portfolio.verdict,
                                    portfolio.courses.front().name};
    std::set<std::string> named{portfolio.held.benchmark, portfolio.held.riskFreeSeries};
    for (const AssetHistory& asset : portfolio.assets)
        named.insert(asset.name);
    for (const std::string& name : named)
        if (isSimulated(name)) {
            items.emplace_back("simulated");
            values.push_back(name);
        }
    const boost::json::value request = storedJson(source.record.requestJson);
    if (request.is_object())
        for (const auto& field : request.get_object()) {
            items.push_back("request." + std::string(field.key()));
            values.push_back(field.value().is_string() ? std::string(field.value().get_string()) : writeJson(field.value()));
        }
    return sheet("run", {textsColumn("item", items), textsColumn("value", values)}, items.size());
}

std::string unitName(MeasureUnit unit)
{
    switch (unit) {
    case MeasureUnit::Percent: return "share";
    case MeasureUnit::Number: return "number";
    case MeasureUnit::Days: return "days";
    case MeasureUnit::Count: return "count";
    }
    return {};
}

Sheet measuresSheet(const Portfolio& portfolio)
{
    const std::vector<MeasureText> texts = measureTexts();
    std::vector<std::string> names;
    std::vector<std::string> units;
    for (const MeasureText& text : texts) {
        names.emplace_back(text.member);
        units.push_back(unitName(text.unit));
    }
    std::vector<const MeasureText*> against; // that are told of the own benchmark as well
    for (const MeasureText& text : texts)
        if (portfolio.own != nullptr && text.group == MeasureGroup::Benchmark) {
            against.push_back(&text);
            names.push_back(std::string(text.member) + "AgainstBenchmark");
            units.push_back(unitName(text.unit));
        }
    std::vector<Column> columns{textsColumn("measure", names), textsColumn("unit", units)};
    for (const auto& [name, course] : portfolio.courses) {
        const TearSheet measured = tearSheet({*course, *portfolio.equal, portfolio.days, portfolio.riskFreeRate, portfolio.own});
        std::vector<double> values;
        for (const MeasureText& text : texts)
            values.push_back(measured.measures.*text.value);
        for (const MeasureText* text : against)
            values.push_back(measured.againstOwn.*text->value);
        columns.push_back(numbersColumn(name, values));
    }
    return sheet("measures", std::move(columns), names.size());
}

Sheet monthsSheet(const TearSheet& tear)
{
    std::vector<std::string> years;
    std::vector<std::vector<double>> months(13);
    for (const PeriodReturn& year : tear.years) {
        years.push_back(std::to_string(year.year));
        for (std::vector<double>& column : months)
            column.push_back(missingNumber);
        months.back().back() = year.value;
        for (const PeriodReturn& month : tear.months)
            if (month.year == year.year)
                months[static_cast<std::size_t>(month.month) - 1].back() = month.value;
    }
    std::vector<Column> columns{textsColumn("calendarYear", years)};
    for (std::size_t month = 0; month < 12; ++month)
        columns.push_back(numbersColumn((month < 9 ? "month0" : "month") + std::to_string(month + 1), months[month]));
    columns.push_back(numbersColumn("year", months.back()));
    return sheet("months", std::move(columns), years.size());
}

// "var95Historical"
std::string forecastName(const VarBacktest& test)
{
    return "var" + std::to_string(std::lround(test.confidence * 100.0)) + (test.method == VarMethod::Historical ? "Historical" : "EwmaNormal");
}

Sheet daysSheet(const Portfolio& portfolio, const TearSheet& tear)
{
    std::vector<double> returns = tear.net;
    for (double& value : returns)
        value -= 1.0;
    std::vector<Column> columns{daysColumn("date", portfolio.days), numbersColumn("return", returns),
                                numbersColumn("drawdown", drawdowns(tear.net))};
    for (const VarBacktest& test : tear.valueAtRisk) {
        std::vector<double> forecasts(portfolio.days.size(), missingNumber);
        std::ranges::copy(test.forecasts, forecasts.begin() + test.window);
        columns.push_back(numbersColumn(forecastName(test), forecasts));
    }
    for (const auto& [name, course] : portfolio.courses)
        columns.push_back(numbersColumn("value." + name, valueOf(netGrowth(course->growth, course->trades))));
    return sheet("days", std::move(columns), portfolio.days.size());
}

Sheet drawdownsSheet(const TearSheet& tear)
{
    std::vector<std::string> ranks;
    std::vector<Day> peaks;
    std::vector<Day> troughs;
    std::vector<Day> recoveries;
    std::vector<double> depths;
    for (const DrawdownSpell& spell : tear.drawdowns) {
        ranks.push_back(std::to_string(ranks.size() + 1));
        depths.push_back(spell.depth);
        peaks.push_back(spell.peak);
        troughs.push_back(spell.trough);
        recoveries.push_back(spell.recovery.value_or(missingDay));
    }
    return sheet("drawdowns",
                 {textsColumn("rank", ranks), numbersColumn("depth", depths), daysColumn("high", peaks),
                  daysColumn("trough", troughs), daysColumn("recovery", recoveries)},
                 ranks.size());
}

Sheet varSheet(const TearSheet& tear)
{
    std::vector<std::string> names;
    std::vector<std::string> verdicts;
    std::vector<std::vector<double>> figures(9);
    for (const VarBacktest& test : tear.valueAtRisk) {
        names.push_back(forecastName(test));
        verdicts.push_back(enumName(test.verdict));
        const double row[] = {static_cast<double>(test.counts.days),
                              static_cast<double>(test.counts.breaches),
                              test.expectedBreaches,
                              test.coverage.ratio,
                              test.coverage.pValue,
                              test.independence.ratio,
                              test.independence.pValue,
                              test.conditional.ratio,
                              test.conditional.pValue};
        for (std::size_t i = 0; i < figures.size(); ++i)
            figures[i].push_back(row[i]);
    }
    constexpr const char* titles[] = {"days",          "breaches",          "expected",       "coverageRatio", "coverageP",
                                      "independenceRatio", "independenceP", "conditionalRatio", "conditionalP"};
    std::vector<Column> columns{textsColumn("forecast", names)};
    for (std::size_t i = 0; i < figures.size(); ++i)
        columns.push_back(numbersColumn(titles[i], figures[i]));
    columns.push_back(textsColumn("verdict", verdicts));
    return sheet("valueAtRisk", std::move(columns), names.size());
}

Sheet tradesSheet(const Portfolio& portfolio)
{
    std::vector<Day> dates;
    std::vector<double> turnover;
    std::vector<double> cost;
    std::vector<double> cash;
    for (const ExecutedTrade& trade : portfolio.courses.front().course->trades) {
        dates.push_back(portfolio.days[static_cast<std::size_t>(trade.day)]);
        turnover.push_back(trade.outcome.turnover);
        cost.push_back(1.0 - trade.outcome.remainder);
        cash.push_back(trade.cashTarget);
    }
    return sheet("trades",
                 {daysColumn("date", dates), numbersColumn("turnover", turnover), numbersColumn("cost", cost),
                  numbersColumn("cashAfter", cash)},
                 dates.size());
}

// Sales of assets that died are trades without planned weights; whatever is left over is not guessed at.
std::vector<Day> datesOfWeights(const Portfolio& portfolio)
{
    const PortfolioCourse& course = *portfolio.courses.front().course;
    std::vector<Day> dates;
    for (const ExecutedTrade& trade : course.trades)
        if (std::ranges::binary_search(portfolio.planned, trade.day))
            dates.push_back(portfolio.days[static_cast<std::size_t>(trade.day)]);
    return dates.size() == course.weights.size() ? dates : std::vector<Day>{};
}

Sheet weightsSheet(const Portfolio& portfolio)
{
    const std::vector<std::vector<double>>& weights = portfolio.courses.front().course->weights;
    const std::vector<Day> dates = datesOfWeights(portfolio);
    std::vector<Column> columns{daysColumn("date", dates)};
    for (std::size_t asset = 0; asset < portfolio.assets.size(); ++asset) {
        std::vector<double> values;
        for (std::size_t row = 0; row < dates.size(); ++row)
            values.push_back(weights[row][asset]);
        columns.push_back(numbersColumn("weight." + portfolio.assets[asset].name, values));
    }
    return sheet("weights", std::move(columns), dates.size());
}

} // namespace

std::vector<Sheet> portfolioSheets(const PortfolioSource& source)
{
    const Portfolio portfolio = source.backtest ? portfolioOf(*source.backtest) : portfolioOf(*source.policy);
    const TearSheet tear =
        tearSheet({*portfolio.courses.front().course, *portfolio.equal, portfolio.days, portfolio.riskFreeRate});
    return {runSheet(source, portfolio), measuresSheet(portfolio), monthsSheet(tear),     daysSheet(portfolio, tear),
            drawdownsSheet(tear),        varSheet(tear),           tradesSheet(portfolio), weightsSheet(portfolio)};
}

Table asOneTable(const std::vector<Sheet>& sheets)
{
    std::vector<std::string> names;
    std::vector<std::string> rows;
    std::vector<std::string> columns;
    std::vector<std::string> values;
    for (const Sheet& sheet : sheets)
        for (std::size_t row = 0; row < sheet.table.rows(); ++row)
            for (std::size_t at = 1; at < sheet.table.columns().size(); ++at) {
                const Column& column = sheet.table.columns()[at];
                if (column.missing(row))
                    continue;
                names.push_back(sheet.name);
                rows.push_back(sheet.table.columns().front().cell(row));
                columns.push_back(column.name);
                values.push_back(column.number() != nullptr ? shortestDigits(column.number()->values[row]) : column.cell(row));
            }
    return Table({textsColumn("sheet", names), textsColumn("row", rows), textsColumn("column", columns), textsColumn("value", values)},
                 names.size());
}

} // namespace riskloom
