// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/marketseries.h"

#include "core/base/random.h"
#include "core/neural/marketnetwork.h"
#include "core/neural/safetensors.h"
#include "core/neural/torcherrors.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace riskloom {
namespace {

constexpr std::int64_t mostAssets = 100000;
constexpr const char* formatName = "riskloom market generator 1";
constexpr const char* convolutionFormatName = "riskloom market generator 1, temporal convolution";

MarketPath inReturns(const at::Tensor& path, const MarketSeriesModel& model)
{
    const at::Tensor values = path.contiguous();
    const float* from = values.data_ptr<float>();
    MarketPath result;
    for (std::size_t a = 0; a < model.assets(); ++a) {
        std::vector<double>& series = result.assets.emplace_back(static_cast<std::size_t>(values.size(2)));
        for (double& r : series)
            r = model.mean[a] + model.deviation[a] * static_cast<double>(*from++);
    }
    return result;
}

MarketNetworkShape shapeOf(const MarketSeriesModel& model)
{
    return {model.network, static_cast<std::int64_t>(model.assets()), model.factors, model.tails};
}

const char* formatOf(const MarketSeriesModel& model)
{
    return model.network == SeriesNetwork::TemporalConvolution ? convolutionFormatName : formatName;
}

// assets × 3: location, scale, heaviness.
std::vector<double> flat(const std::vector<HeavyTail>& tails)
{
    std::vector<double> values;
    for (const HeavyTail& tail : tails)
        values.insert(values.end(), {tail.location, tail.scale, tail.heaviness});
    return values;
}

Result<std::vector<HeavyTail>> readTails(const SafeTensors& file, std::int64_t assets)
{
    RISKLOOM_TRY(const std::vector<double> values, file.values<double>("tails", std::array{assets, std::int64_t{3}}));
    std::vector<HeavyTail> tails;
    for (std::size_t i = 0; i < values.size(); i += 3)
        tails.push_back({values[i], values[i + 1], values[i + 2]});
    return tails;
}

bool isUsable(const HeavyTail& tail)
{
    return std::isfinite(tail.location) && std::isfinite(tail.scale) && tail.scale > 0.0 && std::isfinite(tail.heaviness) &&
           tail.heaviness >= 0.0;
}

} // namespace

Result<std::vector<MarketPath>> generatePaths(const MarketSeriesModel& model, const PathOrder& order,
                                              const std::stop_token& stop)
{
    return catchTorch("synth.market", [&]() -> Result<std::vector<MarketPath>> {
        const at::NoGradGuard constant;
        const auto network = makeMarketNetwork(shapeOf(model));
        const at::Tensor weights = at::tensor(at::ArrayRef<float>(model.weights));
        Random seeds(order.seed);
        std::vector<MarketPath> paths;
        for (int i = 0; i < order.paths; ++i) {
            if (stop.stop_requested())
                return Error{ErrorCode::Cancelled, {}, {}};
            paths.push_back(inReturns(network->generate(weights, {1, order.days, seeds.bits()}), model));
        }
        return paths;
    });
}

std::vector<std::byte> writeMarketSeries(const MarketSeriesModel& model)
{
    SafeTensorsWriter writer;
    writer.setText("format", formatOf(model));
    writer.add<std::int64_t>("factors", {}, std::array{model.factors});
    const auto assets = static_cast<std::int64_t>(model.assets());
    writer.add<double>("mean", {assets}, model.mean);
    writer.add<double>("deviation", {assets}, model.deviation);
    if (model.network == SeriesNetwork::TemporalConvolution)
        writer.add<double>("tails", {assets, 3}, flat(model.tails));
    writer.add<float>("weights", {static_cast<std::int64_t>(model.weights.size())}, model.weights);
    return writer.bytes();
}

Result<MarketSeriesModel> readMarketSeries(const std::filesystem::path& path)
{
    RISKLOOM_TRY(const SafeTensors file, SafeTensors::read(path));
    RISKLOOM_TRY(const std::string format, file.text("format"));
    if (format != formatName && format != convolutionFormatName)
        return Error{ErrorCode::ModelMismatch, {formatName, format}, {}};
    MarketSeriesModel model;
    if (format == convolutionFormatName)
        model.network = SeriesNetwork::TemporalConvolution;
    RISKLOOM_TRY(const std::vector<std::int64_t> factors, file.values<std::int64_t>("factors", {}));
    RISKLOOM_TRY(model.mean, file.vector<double>("mean"));
    RISKLOOM_TRY(model.deviation, file.vector<double>("deviation"));
    RISKLOOM_TRY(model.weights, file.vector<float>("weights"));
    model.factors = factors.front();
    const auto assets = static_cast<std::int64_t>(model.assets());
    if (assets >= 1 && assets <= mostAssets && model.network == SeriesNetwork::TemporalConvolution) {
        RISKLOOM_TRY(model.tails, readTails(file, assets));
    }
    const auto finite = [](double value) { return std::isfinite(value); };
    if (assets < 1 || assets > mostAssets || model.factors < 1 || model.factors > assets ||
        model.deviation.size() != model.mean.size() || !std::ranges::all_of(model.mean, finite) ||
        !std::ranges::all_of(model.deviation, [](double value) { return std::isfinite(value) && value > 0.0; }) ||
        !std::ranges::all_of(model.weights, finite) || !std::ranges::all_of(model.tails, isUsable) ||
        static_cast<std::int64_t>(model.weights.size()) != makeMarketNetwork(shapeOf(model))->parameters())
        return Error{ErrorCode::FileCorrupt, {path.string(), "a model of another shape"}, {}};
    return model;
}

} // namespace riskloom
