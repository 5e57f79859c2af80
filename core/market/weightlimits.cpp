// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/weightlimits.h"

#include "core/data/number.h"
#include "core/market/quadraticprogram.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <string_view>

namespace riskloom {
namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

// The share behind a sign, taken off the end of the text; nothing when the sign is not there or no share in 0 … 1 follows.
struct Bound {
    bool written = false;
    std::optional<double> value;
};

Bound takeBound(std::string_view& text, std::string_view sign)
{
    const auto at = text.find(sign);
    if (at == std::string_view::npos)
        return {};
    const auto next = text.find_first_of("<>", at + sign.size());
    const std::string_view number = trimmed(text.substr(at + sign.size(), next == std::string_view::npos ? next : next - at - sign.size()));
    Bound bound{true, {}};
    double value = 0.0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), value);
    if (error == std::errc{} && end == number.data() + number.size() && value >= 0.0 && value <= 1.0)
        bound.value = value;
    return bound;
}

Result<GroupLimit> parseGroup(const std::string& text, std::span<const std::string> assets)
{
    const Error bad = Error{ErrorCode::BadGroupLimit, {text}, {}};
    std::string_view rest = text;
    const auto colon = rest.find(':');
    const auto sign = rest.find_first_of("<>");
    if (colon == std::string_view::npos || sign == std::string_view::npos || sign < colon)
        return bad;
    GroupLimit group;
    group.name = trimmed(rest.substr(0, colon));
    std::string_view members = rest.substr(colon + 1, sign - colon - 1);
    const Bound least = takeBound(rest, ">=");
    const Bound most = takeBound(rest, "<=");
    if (group.name.empty() || (least.written && !least.value) || (most.written && !most.value) || (!least.written && !most.written))
        return bad;
    group.minimum = least.value.value_or(0.0);
    group.maximum = most.value.value_or(1.0);
    while (!members.empty()) {
        const auto plus = members.find('+');
        const std::string name(trimmed(members.substr(0, plus)));
        members = plus == std::string_view::npos ? std::string_view() : members.substr(plus + 1);
        const auto found = std::ranges::find(assets, name);
        if (found == assets.end())
            return Error{ErrorCode::UnknownAsset, {name, group.name}, {}};
        group.members.push_back(static_cast<std::size_t>(found - assets.begin()));
    }
    return group.members.empty() ? Result<GroupLimit>(bad) : Result<GroupLimit>(std::move(group));
}

// A limit that can be left out to see whether the others go together.
struct Named {
    std::string words; // "cap 0.1", "banks <= 0.2"
    WeightLimits limits;
};

std::vector<Named> single(const WeightLimits& limits)
{
    std::vector<Named> all;
    if (limits.cap < 1.0)
        all.push_back({"cap " + shortestDigits(limits.cap), {limits.cap, {}}});
    for (const GroupLimit& group : limits.groups) {
        if (group.minimum > 0.0)
            all.push_back({group.name + " >= " + shortestDigits(group.minimum),
                           {1.0, {{group.name, group.members, group.minimum, 1.0}}}});
        if (group.maximum < 1.0)
            all.push_back({group.name + " <= " + shortestDigits(group.maximum),
                           {1.0, {{group.name, group.members, 0.0, group.maximum}}}});
    }
    return all;
}

WeightLimits together(const std::vector<Named>& limits, const std::vector<bool>& in)
{
    WeightLimits all;
    for (std::size_t i = 0; i < limits.size(); ++i)
        if (in[i]) {
            all.cap = std::min(all.cap, limits[i].limits.cap);
            all.groups.insert(all.groups.end(), limits[i].limits.groups.begin(), limits[i].limits.groups.end());
        }
    return all;
}

Result<QuadraticSolution> project(const WeightLimits& limits, const VectorXd& weights)
{
    const Index n = weights.size();
    LimitRows rows = limitRows(limits, n);
    return solve({MatrixXd::Identity(n, n), -weights, MatrixXd::Ones(1, n), VectorXd::Ones(1), std::move(rows.rows),
                  std::move(rows.atLeast)});
}

bool goTogether(const WeightLimits& limits, Index assets)
{
    return project(limits, VectorXd::Constant(assets, 1.0 / static_cast<double>(assets))).ok();
}

