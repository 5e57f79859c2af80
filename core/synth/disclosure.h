// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/synth/mixedrows.h"
#include "core/synth/neighbours.h"

#include <cstddef>
#include <span>
#include <vector>

namespace riskloom {

// Correct attribution probability (Taub, Elliot, Pampaka and Smith 2018, "Differential correct attribution probability
// for synthetic data", PSD): somebody knows the look (looks.h) of a person in the key columns and reads a secret off
// the synthetic rows that look the same. A person's probability is the share of these rows whose secret looks like his.

// One a row; NaN where no synthetic row has its key. All sides have the same columns. Cancelled.
Result<std::vector<double>> correctAttribution(const MixedRows& rows, const MixedRows& synthetic,
                                               const MixedRows& training, std::size_t secret,
                                               std::span<const std::size_t> keys, const PairWork& work = {});

// What is right without any synthetic row: of a guess among all looks the training rows have, each as likely (the
// baseline of SDMetrics' DisclosureProtection), and of one by their shares.
struct BlindGuess {
    double even = 1.0;
    double byShares = 1.0;
};
BlindGuess blindGuess(const MixedRows& training, std::size_t secret);

// The columns that go together with the secret most closely by Cramér's V of their looks among the training rows,
// greatest first, no more than `most`.
std::vector<std::size_t> strongestKeys(const MixedRows& training, std::size_t secret, std::size_t most);

} // namespace riskloom
