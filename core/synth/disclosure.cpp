// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synth/disclosure.h"

#include "core/synth/looks.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <map>
#include <utility>

namespace riskloom {
namespace {

// Looks of one column, numbered.
struct Numbered {
    std::vector<std::size_t> of; // a row
    std::size_t count = 0;
};

Numbered numbered(const MixedRows& training, std::size_t column)
{
    const std::vector<Look> looks = looksOf(training, training, std::array{column});
    std::map<float, std::size_t> numberOf;
    for (const Look& look : looks)
        numberOf.try_emplace(look.front(), 0);
    Numbered result;
    for (auto& [look, number] : numberOf)
        number = result.count++;
    for (const Look& look : looks)
        result.of.push_back(numberOf.at(look.front()));
    return result;
}

// Cramér 1946: sqrt(χ² / (n (min(rows, columns) - 1))) of the contingency table.
double cramersV(const Numbered& a, const Numbered& b)
{
    const std::size_t fewer = std::min(a.count, b.count);
    if (fewer < 2)
        return 0.0;
    std::vector<double> table(a.count * b.count), first(a.count), second(b.count);
    for (std::size_t row = 0; row < a.of.size(); ++row) {
        table[a.of[row] * b.count + b.of[row]] += 1.0;
        first[a.of[row]] += 1.0;
        second[b.of[row]] += 1.0;
    }
    const auto rows = static_cast<double>(a.of.size());
    double chiSquared = 0.0;
    for (std::size_t i = 0; i < a.count; ++i)
        for (std::size_t j = 0; j < b.count; ++j) {
            const double expected = first[i] * second[j] / rows;
            const double away = table[i * b.count + j] - expected;
            chiSquared += away * away / expected;
        }
    return std::sqrt(chiSquared / (rows * static_cast<double>(fewer - 1)));
}

} // namespace

Result<std::vector<double>> correctAttribution(const MixedRows& rows, const MixedRows& synthetic,
                                               const MixedRows& training, std::size_t secret,
                                               std::span<const std::size_t> keys, const PairWork& work)
{
    const std::array column{secret};
    std::map<Look, std::map<Look, double>> secretsOf; // of the synthetic rows with a key, counted
    const std::vector<Look> keyOf = looksOf(synthetic, training, keys);
    const std::vector<Look> secretOf = looksOf(synthetic, training, column);
    for (std::size_t row = 0; row < synthetic.rows; ++row)
        secretsOf[keyOf[row]][secretOf[row]] += 1.0;
    if (work.stop.stop_requested())
        return Error{ErrorCode::Cancelled, {}, {}};
    const std::vector<Look> known = looksOf(rows, training, keys);
    const std::vector<Look> truth = looksOf(rows, training, column);
    std::vector<double> attributed(rows.rows, std::numeric_limits<double>::quiet_NaN());
    for (std::size_t row = 0; row < rows.rows; ++row) {
        const auto found = secretsOf.find(known[row]);
        if (found == secretsOf.end())
            continue;
        double all = 0.0;
        for (const auto& [look, count] : found->second)
            all += count;
        const auto right = found->second.find(truth[row]);
        attributed[row] = right == found->second.end() ? 0.0 : right->second / all;
    }
    return attributed;
}

BlindGuess blindGuess(const MixedRows& training, std::size_t secret)
{
    const Numbered looks = numbered(training, secret);
    std::vector<double> shares(looks.count);
    for (const std::size_t look : looks.of)
        shares[look] += 1.0 / static_cast<double>(looks.of.size());
    BlindGuess guess{1.0 / static_cast<double>(std::max<std::size_t>(looks.count, 1)), 0.0};
    for (const double share : shares)
        guess.byShares += share * share;
    return guess;
}

std::vector<std::size_t> strongestKeys(const MixedRows& training, std::size_t secret, std::size_t most)
{
    const Numbered looks = numbered(training, secret);
    std::vector<std::pair<double, std::size_t>> strengths;
    for (std::size_t column = 0; column < training.columns.size(); ++column)
        if (column != secret)
            strengths.emplace_back(cramersV(looks, numbered(training, column)), column);
    std::ranges::stable_sort(strengths, std::ranges::greater{}, &std::pair<double, std::size_t>::first);
    strengths.resize(std::min(strengths.size(), most));
    std::vector<std::size_t> keys;
    for (const auto& [strength, column] : strengths)
        keys.push_back(column);
    return keys;
}

} // namespace riskloom
