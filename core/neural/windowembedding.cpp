// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/windowembedding.h"

#include "core/base/sha256.h"
#include "core/neural/flatslices.h"
#include "core/neural/flatweights.h"
#include "core/neural/torcherrors.h"
#include "core/synth/frechet.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace riskloom {
namespace {

constexpr auto side = static_cast<std::int64_t>(windowSide);
constexpr std::int64_t kernel = 4;
constexpr std::int64_t channels = 2; // the picture, and the mean of each day
constexpr std::int64_t narrow = 16;  // planes of 14 × 14
constexpr std::int64_t wide = 32;    // planes of 7 × 7
constexpr auto featureUnits = static_cast<std::int64_t>(WindowEmbedding::featureCount);
constexpr auto classes = static_cast<std::int64_t>(windowChanges);
constexpr double leak = 0.2;
constexpr int trainingSteps = 500;
constexpr int windowsInStep = 60;
constexpr double learningRate = 2e-3;

// In the order of the layers: weights outputs × inputs, biases.
const std::vector<std::vector<std::int64_t>>& sizesOfLayers()
{
    static const std::vector<std::vector<std::int64_t>> sizes{
        {narrow, channels, kernel, kernel}, {wide, narrow, kernel, kernel}, {featureUnits, wide}, {classes, featureUnits}};
    return sizes;
}

at::Tensor initialWeights(std::uint64_t seed)
{
    auto random = at::make_generator<at::CPUGeneratorImpl>(seed);
    std::vector<at::Tensor> parts;
    for (const std::vector<std::int64_t>& size : sizesOfLayers()) {
        const std::int64_t all = std::accumulate(size.begin(), size.end(), std::int64_t{1}, std::multiplies{});
        parts.push_back(at::randn({all}, random) * std::sqrt(2.0 / static_cast<double>(all / size.front())));
        parts.push_back(at::zeros({size.front()}));
    }
    return at::cat(parts);
}

at::Tensor pictures(std::span<const MarketWindow> windows)
{
    at::Tensor batch = at::empty({static_cast<std::int64_t>(windows.size()), 1, side, side});
    float* to = batch.data_ptr<float>();
    for (const MarketWindow& window : windows)
        to = std::ranges::copy(window, to).out;
    return at::cat({batch, batch.mean(at::IntArrayRef{2}, true).expand_as(batch)}, 1);
}

struct Seen {
    at::Tensor features;
    at::Tensor logits;
};

Seen see(const at::Tensor& weights, std::span<const MarketWindow> windows)
{
    FlatSlices slices(weights);
    const auto& sizes = sizesOfLayers();
    const auto halved = [&](const at::Tensor& planes, const std::vector<std::int64_t>& size) {
        const at::Tensor kernels = slices.next(size);
        return at::leaky_relu(
            at::convolution(planes, kernels, slices.next({size.front()}), {2, 2}, {1, 1}, {1, 1}, false, {0, 0}, 1), leak);
    };
    const auto linear = [&](const at::Tensor& rows, const std::vector<std::int64_t>& size) {
        const at::Tensor matrix = slices.next(size);
        return at::addmm(slices.next({size.front()}), rows, matrix.t());
    };
    const at::Tensor planes = halved(halved(pictures(windows), sizes[0]), sizes[1]);
    const at::Tensor features = at::tanh(linear(planes.flatten(2).mean(at::IntArrayRef{2}), sizes[2]));
    return {features, linear(features, sizes[3])};
}

at::Tensor flat(const std::vector<float>& weights)
{
    return at::tensor(at::ArrayRef<float>(weights));
}

MarketPath daysOf(const MarketPath& path, std::size_t begin, std::size_t end)
{
    MarketPath part;
    for (const std::vector<double>& asset : path.assets)
        part.assets.emplace_back(asset.begin() + static_cast<std::ptrdiff_t>(begin),
                                 asset.begin() + static_cast<std::ptrdiff_t>(end));
    return part;
}

struct ChangedWindows {
    std::vector<MarketWindow> windows;
    std::vector<WindowChange> changes;
};

ChangedWindows changedWindows(const WindowDays& days, const WindowUnits& units, std::size_t count, Random& random)
{
    ChangedWindows made;
    for (std::size_t i = 0; i < count; ++i) {
        made.changes.push_back(static_cast<WindowChange>(i % windowChanges));
        made.windows.push_back(changedWindow(days, units, made.changes.back(), random));
    }
    return made;
}

} // namespace

MarketWindow changedWindow(const WindowDays& days, const WindowUnits& units, WindowChange change, Random& random)
{
    const MarketPath& history = change == WindowChange::NormalDays ? days.normal : days.real;
    const auto begin = [&] { return random.below(history.days() - windowSide + 1); };
    MarketWindow window;
    if (change == WindowChange::AssetsApart) {
        for (std::size_t row = 0; row < windowSide; ++row)
            addWindowRow(history, units, begin(), window);
        return window;
    }
    window = windowAt(history, units, begin());
    if (change == WindowChange::None || change == WindowChange::NormalDays)
        return window;
    std::vector<std::size_t> order(windowSide);
    std::iota(order.begin(), order.end(), std::size_t{0});
    random.shuffle(std::span(order));
    const MarketWindow whole = window;
    for (std::size_t row = 0; row < windowSide; ++row)
        for (std::size_t day = 0; day < windowSide; ++day)
            window[row * windowSide + day] = change == WindowChange::DaysShuffled
                                                 ? whole[row * windowSide + order[day]]
                                                 : whole[order[row] * windowSide + day];
    return window;
}

