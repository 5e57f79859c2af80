// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/tablevae.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>
#include <vector>

namespace riskloom {
namespace {

constexpr std::int64_t tellEvery = 25; // steps

// The slot that a number below 1 falls into when they lie one behind the other, each as long as its share.
std::size_t slotAt(std::span<const float> shares, double place)
{
    double reached = 0.0;
    for (std::size_t k = 0; k + 1 < shares.size(); ++k) {
        reached += static_cast<double>(shares[k]);
        if (place < reached)
            return k;
    }
    return shares.size() - 1;
}

} // namespace

TableVae::TableVae(TableEncoding encoding, GanLayout layout, const VaeOptions& options, VaeNetwork network)
    : m_encoding(std::move(encoding)), m_layout(std::move(layout)), m_options(options), m_network(std::move(network))
{
}

Result<TableVae> TableVae::fit(const TableEncoding& encoding, const GanLayout& layout, const EncodedTable& rows,
                               VaeOptions options, const VaeBudget& budget, std::uint64_t seed,
                               const RunContext& context)
{
    if (rows.rows == 0)
        return Error{ErrorCode::TooFewRows, {"0", "1"}, {}};
    options.batchRows = std::min(options.batchRows, rows.rows);
    Random random(seed);
    TableVae model(encoding, layout, options, VaeNetwork(layout, options, random));
    const auto stepsOfEpoch = static_cast<std::int64_t>(std::max<std::size_t>(rows.rows / options.batchRows, 1));
    const std::int64_t steps = std::min(budget.steps, budget.mostEpochs * stepsOfEpoch);
    std::vector<std::uint32_t> order(rows.rows);
    std::iota(order.begin(), order.end(), 0U);
    std::size_t next = order.size();
    std::vector<float> batch(options.batchRows * layout.data);
    std::vector<float> noise(options.batchRows * options.latent);
    for (std::int64_t step = 0; step < steps; ++step) {
        if (context.stopRequested())
            return Error{ErrorCode::Cancelled, {}, {}};
        if (step % tellEvery == 0)
            context.report({.stage = "rival",
                            .fraction = budget.fractionBegin + (budget.fractionEnd - budget.fractionBegin) *
                                                                   static_cast<double>(step) /
                                                                   static_cast<double>(steps),
                            .points = {},
                            .preview = {}});
        if (next + options.batchRows > order.size()) {
            random.shuffle(std::span(order));
            next = 0;
        }
        for (std::size_t i = 0; i < options.batchRows; ++i)
            writeRow(layout, rows, order[next++], batch.data() + i * layout.data);
        for (float& value : noise)
            value = static_cast<float>(random.normal());
        if (!std::isfinite(model.m_network.backward(batch, noise)))
            return Error{ErrorCode::NumericFailure, {"TVAE"}, "loss of step " + std::to_string(step)};
        model.m_network.update();
    }
    return model;
}

Result<Table> TableVae::draw(std::size_t count, std::uint64_t seed, const RunContext& context)
{
    Random random(seed);
    EncodedTable drawn;
    drawn.rows = count;
    for (const ColumnEncoding& column : m_encoding.columns) {
        drawn.slotOf.emplace_back(count);
        drawn.offsets.emplace_back(column.modes.empty() ? 0 : count);
    }
    const std::span<const float> deviations = m_network.deviations();
    std::vector<float> latent;
    std::vector<float> dense;
    for (std::size_t first = 0; first < count; first += m_options.batchRows) {
        if (context.stopRequested())
            return Error{ErrorCode::Cancelled, {}, {}};
        const std::size_t rows = std::min(m_options.batchRows, count - first);
        latent.resize(rows * m_options.latent);
        dense.resize(rows * m_layout.data);
        for (float& value : latent)
            value = static_cast<float>(random.normal());
        m_network.decode(latent, dense);
        for (std::size_t i = 0; i < rows; ++i) {
            const float* row = dense.data() + i * m_layout.data;
            for (const GanSpan& span : m_layout.spans) {
                const auto column = static_cast<std::size_t>(span.column);
                if (span.offset) {
                    const double value = static_cast<double>(row[span.begin]) +
                                         static_cast<double>(deviations[span.begin]) * random.normal();
                    drawn.offsets[column][first + i] = static_cast<float>(std::clamp(value, -1.0, 1.0));
                }
                if (span.slots > 0)
                    drawn.slotOf[column][first + i] =
                        static_cast<std::uint16_t>(slotAt({row + span.firstSlot(), span.slots}, random.uniform()));
            }
        }
    }
    return decodeTable(m_encoding, drawn, random);
}

} // namespace riskloom
