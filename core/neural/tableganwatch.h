// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/neural/discriminatoropinion.h"
#include "core/run/syntheticfilm.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace riskloom {

// What is shown of a table GAN while it learns: each judged epoch as a film of one moment.
class TableGanWatch {
public:
    // Draws the sample of real rows, at most 250 of `train`, whose encoding is `encoded` in the same order. UnknownColumn.
    static Result<TableGanWatch> create(const std::vector<ColumnView>& columns, const Table& table, std::span<const std::uint32_t> train,
                                        const EncodedTable& encoded, const GanLayout& layout, std::uint64_t seed);

    // `drawn`: the rows the view was made of, `encoded` the same; `discriminator`: its parameters at that epoch.
    [[nodiscard]] Result<SyntheticFilm> film(const SyntheticView& view, const Table& drawn, const EncodedTable& encoded,
                                             std::span<const float> discriminator) const;

private:
    TableGanWatch(EncodedTable real, std::string places, DiscriminatorOpinion opinion, std::uint64_t seed)
        : m_real(std::move(real)), m_realPlaces(std::move(places)), m_opinion(std::move(opinion)), m_seed(seed)
    {
    }

    EncodedTable m_real; // the sample
    std::string m_realPlaces;
    DiscriminatorOpinion m_opinion;
    std::uint64_t m_seed;
};

} // namespace riskloom
