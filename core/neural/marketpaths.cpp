// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/marketpaths.h"

#include "core/base/random.h"
#include "core/market/pricepaths.h"
#include "core/neural/marketseries.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace riskloom {
namespace {

constexpr int batchCourses = 50;
constexpr std::int64_t fewestTried = 2000; // courses, before it is said that too few open as wanted
constexpr std::int64_t mostTriedAPath = 50;

struct Opened {
    std::vector<MarketPath> courses; // behind their openings
    std::vector<double> openings;    // volatilities
    std::int64_t tried = 0;
};

MarketPath behindOpening(MarketPath course)
{
    for (std::vector<double>& asset : course.assets)
        asset.erase(asset.begin(), asset.begin() + static_cast<std::ptrdiff_t>(openingDays));
    return course;
}

Result<Opened> openedCourses(const MarketSeriesModel& model, const MarketPathsRequest& request,
                             const std::stop_token& stop)
{
    Opened opened;
    Random seeds(request.seed);
    const auto wanted = static_cast<std::size_t>(request.paths);
    while (opened.courses.size() < wanted) {
        const std::int64_t most = std::max(fewestTried, mostTriedAPath * request.paths);
        const auto kept = static_cast<std::int64_t>(opened.courses.size());
        // At the pace so far it would take too many.
        if (opened.tried >= fewestTried && kept * most < request.paths * opened.tried)
            return Error{ErrorCode::TooFewRows,
                         {std::to_string(kept), std::to_string(request.paths), "start " + request.start->state,
                          std::to_string(static_cast<double>(kept) / static_cast<double>(opened.tried))},
                         std::to_string(opened.tried) + " courses were drawn"};
        RISKLOOM_TRY(std::vector<MarketPath> drawn,
                     generatePaths(
                         model, {batchCourses, generatedPathDays + static_cast<int>(openingDays), seeds.bits()}, stop));
        for (MarketPath& course : drawn) {
            if (opened.courses.size() == wanted)
                break;
            ++opened.tried;
            const double volatility = openingVolatility(course);
            if (!within(*request.start, volatility))
                continue;
            opened.openings.push_back(volatility);
            opened.courses.push_back(behindOpening(std::move(course)));
        }
    }
    return opened;
}

MarketStart described(MarketStart start, std::vector<double> openings)
{
    std::ranges::sort(openings);
    start.openingLow = openings.front();
    start.openingMedian = openings[openings.size() / 2];
    start.openingHigh = openings.back();
    return start;
}

} // namespace

Result<GeneratedPaths> generateMarketPaths(const std::filesystem::path& weights, const MarketGanReport& report,
                                           const MarketPathsRequest& request, const RunContext& context)
{
    if (report.models.empty())
        return Error{ErrorCode::NotSupported, {"courses from a generator of pictures"}, {}};
    RISKLOOM_TRY(const MarketSeriesModel model, readMarketSeries(weights));
    if (model.assets() != report.assets.size())
        return Error{ErrorCode::ModelMismatch,
                     {std::to_string(report.assets.size()) + " assets", std::to_string(model.assets()) + " assets"},
                     {}};
    GeneratedPaths made;
    made.report = {request.paths, request.paths, {}, {}, {}};
    std::vector<MarketPath> courses;
    if (request.start && request.paths > 0) {
        RISKLOOM_TRY(Opened opened, openedCourses(model, request, context.stop));
        courses = std::move(opened.courses);
        made.report.drawn = opened.tried;
        made.report.opening = described(*request.start, std::move(opened.openings));
    } else {
        RISKLOOM_TRY(courses, generatePaths(model, {static_cast<int>(request.paths), generatedPathDays, request.seed},
                                            context.stop));
    }
    PricePaths paths{report.assets, {report.assets.size(), {}}, generatedPathDays};
    paths.growth.values.reserve(courses.size() * generatedPathDays * report.assets.size());
    for (const MarketPath& course : courses)
        for (std::size_t day = 0; day < course.days(); ++day)
            for (const std::vector<double>& asset : course.assets)
                paths.growth.values.push_back(std::exp(asset[day]));
    made.table = pricePathTable(paths);
    return made;
}

} // namespace riskloom
