// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/learninghistory.h"

#include "core/base/date.h"
#include "core/market/pricepaths.h"
#include "core/market/scenariomodel.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace riskloom {
namespace {

constexpr std::size_t fewestDays = 60;

Result<ScenarioModelPtr> blocksOf(const MarketHistory& history, std::size_t split, double blockLength)
{
    const std::size_t assets = history.assets.size();
    JointGrowth growth{assets, {}};
    for (std::size_t day = 1; day < split; ++day) {
        const auto quoted = [&](std::size_t on) {
            const auto first = history.alive.begin() + static_cast<std::ptrdiff_t>(on * assets);
            return std::all_of(first, first + static_cast<std::ptrdiff_t>(assets), [](std::uint8_t alive) { return alive != 0; });
        };
        if (!quoted(day) || !quoted(day - 1))
            continue;
        const auto first = history.relatives.begin() + static_cast<std::ptrdiff_t>(day * assets);
        growth.values.insert(growth.values.end(), first, first + static_cast<std::ptrdiff_t>(assets));
    }
    if (growth.days() < fewestDays)
        return Error{ErrorCode::TooFewDays, {std::to_string(growth.days()), std::to_string(fewestDays)}, {}};
    return stationaryBootstrap(std::move(growth), blockLength);
}

Result<ScenarioModelPtr> coursesOf(const Table& table, const std::vector<std::string>& assets)
{
    RISKLOOM_TRY(const PricePaths paths, readPricePaths(table));
    std::vector<std::size_t> columns;
    for (const std::string& asset : assets) {
        const auto found = std::ranges::find(paths.assets, asset);
        if (found == paths.assets.end())
            return Error{ErrorCode::NotPricePaths, {"they have no price of “" + asset + "”"}, {}};
        columns.push_back(static_cast<std::size_t>(found - paths.assets.begin()));
    }
    JointGrowth growth{assets.size(), {}};
    growth.values.reserve(paths.growth.days() * assets.size());
    for (std::size_t day = 0; day < paths.growth.days(); ++day)
        for (const std::size_t column : columns)
            growth.values.push_back(paths.growth.at(day, column));
    return givenCourses(std::move(growth), paths.courseDays);
}

} // namespace

Result<MarketHistory> generatedHistory(const PortfolioPolicyRequest& request, const MarketHistory& history, std::size_t split,
                                       const Table* paths)
{
    ScenarioModelPtr model;
    if (request.learnFrom == LearningSource::GivenPaths) {
        if (paths == nullptr)
            return Error{ErrorCode::NotPricePaths, {"none were given"}, {}};
        const std::string firstHeldOut = isoDate(history.days[split]);
        if (request.generatorLastDay >= firstHeldOut) // ISO dates are in the order of their texts
            return Error{ErrorCode::PathsSawHeldOut, {request.generatorLastDay, firstHeldOut}, {}};
        RISKLOOM_TRY(model, coursesOf(*paths, history.assets));
    } else {
        RISKLOOM_TRY(model, blocksOf(history, split, request.blockLength));
    }

    const std::size_t assets = history.assets.size();
    MarketHistory generated;
    generated.assets = history.assets;
    generated.days.resize(static_cast<std::size_t>(request.generatedDays) + 1);
    std::iota(generated.days.begin(), generated.days.end(), history.days.front());
    generated.alive.assign(generated.days.size() * assets, 1);
    generated.relatives.assign(generated.days.size() * assets, 1.0);
    Random random(request.seed);
    model->draw(std::span(generated.relatives).subspan(assets), random);
    return generated;
}

} // namespace riskloom
