// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/views.h"

#include "core/market/backtestpath.h"

#include <Eigen/QR>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <iterator>
#include <optional>
#include <string_view>
#include <utility>

namespace riskloom {
namespace {

using Eigen::Index;
using Eigen::MatrixXd;
using Eigen::VectorXd;

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t");
    return first == std::string_view::npos ? std::string_view() : text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

// What stands before the first of some words, and after it; nothing when none is there.
struct Parts {
    std::string_view before;
    std::string_view after;
};

std::optional<Parts> splitAt(std::string_view text, std::initializer_list<std::string_view> words)
{
    for (const std::string_view word : words)
        if (const auto at = text.find(word); at != std::string_view::npos)
            return Parts{trimmed(text.substr(0, at)), trimmed(text.substr(at + word.size()))};
    return std::nullopt;
}

// "3 %", "-2.5%".
std::optional<double> percentIn(std::string_view text)
{
    if (text.empty() || text.back() != '%')
        return std::nullopt;
    text = trimmed(text.substr(0, text.size() - 1));
    double value = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value / 100.0;
}

// "3 % a year".
std::optional<double> annualIn(std::string_view text)
{
    const auto parts = splitAt(text, {"a year", "per year"});
    return parts && parts->after.empty() ? percentIn(parts->before) : std::nullopt;
}

Result<std::vector<std::size_t>> parseSide(std::string_view names, const std::string& text, std::span<const std::string> assets)
{
    std::vector<std::size_t> side;
    while (true) {
        const auto plus = names.find(" + ");
        const std::string name(trimmed(names.substr(0, plus)));
        const auto found = std::ranges::find(assets, name);
        if (name.empty())
            return Error{ErrorCode::BadView, {text}, {}};
        if (found == assets.end())
            return Error{ErrorCode::UnknownAsset, {name, text}, {}};
        side.push_back(static_cast<std::size_t>(found - assets.begin()));
        if (plus == std::string_view::npos)
            return side;
        names = names.substr(plus + 3);
    }
}

Result<View> parseView(const std::string& text, std::span<const std::string> assets)
{
    const Error bad{ErrorCode::BadView, {text}, {}};
    const auto sentence = splitAt(text, {"confidence"});
    if (!sentence)
        return bad;
    std::string_view claim = sentence->before;
    if (!claim.empty() && claim.back() == ',')
        claim = trimmed(claim.substr(0, claim.size() - 1));
    View view{text, {}, {}, 0.0, 0.0};
    const auto day = splitAt(sentence->after, {", from "});
    if (day && !(view.from = parseIsoDate(day->after)))
        return bad;
    const std::optional<double> confidence = percentIn(day ? day->before : sentence->after);
    std::optional<double> annual;
    if (const auto against = splitAt(claim, {" beats ", " beat "})) {
        const auto by = splitAt(against->after, {" by "});
        if (!by)
            return bad;
        annual = annualIn(by->after);
        RISKLOOM_TRY(view.worse, parseSide(by->before, text, assets));
        RISKLOOM_TRY(view.better, parseSide(against->before, text, assets));
        for (const std::size_t asset : view.better)
            if (std::ranges::find(view.worse, asset) != view.worse.end())
                return bad; // it cannot be on both sides
    } else if (const auto own = splitAt(claim, {" returns ", " return "})) {
        annual = annualIn(own->after);
        RISKLOOM_TRY(view.better, parseSide(own->before, text, assets));
    }
    if (!annual || !confidence || *confidence < 0.0 || *confidence > 1.0)
        return bad;
    view.annual = *annual;
    view.confidence = *confidence;
    return view;
}

VectorXd rowOf(const View& view, Index assets)
{
    VectorXd row = VectorXd::Zero(assets);
    for (const std::size_t asset : view.better)
        row[static_cast<Index>(asset)] += 1.0 / static_cast<double>(view.better.size());
    for (const std::size_t asset : view.worse)
        row[static_cast<Index>(asset)] -= 1.0 / static_cast<double>(view.worse.size());
    return row;
}

} // namespace

Result<std::vector<View>> parseViews(std::span<const std::string> texts, std::span<const std::string> assets)
{
    std::vector<std::string> whole;
    for (const std::string& text : texts)
        if (const std::string_view part = trimmed(text); !whole.empty() && (part.starts_with("confidence") || part.starts_with("from ")))
            (whole.back() += ", ") += part;
        else
            whole.push_back(text);
    std::vector<View> views;
    for (const std::string& text : whole) {
        RISKLOOM_TRY(View view, parseView(text, assets));
        views.push_back(std::move(view));
    }
    return views;
}

std::vector<View> viewsOn(std::span<const View> views, std::span<const std::size_t> assets)
{
    std::vector<View> some;
    for (View view : views) {
        bool all = true;
        for (std::vector<std::size_t>* side : {&view.better, &view.worse})
            for (std::size_t& asset : *side) {
                const auto found = std::ranges::find(assets, asset);
                all = all && found != assets.end();
                asset = static_cast<std::size_t>(found - assets.begin());
            }
        if (all)
            some.push_back(std::move(view));
    }
    return some;
}

std::vector<View> viewsHeldOn(Day day, std::span<const View> views)
{
    std::vector<View> held;
    std::ranges::copy_if(views, std::back_inserter(held), [day](const View& view) { return view.from && *view.from <= day; });
    return held;
}

std::vector<View> viewsKnownToday(Day today, std::span<const View> views)
{
    std::vector<View> known;
    std::ranges::copy_if(views, std::back_inserter(known),
                         [today](const View& view) { return !view.from || *view.from <= today; });
    return known;
}

PriorAndPosterior blackLitterman(const MatrixXd& covariance, const Beliefs& beliefs)
{
    const Index n = covariance.rows();
    const VectorXd market = beliefs.marketWeights.size() == n ? beliefs.marketWeights : VectorXd::Constant(n, 1.0 / static_cast<double>(n));
    PriorAndPosterior found;
    found.prior = (beliefs.riskAversion * (covariance * market)).array() + beliefs.riskFree;
    found.posterior = found.prior;
    std::vector<const View*> held;
    for (const View& view : beliefs.views)
        if (view.confidence > 0.0)
            held.push_back(&view);
    if (held.empty())
        return found;
    const auto k = static_cast<Index>(held.size());
    MatrixXd p(k, n);
    VectorXd apart(k);
    VectorXd doubt(k);
    for (Index i = 0; i < k; ++i) {
        const View& view = *held[static_cast<std::size_t>(i)];
        p.row(i) = rowOf(view, n).transpose();
        apart[i] = view.annual / tradingDays - p.row(i).dot(found.prior);
        doubt[i] = (1.0 - view.confidence) / view.confidence;
    }
    const MatrixXd spread = covariance * p.transpose();
    MatrixXd middle = p * spread;
    middle.diagonal() += doubt.cwiseProduct(middle.diagonal());
    found.posterior += spread * middle.completeOrthogonalDecomposition().solve(apart);
    return found;
}

double viewedReturn(const View& view, const VectorXd& returns) { return rowOf(view, returns.size()).dot(returns); }

} // namespace riskloom
