// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <stop_token>
#include <vector>

namespace riskloom {

// Joint growth of some assets, day by day: the price over the price of the day before.
struct JointGrowth {
    std::size_t assets = 0;
    std::vector<double> values; // days × assets, row by row; all positive

    [[nodiscard]] std::size_t days() const { return assets == 0 ? 0 : values.size() / assets; }
    [[nodiscard]] double at(std::size_t day, std::size_t asset) const { return values[day * assets + asset]; }
};

// Days of a history that follow each other.
struct HistoryPiece {
    std::uint32_t first = 0;
    std::uint32_t days = 0;
};

// A market that courses are drawn from. Constant once made: any number of threads may draw from it, each with a Random of
// its own.
class ScenarioModel {
public:
    virtual ~ScenarioModel() = default;
    [[nodiscard]] virtual std::size_t assets() const = 0;
    // One course of values.size() / assets() days, as in JointGrowth.
    virtual void draw(std::span<double> values, Random& random) const = 0;

    // Models whose courses are pieces of one history, put one after the other, say so: nothing else is as fast to
    // follow. Null for the others. A piece never goes across a day that begins a course of its own.
    [[nodiscard]] virtual const JointGrowth* history() const { return nullptr; }
    // The pieces of one course, as draw() would lay them down from the same random numbers. `pieces` is emptied first.
    virtual void drawPieces(std::size_t /*days*/, std::vector<HistoryPiece>& pieces, Random& /*random*/) const { pieces.clear(); }
};

using ScenarioModelPtr = std::unique_ptr<const ScenarioModel>;

// Blocks of days drawn with replacement, of geometric length with this mean, that wrap around (Politis and Romano 1994,
// Journal of the American Statistical Association 89, 1303-1313). All assets keep the same days, so what they had in
// common stays. At least one day.
ScenarioModelPtr stationaryBootstrap(JointGrowth history, double blockLength);

// Geometric Brownian motion: independent normal daily log returns with the history's means and covariances. TooFewDays
// below three days.
Result<ScenarioModelPtr> brownianMotion(const JointGrowth& history);

// Filtered historical simulation (Barone-Adesi, Giannopoulos and Vosper 1999, Journal of Futures Markets 19, 583-602):
// every asset's log returns follow a GARCH(1,1) from its variance after the last day on; the standardised residuals, scaled
// to mean 0 and variance 1, come from whole days of the history in blocks, so that assets fall together as they did.
// TooFewRows, NumericFailure, NotConverged of fitGarch(); Cancelled.
Result<ScenarioModelPtr> filteredHistory(const JointGrowth& history, double blockLength, const std::stop_token& stop = {});

// Independent days whose assets hang together by Student's t copula, each with its own empirical distribution (McNeil,
// Frey and Embrechts 2005, Quantitative Risk Management, sections 5.1.3 and 5.5): correlations sin(π τ / 2) from Kendall's
// τ, degrees of freedom by maximum likelihood among 2, 3, … 30. TooFewDays below 30 days; Cancelled.
Result<ScenarioModelPtr> studentCopula(const JointGrowth& history, const std::stop_token& stop = {});

// Whole courses made elsewhere, each `courseDays` of the days given, drawn with replacement and put one after the other
// until the horizon is full; the last one is cut. `courses` holds at least one.
ScenarioModelPtr givenCourses(JointGrowth courses, std::size_t courseDays);

} // namespace riskloom
