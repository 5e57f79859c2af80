// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synth/disclosure.h"

#include "core/synth/jointdistribution.h"
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
CodedColumn numbered(const MixedRows& training, std::size_t column)
{
    const std::vector<Look> looks = looksOf(training, training, std::array{column});
    std::map<float, std::int32_t> numberOf;
    for (const Look& look : looks)
        numberOf.try_emplace(look.front(), 0);
    CodedColumn result{{}, 0};
    for (auto& [look, number] : numberOf)
        number = result.levels++;
    for (const Look& look : looks)
        result.codes.push_back(numberOf.at(look.front()));
    return result;
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
    const CodedColumn looks = numbered(training, secret);
    std::vector<double> shares(static_cast<std::size_t>(looks.levels));
    for (const std::int32_t look : looks.codes)
        shares[static_cast<std::size_t>(look)] += 1.0 / static_cast<double>(looks.codes.size());
    BlindGuess guess{1.0 / static_cast<double>(std::max(looks.levels, 1)), 0.0};
    for (const double share : shares)
        guess.byShares += share * share;
    return guess;
}

std::vector<std::size_t> strongestKeys(const MixedRows& training, std::size_t secret, std::size_t most)
{
    const CodedColumn looks = numbered(training, secret);
    std::vector<std::pair<double, std::size_t>> strengths;
    for (std::size_t column = 0; column < training.columns.size(); ++column)
        if (column != secret) {
            const double strength = cramersV(jointDistribution(looks, numbered(training, column)));
            strengths.emplace_back(std::isnan(strength) ? 0.0 : strength, column); // a single look tells nothing
        }
    std::ranges::stable_sort(strengths, std::ranges::greater{}, &std::pair<double, std::size_t>::first);
    strengths.resize(std::min(strengths.size(), most));
    std::vector<std::size_t> keys;
    for (const auto& [strength, column] : strengths)
        keys.push_back(column);
    return keys;
}

} // namespace riskloom
