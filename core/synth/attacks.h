// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/base/result.h"
#include "core/synth/mixedrows.h"
#include "core/synth/neighbours.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace riskloom {

// The three harms that the European data protection authorities name (Article 29 Working Party, opinion 05/2014), tried
// with the synthetic rows alone, as in Giomi et al. 2023, "A unified framework for quantifying privacy risk in synthetic
// data" (Anonymeter). What succeeds as often against real rows the generator never saw is knowledge of the population and
// no leak; so each attack is made on training rows and on as many others.
struct AttackCounts {
    std::int64_t attempts = 0; // against either side
    std::int64_t onTraining = 0; // that succeeded
    std::int64_t onControl = 0;
};

// The attacked rows. Both have the same columns and as many rows.
struct AttackedRows {
    const MixedRows& training;
    const MixedRows& control;
};

// Singling out: "there is exactly one person with …". A guess takes `columns` cells of a synthetic row: no less than a
// number in the upper half of the synthetic rows, no more than one in the lower half, the same level, or missing. Guesses
// that fit one synthetic row only are tried; one succeeds when it fits exactly one real row. Fewer attempts than asked for
// when no more such guesses turn up. Cancelled.
Result<AttackCounts> singleOut(const MixedRows& synthetic, const AttackedRows& attacked, std::size_t attempts,
                               std::size_t columns, Random& random, const PairWork& work = {});

// Linkability: somebody knows some columns of a person from one source and others from another. The attack succeeds when
// the same synthetic row lies nearest in either part. TooFewRows without synthetic rows; Cancelled.
Result<AttackCounts> linkParts(const MixedRows& synthetic, const AttackedRows& attacked,
                               std::span<const std::size_t> first, std::span<const std::size_t> second,
                               const PairWork& work = {});

// Attribute inference: somebody knows some columns and reads another one off the synthetic row that lies nearest in them.
// A level has to be the same; a number counts as guessed when no more than 5 % of the training rows lie between guess and
// truth. TooFewRows without synthetic rows; Cancelled.
Result<AttackCounts> inferColumn(const MixedRows& synthetic, const AttackedRows& attacked, std::size_t secret,
                                 std::span<const std::size_t> known, const PairWork& work = {});

} // namespace riskloom
