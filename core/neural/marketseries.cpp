// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/marketseries.h"

#include "core/base/random.h"
#include "core/neural/marketgenerator.h"
#include "core/neural/safetensors.h"
#include "core/neural/torcherrors.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace riskloom {
namespace {

constexpr const char* formatName = "riskloom market generator 1";

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

} // namespace

Result<std::vector<MarketPath>> generatePaths(const MarketSeriesModel& model, const PathOrder& order,
                                              const std::stop_token& stop)
{
    return catchTorch("synth.market", [&]() -> Result<std::vector<MarketPath>> {
        const at::NoGradGuard constant;
        const MarketGeneratorShape shape{static_cast<std::int64_t>(model.assets()), model.factors};
        const at::Tensor weights = at::tensor(at::ArrayRef<float>(model.weights));
        Random seeds(order.seed);
        std::vector<MarketPath> paths;
        for (int i = 0; i < order.paths; ++i) {
            if (stop.stop_requested())
                return Error{ErrorCode::Cancelled, {}, {}};
            paths.push_back(inReturns(generateMarket(shape, weights, {1, order.days, seeds.bits()}), model));
        }
        return paths;
    });
}

std::vector<std::byte> writeMarketSeries(const MarketSeriesModel& model)
{
    SafeTensorsWriter writer;
    writer.setText("format", formatName);
    writer.add<std::int64_t>("factors", {}, std::array{model.factors});
    const auto assets = static_cast<std::int64_t>(model.assets());
    writer.add<double>("mean", {assets}, model.mean);
    writer.add<double>("deviation", {assets}, model.deviation);
    writer.add<float>("weights", {static_cast<std::int64_t>(model.weights.size())}, model.weights);
    return writer.bytes();
}

Result<MarketSeriesModel> readMarketSeries(const std::filesystem::path& path)
{
    RISKLOOM_TRY(const SafeTensors file, SafeTensors::read(path));
    RISKLOOM_TRY(const std::string format, file.text("format"));
    if (format != formatName)
        return Error{ErrorCode::ModelMismatch, {formatName, format}, {}};
    MarketSeriesModel model;
    RISKLOOM_TRY(const std::vector<std::int64_t> factors, file.values<std::int64_t>("factors", {}));
    RISKLOOM_TRY(model.mean, file.vector<double>("mean"));
    RISKLOOM_TRY(model.deviation, file.vector<double>("deviation"));
    RISKLOOM_TRY(model.weights, file.vector<float>("weights"));
    model.factors = factors.front();
    const auto assets = static_cast<std::int64_t>(model.assets());
    const auto finite = [](double value) { return std::isfinite(value); };
    if (assets < 1 || assets > 100000 || model.factors < 1 || model.factors > assets ||
        model.deviation.size() != model.mean.size() || !std::ranges::all_of(model.mean, finite) ||
        !std::ranges::all_of(model.deviation, [](double value) { return std::isfinite(value) && value > 0.0; }) ||
        !std::ranges::all_of(model.weights, finite) ||
        static_cast<std::int64_t>(model.weights.size()) != MarketGeneratorShape{assets, model.factors}.parameters())
        return Error{ErrorCode::FileCorrupt, {path.string(), "a model of another shape"}, {}};
    return model;
}

} // namespace riskloom
