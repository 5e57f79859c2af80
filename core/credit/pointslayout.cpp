// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credit/pointslayout.h"

#include "core/credit/discrimination.h"
#include "core/credit/pointstable.h"
#include "core/data/number.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace riskloom {
namespace {

// Adding zero turns the -0 of a neutral bin into 0.
double whole(double points)
{
    return std::round(points) + 0.0;
}

std::string quoted(const std::string& text)
{
    std::string result = "'";
    for (const char c : text)
        result += c == '\'' ? "''" : std::string(1, c);
    return result + "'";
}

std::string joined(std::vector<std::string> parts)
{
    std::ranges::sort(parts);
    std::string result;
    for (const std::string& part : parts)
        result += (result.empty() ? "" : " ") + part;
    return result;
}

std::string specialText(const std::vector<double>& values)
{
    std::vector<std::string> parts;
    std::ranges::transform(values, std::back_inserter(parts), shortestDigits);
    return "special " + joined(std::move(parts));
}

std::string ownKey(const Bin& bin)
{
    switch (bin.kind) {
    case BinKind::Interval: return "[" + shortestDigits(bin.lower) + ", " + shortestDigits(bin.upper) + ")";
    case BinKind::Categories: {
        std::vector<std::string> parts;
        std::ranges::transform(bin.categories, std::back_inserter(parts), quoted);
        return joined(std::move(parts));
    }
    case BinKind::Special: return specialText(bin.values);
    case BinKind::Missing: return "missing";
    case BinKind::Unseen: return "unseen";
    }
    return {};
}

// Where an override points: the points of one bin.
Result<double*> pointsOf(Scorecard& card, const PointOverride& override)
{
    const auto variable = std::ranges::find_if(
        card.variables, [&](const ScorecardVariable& each) { return each.binning.name == override.variable; });
    if (variable == card.variables.end())
        return Error{ErrorCode::UnknownColumn, {override.variable}, {}};
    const auto bin = std::ranges::find(variable->binning.bins, override.bin, binKey);
    if (bin == variable->binning.bins.end())
        return Error{ErrorCode::BinNotFound, {override.variable, override.bin}, {}};
    return &variable->points[static_cast<std::size_t>(bin - variable->binning.bins.begin())];
}

} // namespace

void layPoints(Scorecard& card, PointsLayout layout)
{
    const double factor = scoreFactor(card.scale);
    const double base = scoreOffset(card.scale) + factor * card.intercept;
    const double shared = layout == PointsLayout::Spread && !card.variables.empty()
                              ? base / static_cast<double>(card.variables.size())
                              : 0.0;
    double taken = 0.0;
    for (ScorecardVariable& variable : card.variables) {
        std::vector<double> exact;
        for (const Bin& bin : variable.binning.bins)
            exact.push_back(factor * variable.coefficient * bin.woe);
        const double least = layout == PointsLayout::MinimumZero ? *std::ranges::min_element(exact) : 0.0;
        taken += least;
        variable.points.clear();
        for (const double points : exact)
            variable.points.push_back(whole(points - least + shared));
    }
    card.layout = layout;
    card.overrides.clear();
    card.basePoints = shared != 0.0 ? 0.0 : whole(base + taken);
}

Result<> overridePoints(Scorecard& card, const std::vector<PointOverride>& overrides)
{
    layPoints(card, card.layout);
    for (PointOverride override : overrides) {
        if (!std::isfinite(override.points))
            return Error{ErrorCode::FieldOutOfRange, {"overrides.points", shortestDigits(override.points), "", ""}, {}};
        if (!override.expires.empty() && !parseIsoDate(override.expires))
            return Error{ErrorCode::BadFieldType, {"overrides.expires", "date"}, {}};
        RISKLOOM_TRY(double* const points, pointsOf(card, override));
        override.fitted = *points;
        *points = override.points;
        card.overrides.push_back(std::move(override));
    }
    return {};
}

Scorecard onDay(const Scorecard& card, Day day)
{
    Scorecard result = card;
    std::erase_if(result.overrides, [&](const PointOverride& override) {
        const std::optional<Day> last = parseIsoDate(override.expires);
        if (!last || day <= *last)
            return false;
        if (const auto points = pointsOf(result, override))
            **points = override.fitted;
        return true;
    });
    return result;
}

std::string binKey(const Bin& bin)
{
    std::string key = ownKey(bin);
    if (bin.holdsMissing)
        key += " + missing";
    if (bin.kind != BinKind::Special && !bin.values.empty())
        key += " + " + specialText(bin.values);
    return key;
}

Result<RoundingLoss> roundingLoss(const Scorecard& card, const Table& table, const LabelledRows& sample)
{
    RISKLOOM_TRY(const std::vector<double> scores, scoreRows(card, table));
    RISKLOOM_TRY(const std::vector<double> logOdds, logOddsOfRows(card, table));
    RoundingLoss loss;
    std::vector<double> riskByPoints;
    std::vector<double> riskByCoefficients;
    for (const std::uint32_t row : sample.rows) {
        riskByPoints.push_back(-scores[row]);
        riskByCoefficients.push_back(-logOdds[row]);
        const double exact = 1.0 / (1.0 + std::exp(logOdds[row]));
        loss.largestPdDifference =
            std::max(loss.largestPdDifference, std::abs(probabilityOfBad(card.scale, scores[row]) - exact));
    }
    const Discrimination rounded = discriminate(riskByPoints, sample.bad, sample.weights);
    const Discrimination unrounded = discriminate(riskByCoefficients, sample.bad, sample.weights);
    loss.auc = rounded.auc;
    loss.aucUnrounded = unrounded.auc;
    loss.ks = rounded.ks;
    loss.ksUnrounded = unrounded.ks;
    return loss;
}

} // namespace riskloom
