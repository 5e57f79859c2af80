// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/syntheticfilm.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace riskloom {
namespace {

constexpr double decimals = 1e4;
constexpr std::size_t mostOfAny = 60;
constexpr std::size_t fewest = 8;
constexpr std::size_t mostBytes = std::size_t{8} << 20U;
// Of JSON text: a column's counts and figures, an association, an opinion.
constexpr std::size_t columnBytes = 300;
constexpr std::size_t associationBytes = 10;
constexpr std::size_t opinionBytes = 5;

int countOf(double share, double rows) { return static_cast<int>(std::lround(share * rows)); }

} // namespace

std::size_t mostMoments(const SyntheticMoment& moment, std::size_t films)
{
    const std::size_t bytes = columnBytes * moment.columns.size() + associationBytes * moment.associations.size() +
                              moment.places.size() +
                              opinionBytes * (moment.realOpinions.size() + moment.syntheticOpinions.size());
    return std::clamp(mostBytes / films / std::max<std::size_t>(bytes, 1), fewest, mostOfAny);
}

SyntheticMoment momentOf(const SyntheticView& view, std::size_t rows)
{
    SyntheticMoment moment;
    moment.epoch = view.epoch;
    for (const ColumnView& column : view.columns) {
        ColumnMoment made{{}, column.similarity, column.syntheticMissing};
        const double missing = std::isnan(column.syntheticMissing) ? 0.0 : column.syntheticMissing;
        const double there = std::round((1.0 - missing) * static_cast<double>(rows));
        for (const double share : column.synthetic)
            made.counts.push_back(countOf(share, there));
        moment.columns.push_back(std::move(made));
    }
    for (const double association : view.syntheticAssociations)
        moment.associations.push_back(std::round(association * decimals) / decimals);
    return moment;
}

SyntheticView viewOf(const SyntheticView& real, const SyntheticMoment& moment)
{
    SyntheticView view = real;
    view.epoch = moment.epoch;
    view.syntheticAssociations = moment.associations;
    view.syntheticAssociations.resize(real.realAssociations.size(), std::nan(""));
    for (std::size_t j = 0; j < std::min(view.columns.size(), moment.columns.size()); ++j) {
        ColumnView& column = view.columns[j];
        const ColumnMoment& then = moment.columns[j];
        column.similarity = then.similarity;
        column.syntheticMissing = then.missing;
        const int there = std::accumulate(then.counts.begin(), then.counts.end(), 0);
        for (const int count : then.counts)
            column.synthetic.push_back(there == 0 ? 0.0 : static_cast<double>(count) / there);
    }
    return view;
}

SyntheticView realSideOf(const SyntheticView& view)
{
    SyntheticView real = view;
    real.epoch = 0;
    real.syntheticAssociations.clear();
    for (ColumnView& column : real.columns) {
        column.synthetic.clear();
        column.similarity = 0.0;
        column.syntheticMissing = 0.0;
    }
    return real;
}

const SyntheticMoment* momentAt(const SyntheticFilm& film, int epoch)
{
    const auto found = std::ranges::lower_bound(film.moments, epoch, {}, &SyntheticMoment::epoch);
    return found == film.moments.end() || found->epoch != epoch ? nullptr : &*found;
}

void addMoment(SyntheticFilm& film, SyntheticMoment moment)
{
    const auto place = std::ranges::lower_bound(film.moments, moment.epoch, {}, &SyntheticMoment::epoch);
    if (place != film.moments.end() && place->epoch == moment.epoch)
        *place = std::move(moment);
    else
        film.moments.insert(place, std::move(moment));
}

void addNews(SyntheticFilm& film, const SyntheticFilm& news)
{
    film.real = news.real;
    film.realPlaces = news.realPlaces;
    film.storedEpochs = news.storedEpochs;
    film.paused = news.paused;
    for (const SyntheticMoment& moment : news.moments)
        addMoment(film, moment);
}

bool staysWhenThinned(int epoch, int every, int last, int pinned, std::size_t most)
{
    if (epoch == last || epoch == pinned)
        return true;
    std::int64_t step = every;
    while (static_cast<std::size_t>(last / step) > most)
        step *= 2;
    return epoch % step == 0;
}

} // namespace riskloom
