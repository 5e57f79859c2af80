// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/syntheticview.h"

#include <boost/describe/class.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace riskloom {

// The synthetic side of a ColumnView: how many rows fell into each of its classes or labels.
struct ColumnMoment {
    std::vector<int> counts;
    double similarity = 0.0;
    double missing = 0.0; // share of the rows without a value
};
BOOST_DESCRIBE_STRUCT(ColumnMoment, (), (counts, similarity, missing))

// The synthetic side of a SyntheticView after an epoch, in a form that takes little room.
struct SyntheticMoment {
    int epoch = 0;
    std::vector<ColumnMoment> columns;
    std::vector<double> associations; // to four decimals
    std::string places = {};          // of sampled synthetic rows (PlaneSample), the same noise at every moment
    // What the discriminator says of the sampled rows, in opinionSteps of the deviation of all of them, from the middle
    // between the means of the real and of the synthetic ones: above 0 they look real to it.
    std::vector<int> realOpinions = {};
    std::vector<int> syntheticOpinions = {};
    double opinionGap = 0.0; // mean of the real rows less that of the synthetic ones, in deviations
};
BOOST_DESCRIBE_STRUCT(SyntheticMoment, (),
                      (epoch, columns, associations, places, realOpinions, syntheticOpinions, opinionGap))
inline constexpr double opinionSteps = 100.0;

// A training that was asked to wait, as it is now. Shown while it waits, never stored.
struct PausedTraining {
    std::int64_t step = 0; // steps of both networks made so far
    double quality = 0.0;
    double columnShapes = 0.0;
    double columnPairTrends = 0.0;
    SyntheticMoment moment; // its epoch is the one that has begun
};
BOOST_DESCRIBE_STRUCT(PausedTraining, (), (step, quality, columnShapes, columnPairTrends, moment))

// A training that can be looked at again: the real side once, the synthetic side epoch by epoch. Of a run it is the
// artifact "film" (JSON), and each preview is one with the moments that are new.
struct SyntheticFilm {
    SyntheticView real; // the synthetic sides empty
    std::vector<SyntheticMoment> moments; // by epoch
    std::vector<int> storedEpochs; // whose generators the run has stored, so that one can be kept without training again
    std::string realPlaces = {}; // of sampled real rows
    std::optional<PausedTraining> paused = {}; // of news alone
};
BOOST_DESCRIBE_STRUCT(SyntheticFilm, (), (real, moments, storedEpochs, realPlaces, paused))

// More moments than these are thinned out: at most 60, fewer of tables so wide that they would take more than 8 MiB,
// which so many films share.
std::size_t mostMoments(const SyntheticMoment& moment, std::size_t films = 1);

// The view's synthetic side; `rows`: of the synthetic table it shows.
SyntheticMoment momentOf(const SyntheticView& view, std::size_t rows);
// The view a moment was made of, its associations to four decimals. What the moment lacks stays empty.
SyntheticView viewOf(const SyntheticView& real, const SyntheticMoment& moment);
SyntheticView realSideOf(const SyntheticView& view);

// The moment of this epoch, or nullptr.
const SyntheticMoment* momentAt(const SyntheticFilm& film, int epoch);
// Puts a moment into its place; one of the same epoch is replaced.
void addMoment(SyntheticFilm& film, SyntheticMoment moment);

// Takes over what is new, and whether it waits; moments stay by epoch.
void addNews(SyntheticFilm& film, const SyntheticFilm& news);

// Which of the epochs `every`, 2 · every, … up to `last` stay when no more than `most` shall: the multiples of `every`
// times the smallest power of two that is enough; the last one, which need be no multiple, and `pinned` always.
bool staysWhenThinned(int epoch, int every, int last, int pinned, std::size_t most);

} // namespace riskloom
