// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/tableganwatch.h"

#include "core/run/syntheticplane.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace riskloom {
namespace {

constexpr std::size_t mostPoints = 250; // of each side
constexpr std::size_t packs = 4;
constexpr double mostOpinion = 9.99; // deviations

double mean(const std::vector<double>& values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(std::max<std::size_t>(values.size(), 1));
}

// In steps of the deviation of both sides from the middle between their means.
void writeOpinions(SyntheticMoment& moment, const std::vector<double>& real, const std::vector<double>& synthetic)
{
    const double middle = (mean(real) + mean(synthetic)) / 2.0;
    double square = 0.0;
    for (const auto* side : {&real, &synthetic})
        for (const double value : *side)
            square += (value - middle) * (value - middle) / static_cast<double>(real.size() + synthetic.size());
    const double deviation = std::sqrt(square);
    const auto steps = [&](double value) {
        const double away = deviation > 0.0 && std::isfinite(deviation) ? (value - middle) / deviation : 0.0;
        return static_cast<int>(std::lround(std::clamp(away, -mostOpinion, mostOpinion) * opinionSteps));
    };
    for (const double value : real)
        moment.realOpinions.push_back(steps(value));
    for (const double value : synthetic)
        moment.syntheticOpinions.push_back(steps(value));
    moment.opinionGap = (steps(mean(real)) - steps(mean(synthetic))) / opinionSteps;
}

} // namespace

Result<TableGanWatch> TableGanWatch::create(const std::vector<ColumnView>& columns, const Table& table, std::span<const std::uint32_t> train,
                                            const EncodedTable& encoded, const GanLayout& layout, std::uint64_t seed)
{
    Random random(seed);
    std::vector<std::uint32_t> places(train.size());
    std::iota(places.begin(), places.end(), 0U);
    const std::size_t count = std::min(mostPoints, places.size());
    for (std::size_t i = 0; i < count; ++i)
        std::swap(places[i], places[i + random.below(places.size() - i)]);
    places.resize(count);
    std::vector<std::uint32_t> rows;
    for (const std::uint32_t place : places)
        rows.push_back(train[place]);
    RISKLOOM_TRY(const PlaneSample sample, PlaneSample::of(columns, table, rows));
    DiscriminatorOpinion opinion(layout, encoded, packs, random);
    return TableGanWatch(picked(encoded, places), sample.packed(), std::move(opinion), random.bits());
}

Result<SyntheticFilm> TableGanWatch::film(const SyntheticView& view, const Table& drawn, const EncodedTable& encoded,
                                          std::span<const float> discriminator) const
{
    std::vector<std::uint32_t> rows(std::min(mostPoints, drawn.rows()));
    std::iota(rows.begin(), rows.end(), 0U);
    RISKLOOM_TRY(const PlaneSample sample, PlaneSample::of(view.columns, drawn, rows));
    SyntheticMoment moment = momentOf(view, drawn.rows());
    moment.places = sample.packed();
    Random random(m_seed);
    const std::vector<double> real = m_opinion.of(discriminator, m_real, random);
    writeOpinions(moment, real, m_opinion.of(discriminator, picked(encoded, rows), random));
    return SyntheticFilm{realSideOf(view), {std::move(moment)}, {}, m_realPlaces};
}

} // namespace riskloom
