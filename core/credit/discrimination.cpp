// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credit/discrimination.h"

#include "core/credit/normal.h"
#include "core/credit/weightedauc.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <functional>
#include <iterator>
#include <numeric>
#include <queue>
#include <utility>

namespace riskloom {
namespace {

std::vector<std::size_t> byRisk(std::span<const double> risk)
{
    std::vector<std::size_t> order(risk.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, [&](std::size_t a, std::size_t b) { return risk[a] < risk[b]; });
    return order;
}

// For every row its share of the other class below it, ties half: DeLong's structural components. Their mean over the
// bads is the AUC, and so is one minus their mean over the goods. From one sort instead of comparing every pair, as Sun
// and Xu (2014, IEEE Signal Processing Letters 21, 1389-1393) do it with midranks.
struct Placements {
    std::vector<double> value; // one a row
    std::int64_t goodRows = 0;
    std::int64_t badRows = 0;
    double goods = 0.0; // rows, or sums of their weights
    double bads = 0.0;
    double auc = 0.5;
};

// A row's weight. Two types, so that where every row counts once no weight is looked up.
struct Once {
    double operator()(std::size_t /*row*/) const { return 1.0; }
};
struct Weighted {
    std::span<const double> weights;
    double operator()(std::size_t row) const { return weights[row]; }
};

template <class WeightOf>
Placements placements(std::span<const double> risk, std::span<const std::uint8_t> bad, WeightOf weightOf)
{
    Placements result;
    result.value.resize(risk.size());
    for (std::size_t row = 0; row < risk.size(); ++row) {
        (bad[row] != 0 ? result.bads : result.goods) += weightOf(row);
        ++(bad[row] != 0 ? result.badRows : result.goodRows);
    }
    if (result.goodRows == 0 || result.badRows == 0)
        return result;
    const std::vector<std::size_t> order = byRisk(risk);
    double goodsBelow = 0.0;
    double badsBelow = 0.0;
    double pairs = 0.0; // twice the pairs won; without weights whole numbers and so free of rounding
    for (std::size_t first = 0; first < order.size();) {
        std::size_t last = first;
        double goodsHere = 0.0;
        double badsHere = 0.0;
        for (; last < order.size() && risk[order[last]] == risk[order[first]]; ++last)
            (bad[order[last]] != 0 ? badsHere : goodsHere) += weightOf(order[last]);
        const double goodsShare = (goodsBelow + goodsHere / 2.0) / result.goods;
        const double badsShare = (badsBelow + badsHere / 2.0) / result.bads;
        for (std::size_t i = first; i < last; ++i)
            result.value[order[i]] = bad[order[i]] != 0 ? goodsShare : badsShare;
        pairs += badsHere * (2.0 * goodsBelow + goodsHere);
        goodsBelow += goodsHere;
        badsBelow += badsHere;
        first = last;
    }
    result.auc = std::min(1.0, pairs / (2.0 * result.goods * result.bads));
    return result;
}

// Variance of the AUC, or of a difference of two AUCs, from placements or their differences. With weights it is that of
// a ratio of sums: w² (V - mean)² over (sum w)², with the same correction for small samples.
template <class WeightOf>
double delongVariance(std::span<const double> values, std::span<const std::uint8_t> bad, const Placements& counts,
                      WeightOf weightOf)
{
    double sum[2] = {0.0, 0.0};
    for (std::size_t i = 0; i < values.size(); ++i)
        sum[bad[i] != 0 ? 1 : 0] += weightOf(i) * values[i];
    const double total[2] = {counts.goods, counts.bads};
    const double rows[2] = {static_cast<double>(counts.goodRows), static_cast<double>(counts.badRows)};
    double squares[2] = {0.0, 0.0};
    for (std::size_t i = 0; i < values.size(); ++i) {
        const int group = bad[i] != 0 ? 1 : 0;
        const double deviation = weightOf(i) * (values[i] - sum[group] / total[group]);
        squares[group] += deviation * deviation;
    }
    double variance = 0.0;
    for (const int group : {0, 1})
        variance += squares[group] / (total[group] * total[group]) * rows[group] / (rows[group] - 1.0);
    return variance;
}

bool enoughOfBoth(const Placements& counts)
{
    return counts.goodRows >= 2 && counts.badRows >= 2;
}

struct Point {
    double x = 0.0; // false positive rate
    double y = 0.0; // true positive rate
};

// All corners of the ROC curve, from the riskiest rows down.
template <class WeightOf>
std::vector<Point> corners(std::span<const double> risk, std::span<const std::uint8_t> bad, WeightOf weightOf)
{
    std::vector<Point> curve{{0.0, 0.0}};
    const auto bads = std::ranges::count_if(bad, [](std::uint8_t b) { return b != 0; });
    if (bads == 0 || bads == std::ssize(bad)) {
        curve.push_back({1.0, 1.0});
        return curve;
    }
    const std::vector<std::size_t> order = byRisk(risk);
    Point above;
    for (std::size_t i = order.size(); i-- > 0;) {
        (bad[order[i]] != 0 ? above.y : above.x) += weightOf(order[i]);
        if (i == 0 || risk[order[i - 1]] != risk[order[i]])
            curve.push_back(above);
    }
    // Sums only now become rates, so that the last corner is (1, 1) to the bit.
    for (Point& corner : curve)
        corner = {corner.x / above.x, corner.y / above.y};
    return curve;
}

std::size_t ksCorner(const std::vector<Point>& curve)
{
    const auto farthest = std::ranges::max_element(curve, {}, [](const Point& p) { return std::abs(p.y - p.x); });
    return static_cast<std::size_t>(farthest - curve.begin());
}

// A stretch of the curve and its corner farthest from the chord.
struct Stretch {
    double deviation = 0.0;
    std::size_t first = 0;
    std::size_t last = 0;
    std::size_t farthest = 0;
    // The widest deviation on top of the heap; position settles ties, so that the result is always the same.
    bool operator<(const Stretch& other) const
    {
        return deviation != other.deviation ? deviation < other.deviation : first > other.first;
    }
};

Stretch stretchOf(const std::vector<Point>& curve, std::size_t first, std::size_t last)
{
    Stretch stretch{.first = first, .last = last};
    const double dx = curve[last].x - curve[first].x;
    const double dy = curve[last].y - curve[first].y;
    const double length = std::hypot(dx, dy);
    for (std::size_t i = first + 1; i < last; ++i) {
        const double across = std::abs(dx * (curve[i].y - curve[first].y) - dy * (curve[i].x - curve[first].x));
        if (across > stretch.deviation * length) {
            stretch.deviation = across / length;
            stretch.farthest = i;
        }
    }
    return stretch;
}

template <class WeightOf>
Discrimination discriminateWith(std::span<const double> risk, std::span<const std::uint8_t> bad, WeightOf weightOf)
{
    const Placements found = placements(risk, bad, weightOf);
    Discrimination result;
    result.rows = static_cast<std::int64_t>(risk.size());
    result.bads = found.badRows;
    result.auc = found.auc;
    result.gini = 2.0 * found.auc - 1.0;
    result.aucLow = 0.0;
    result.aucHigh = 1.0;
    if (enoughOfBoth(found)) {
        const double half = normalQuantile975 * std::sqrt(delongVariance(found.value, bad, found, weightOf));
        result.aucLow = std::max(0.0, found.auc - half);
        result.aucHigh = std::min(1.0, found.auc + half);
    }
    const std::vector<Point> curve = corners(risk, bad, weightOf);
    const Point ks = curve[ksCorner(curve)];
    result.ks = std::abs(ks.y - ks.x);
    return result;
}

RocCurve thinned(const std::vector<Point>& curve, std::size_t maxPoints)
{
    std::vector<std::size_t> kept{0, curve.size() - 1};
    std::priority_queue<Stretch> stretches;
    const auto add = [&](std::size_t first, std::size_t last) {
        if (const Stretch stretch = stretchOf(curve, first, last); stretch.deviation > 0.0)
            stretches.push(stretch);
    };
    if (const std::size_t ks = ksCorner(curve); ks != 0 && ks + 1 != curve.size()) {
        kept.push_back(ks);
        add(0, ks);
        add(ks, curve.size() - 1);
    } else {
        add(0, curve.size() - 1);
    }
    while (!stretches.empty() && kept.size() < maxPoints) {
        const Stretch widest = stretches.top();
        stretches.pop();
        kept.push_back(widest.farthest);
        add(widest.first, widest.farthest);
        add(widest.farthest, widest.last);
    }
    std::ranges::sort(kept);
    RocCurve roc;
    for (const std::size_t corner : kept) {
        roc.falsePositiveRate.push_back(curve[corner].x);
        roc.truePositiveRate.push_back(curve[corner].y);
    }
    return roc;
}

template <class WeightOf>
AucComparison compareAucWith(std::span<const double> first, std::span<const double> second,
                             std::span<const std::uint8_t> bad, WeightOf weightOf)
{
    Placements one = placements(first, bad, weightOf);
    const Placements two = placements(second, bad, weightOf);
    AucComparison result;
    result.difference = one.auc - two.auc;
    if (!enoughOfBoth(one)) {
        result.low = -1.0;
        result.high = 1.0;
        return result;
    }
    std::ranges::transform(one.value, two.value, one.value.begin(), std::minus<>{});
    const double error = std::sqrt(delongVariance(one.value, bad, one, weightOf));
    result.low = result.difference - normalQuantile975 * error;
    result.high = result.difference + normalQuantile975 * error;
    if (error > 0.0)
        result.pValue = normalPValue(result.difference / error);
    else
        result.pValue = result.difference == 0.0 ? 1.0 : 0.0;
    result.significant = result.pValue < 0.05;
    return result;
}

} // namespace

Discrimination discriminate(std::span<const double> risk, std::span<const std::uint8_t> bad,
                            std::span<const double> weights)
{
    return weights.empty() ? discriminateWith(risk, bad, Once{}) : discriminateWith(risk, bad, Weighted{weights});
}

RocCurve rocCurve(std::span<const double> risk, std::span<const std::uint8_t> bad, std::size_t maxPoints)
{
    return thinned(corners(risk, bad, Once{}), maxPoints);
}

RocCurve rocCurve(std::span<const double> risk, std::span<const std::uint8_t> bad, std::span<const double> weights,
                  std::size_t maxPoints)
{
    return weights.empty() ? rocCurve(risk, bad, maxPoints) : thinned(corners(risk, bad, Weighted{weights}), maxPoints);
}

AucComparison compareAuc(std::span<const double> first, std::span<const double> second,
                         std::span<const std::uint8_t> bad)
{
    return compareAucWith(first, second, bad, Once{});
}

AucComparison compareAuc(std::span<const double> first, std::span<const double> second,
                         std::span<const std::uint8_t> bad, std::span<const double> weights)
{
    return weights.empty() ? compareAucWith(first, second, bad, Once{})
                           : compareAucWith(first, second, bad, Weighted{weights});
}

} // namespace riskloom
