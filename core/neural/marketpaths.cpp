// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/marketpaths.h"

#include "core/market/pricepaths.h"
#include "core/neural/marketseries.h"

#include <cmath>

namespace riskloom {

Result<Table> generateMarketPaths(const std::filesystem::path& weights, const MarketGanReport& report,
                                  const MarketPathsRequest& request, const RunContext& context)
{
    if (report.models.empty())
        return Error{ErrorCode::NotSupported, {"courses from a generator of pictures"}, {}};
    RISKLOOM_TRY(const MarketSeriesModel model, readMarketSeries(weights));
    if (model.assets() != report.assets.size())
        return Error{ErrorCode::ModelMismatch,
                     {std::to_string(report.assets.size()) + " assets", std::to_string(model.assets()) + " assets"}, {}};
    RISKLOOM_TRY(const std::vector<MarketPath> courses,
                 generatePaths(model, {static_cast<int>(request.paths), generatedPathDays, request.seed}, context.stop));
    PricePaths paths{report.assets, {report.assets.size(), {}}, generatedPathDays};
    paths.growth.values.reserve(courses.size() * generatedPathDays * report.assets.size());
    for (const MarketPath& course : courses)
        for (std::size_t day = 0; day < course.days(); ++day)
            for (const std::vector<double>& asset : course.assets)
                paths.growth.values.push_back(std::exp(asset[day]));
    return pricePathTable(paths);
}

} // namespace riskloom
