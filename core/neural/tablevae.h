// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/runcontext.h"
#include "core/data/table.h"
#include "core/neural/ganlayout.h"
#include "core/neural/vaenetwork.h"
#include "core/synth/tableencoding.h"

#include <cstddef>
#include <cstdint>

namespace riskloom {

// How long the fast rival of the table GAN learns: a few seconds.
struct VaeBudget {
    std::int64_t steps = 2000;
    std::int64_t mostEpochs = 300; // the paper's; reached by small tables alone
    double fractionBegin = 0.0;    // of the whole run
    double fractionEnd = 0.0;
};

// A trained variational autoencoder (vaenetwork.h), ready to draw rows: the plain model, without conditions, a start or
// an adjustment of shares.
class TableVae {
public:
    // Trained on all of `rows`, which are those of the encoding, in shuffled batches. Tells the stage "rival". The same
    // arguments and threads give the same bits. TooFewRows without rows; NumericFailure when the loss is no longer
    // finite; Cancelled.
    static Result<TableVae> fit(const TableEncoding& encoding, const GanLayout& layout, const EncodedTable& rows,
                                VaeOptions options, const VaeBudget& budget, std::uint64_t seed,
                                const RunContext& context);

    // Slots are drawn from their shares, offsets from their normal, cut to ±1. Cancelled.
    [[nodiscard]] Result<Table> draw(std::size_t count, std::uint64_t seed, const RunContext& context);

private:
    TableVae(TableEncoding encoding, GanLayout layout, const VaeOptions& options, VaeNetwork network);

    TableEncoding m_encoding;
    GanLayout m_layout;
    VaeOptions m_options;
    VaeNetwork m_network;
};

} // namespace riskloom