Result<WindowEmbedding> WindowEmbedding::fit(const MarketPath& history, const WindowUnits& units, std::uint64_t seed,
                                             const std::stop_token& stop)
{
    Random random(seed);
    FlatWeights weights(initialWeights(random.bits()), {});
    const MarketPath normal = gaussianPaths(history, 1, random).front();
    for (int step = 0; step < trainingSteps; ++step) {
        if (stop.stop_requested())
            return Error{ErrorCode::Cancelled, {}, {}};
        const ChangedWindows lesson = changedWindows({history, normal}, units, windowsInStep, random);
        std::vector<std::int64_t> right;
        for (const WindowChange change : lesson.changes)
            right.push_back(static_cast<std::int64_t>(change));
        const at::Tensor likelihoods = at::log_softmax(see(weights.tensor(), lesson.windows).logits, 1);
        const at::Tensor loss =
            -likelihoods.gather(1, at::tensor(at::ArrayRef<std::int64_t>(right)).unsqueeze(1)).mean();
        loss.backward();
        weights.step(learningRate);
        if (!std::isfinite(loss.item<double>()))
            return Error{ErrorCode::NumericFailure, {"embedding"}, {}};
    }
    return WindowEmbedding(weights.state().values);
}

std::vector<double> WindowEmbedding::features(std::span<const MarketWindow> windows) const
{
    const at::NoGradGuard constant;
    const at::Tensor features = see(flat(m_weights), windows).features.contiguous();
    return {features.data_ptr<float>(), features.data_ptr<float>() + features.numel()};
}

std::vector<WindowChange> WindowEmbedding::likeliest(std::span<const MarketWindow> windows) const
{
    const at::NoGradGuard constant;
    const at::Tensor best = see(flat(m_weights), windows).logits.argmax(1).contiguous();
    std::vector<WindowChange> changes;
    for (std::int64_t i = 0; i < best.numel(); ++i)
        changes.push_back(static_cast<WindowChange>(best.data_ptr<std::int64_t>()[i]));
    return changes;
}

std::string WindowEmbedding::sha256() const
{
    Sha256 hash;
    for (const std::vector<std::int64_t>& sizes : sizesOfLayers())
        for (const std::int64_t size : sizes)
            hash.add(std::to_string(size) + " ");
    return hash.add(std::as_bytes(std::span(m_weights))).hex();
}

Result<WindowDistances> windowDistances(const MarketReturns& returns, const WindowUnits& units,
                                        const WindowCandidates& candidates, std::uint64_t seed, const std::stop_token& stop)
{
    return catchTorch("synth.windows", [&]() -> Result<WindowDistances> {
        Random random(seed);
        // What the network has learned looks nearer to it than other days do, so it learns from the older half alone.
        const std::size_t half = returns.train.days() / 2;
        const MarketPath newer = daysOf(returns.train, half, returns.train.days());
        RISKLOOM_TRY(const WindowEmbedding embedding,
                     WindowEmbedding::fit(daysOf(returns.train, 0, half), units, random.bits(), stop));
        const std::size_t count = candidates.generated.size();
        WindowDistances found;
        found.sha256 = embedding.sha256();
        found.windows = static_cast<std::int64_t>(count);
        found.features = featureUnits;
        found.classes = classes;
        const MarketPath normal = gaussianPaths(newer, 1, random).front();
        const ChangedWindows exam = changedWindows({newer, normal}, units, count, random);
        const std::vector<WindowChange> said = embedding.likeliest(exam.windows);
        for (std::size_t i = 0; i < count; ++i)
            found.accuracy += (said[i] == exam.changes[i] ? 1.0 : 0.0) / static_cast<double>(count);
        for (const auto& [days, distance] :
             {std::pair(&returns.holdout, &found.toHeldOut), std::pair(&newer, &found.toTrain)}) {
            const std::vector<double> real = embedding.features(randomWindows(*days, units, count, random));
            const auto distanceOf = [&](std::span<const MarketWindow> windows) {
                const std::vector<double> features = embedding.features(windows.first(count));
                return frechetDistance({real, WindowEmbedding::featureCount}, {features, WindowEmbedding::featureCount});
            };
            RISKLOOM_TRY(distance->train, distanceOf(randomWindows(newer, units, count, random)));
            RISKLOOM_TRY(distance->heldOut, distanceOf(randomWindows(returns.holdout, units, count, random)));
            RISKLOOM_TRY(distance->generated, distanceOf(candidates.generated));
            RISKLOOM_TRY(distance->gaussian, distanceOf(candidates.gaussian));
            RISKLOOM_TRY(distance->independent, distanceOf(candidates.independent));
        }
        return found;
    });
}

} // namespace riskloom
