// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synth/tablecopula.h"

#include "core/synth/cellplaces.h"
#include "core/synth/normalscores.h"

#include <Eigen/Dense>

#include <algorithm>

namespace riskloom {
namespace {

constexpr std::size_t mostQuantiles = 1024;
constexpr int orderings = 3;   // of the levels, each by the component that the last one gave

bool hasOrder(const ColumnEncoding& column) { return column.type != EncodedType::Category; }

// Mean of the component over the rows of each level.
void reorderLevels(std::vector<double>& places, const std::vector<std::uint16_t>& slots, std::size_t levels,
                   const Eigen::VectorXd& component)
{
    std::vector<double> sum(levels), count(levels);
    for (std::size_t i = 0; i < slots.size(); ++i) {
        sum[slots[i]] += component(static_cast<Eigen::Index>(i));
        count[slots[i]] += 1.0;
    }
    for (std::size_t i = 0; i < slots.size(); ++i)
        places[i] = sum[slots[i]] / count[slots[i]];
}

CopulaAxis axisOf(const EncodedTable& rows, std::size_t j, const std::vector<std::uint32_t>& order)
{
    CopulaAxis axis;
    const std::size_t steps = std::min(mostQuantiles, order.size());
    for (std::size_t k = 0; k < steps; ++k) {
        const std::uint32_t row = order[(2 * k + 1) * order.size() / (2 * steps)];
        axis.slots.push_back(rows.slotOf[j][row]);
        if (!rows.offsets[j].empty())
            axis.offsets.push_back(rows.offsets[j][row]);
    }
    return axis;
}

} // namespace

Result<TableCopula> fitTableCopula(const TableEncoding& encoding, const EncodedTable& rows, Random& random)
{
    if (rows.rows == 0)
        return Error{ErrorCode::TooFewRows, {"0", "1"}, {}};
    const std::size_t width = encoding.columns.size();
    const std::vector<double> scoreOfRank = normalScores(rows.rows);
    std::vector<std::vector<double>> places;
    for (std::size_t j = 0; j < width; ++j)
        places.push_back(cellPlaces(encoding.columns[j], rows, j));

    std::vector<std::vector<std::uint32_t>> order(width);
    Eigen::MatrixXd scores(static_cast<Eigen::Index>(rows.rows), static_cast<Eigen::Index>(width));
    for (int round = 0; round < orderings; ++round) {
        for (std::size_t j = 0; j < width; ++j) {
            if (round > 0 && hasOrder(encoding.columns[j]))
                continue;
            order[j] = rankedByPlace(places[j], random);
            for (std::size_t rank = 0; rank < rows.rows; ++rank)
                scores(order[j][rank], static_cast<Eigen::Index>(j)) = scoreOfRank[rank];
        }
        if (round + 1 == orderings)
            break;
        // The scores have one scale, so their product's vectors are the correlation's.
        const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(scores.transpose() * scores);
        const Eigen::VectorXd loadings = solver.eigenvectors().rightCols(1);
        for (std::size_t j = 0; j < width; ++j) {
            if (hasOrder(encoding.columns[j]))
                continue;
            const auto own = static_cast<Eigen::Index>(j);
            const Eigen::VectorXd others = scores * loadings - scores.col(own) * loadings(own);
            reorderLevels(places[j], rows.slotOf[j], encoding.columns[j].slotCount(), others);
        }
    }
    TableCopula copula;
    RISKLOOM_TRY(copula.factor, correlationFactor({scores.data(), static_cast<std::size_t>(scores.size())}, width));
    for (std::size_t j = 0; j < width; ++j)
        copula.axes.push_back(axisOf(rows, j, order[j]));
    return copula;
}

EncodedTable drawCopula(const TableCopula& copula, std::size_t count, Random& random)
{
    const std::size_t width = copula.axes.size();
    EncodedTable drawn;
    drawn.rows = count;
    for (const CopulaAxis& axis : copula.axes) {
        drawn.slotOf.emplace_back(count);
        drawn.offsets.emplace_back(axis.offsets.empty() ? 0 : count);
    }
    CorrelatedProbabilities correlated(copula.factor, width);
    for (std::size_t i = 0; i < count; ++i) {
        const std::span<const double> probabilities = correlated.draw(random);
        for (std::size_t j = 0; j < width; ++j) {
            const CopulaAxis& axis = copula.axes[j];
            const std::size_t steps = axis.slots.size();
            const std::size_t step = std::min(static_cast<std::size_t>(probabilities[j] * static_cast<double>(steps)), steps - 1);
            drawn.slotOf[j][i] = axis.slots[step];
            if (!axis.offsets.empty())
                drawn.offsets[j][i] = axis.offsets[step];
        }
    }
    return drawn;
}

} // namespace riskloom