// The least amount by which every limit would have to give way for some weights to keep all: x are the weights and, last,
// that amount; its square is minimised, with a little of the weights' so that the program has one solution.
double leastGivingWay(const WeightLimits& limits, Index assets)
{
    const LimitRows rows = limitRows(limits, assets);
    const Index n = assets + 1;
    QuadraticProgram program{MatrixXd::Identity(n, n) * 1e-6, VectorXd::Zero(n), MatrixXd::Ones(1, n), VectorXd::Ones(1), {}, rows.atLeast};
    program.g(n - 1, n - 1) = 1.0;
    program.equalities(0, n - 1) = 0.0;
    program.inequalities = MatrixXd::Zero(rows.rows.rows(), n);
    program.inequalities.leftCols(assets) = rows.rows;
    program.inequalities.bottomRows(rows.rows.rows() - assets).col(n - 1).setOnes(); // weights stay 0 or more
    const auto solution = solve(program);
    return solution ? std::max(0.0, solution->x[n - 1]) : 1.0;
}

} // namespace

Result<std::vector<GroupLimit>> parseGroupLimits(std::span<const std::string> texts, std::span<const std::string> assets)
{
    std::vector<GroupLimit> groups;
    for (const std::string& text : texts) {
        RISKLOOM_TRY(GroupLimit group, parseGroup(text, assets));
        groups.push_back(std::move(group));
    }
    return groups;
}

WeightLimits limitsOn(const WeightLimits& limits, std::span<const std::size_t> assets)
{
    WeightLimits some{limits.cap, {}};
    for (const GroupLimit& group : limits.groups) {
        GroupLimit kept{group.name, {}, group.minimum, group.maximum};
        for (std::size_t place = 0; place < assets.size(); ++place)
            if (std::ranges::find(group.members, assets[place]) != group.members.end())
                kept.members.push_back(place);
        if (!kept.members.empty() || kept.minimum > 0.0)
            some.groups.push_back(std::move(kept));
    }
    return some;
}

LimitRows limitRows(const WeightLimits& limits, Index assets)
{
    const bool caps = limits.cap < 1.0;
    const auto groups = static_cast<Index>(limits.groups.size());
    const Index first = caps ? 2 * assets : assets;
    LimitRows all{MatrixXd::Zero(first + 2 * groups, assets), VectorXd::Zero(first + 2 * groups)};
    all.rows.topRows(assets).setIdentity();
    if (caps) {
        all.rows.middleRows(assets, assets).diagonal().setConstant(-1.0);
        all.atLeast.segment(assets, assets).setConstant(-limits.cap);
    }
    for (Index i = 0; i < groups; ++i) {
        const GroupLimit& group = limits.groups[static_cast<std::size_t>(i)];
        for (const std::size_t member : group.members) {
            all.rows(first + 2 * i, static_cast<Index>(member)) = 1.0;
            all.rows(first + 2 * i + 1, static_cast<Index>(member)) = -1.0;
        }
        all.atLeast[first + 2 * i] = group.minimum;
        all.atLeast[first + 2 * i + 1] = -group.maximum;
    }
    return all;
}

Result<> checkLimits(const WeightLimits& limits, Index assets)
{
    const auto n = static_cast<double>(assets);
    if (limits.cap * n < 1.0 - 1e-12)
        return Error{ErrorCode::CapTooLow,
                     {shortestDigits(limits.cap), std::to_string(assets), shortestDigits(std::ceil(1e4 / n) / 1e4)},
                     {}};
    if (limits.groups.empty() || goTogether(limits, assets))
        return {};
    // Deletion filter: what can be left out without help is left out; the rest clashes (Chinneck 2008, Feasibility and
    // Infeasibility in Optimization, chapter 6).
    const std::vector<Named> named = single(limits);
    std::vector<bool> in(named.size(), true);
    for (std::size_t i = 0; i < named.size(); ++i) {
        in[i] = false;
        in[i] = goTogether(together(named, in), assets);
    }
    std::string clash;
    for (std::size_t i = 0; i < named.size(); ++i)
        if (in[i])
            clash += (clash.empty() ? "" : ", ") + named[i].words;
    const double apart = leastGivingWay(together(named, in), assets);
    return Error{ErrorCode::LimitsClash, {clash, shortestDigits(std::ceil(apart * 1e4 - 1e-6) / 1e4)}, {}};
}

Result<VectorXd> nearestWithin(const WeightLimits& limits, const VectorXd& weights)
{
    RISKLOOM_CHECK(checkLimits(limits, weights.size()));
    RISKLOOM_TRY(const QuadraticSolution solution, project(limits, weights));
    const VectorXd nearest = solution.x.cwiseMax(0.0);
    return VectorXd(nearest / nearest.sum());
}

} // namespace riskloom
