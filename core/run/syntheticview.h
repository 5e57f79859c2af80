// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/data/table.h"
#include "core/synth/fidelity.h"

#include <boost/describe/class.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace riskloom {

// Shares of the real and the synthetic rows in the classes of a column. Numbers and dates: between edges (one more than
// classes), rows outside counted in the outer classes. Categories: the labels, most frequent first; with more than a view
// shows the rest is counted under the last label "". Missing values are left out and told apart.
struct ColumnView {
    std::string name;
    bool date = false; // edges are days since 1970-01-01
    std::vector<double> edges;
    std::vector<std::string> labels;
    std::vector<double> real;
    std::vector<double> synthetic;
    double similarity = 0.0; // ColumnFidelity
    double realMissing = 0.0;
    double syntheticMissing = 0.0;
};
BOOST_DESCRIBE_STRUCT(ColumnView, (),
                      (name, date, edges, labels, real, synthetic, similarity, realMissing, syntheticMissing))

// What is drawn of a table GAN, while it learns and afterwards. Associations as PairFidelity, in its order of pairs.
struct SyntheticView {
    int epoch = 0;
    std::vector<ColumnView> columns;
    std::vector<double> realAssociations;
    std::vector<double> syntheticAssociations;
};
BOOST_DESCRIBE_STRUCT(SyntheticView, (), (epoch, columns, realAssociations, syntheticAssociations))

// The real side, counted once.
class SyntheticViewer {
public:
    // UnknownColumn. Text columns are left out.
    static Result<SyntheticViewer> create(const Table& real, std::span<const std::uint32_t> rows,
                                          const std::vector<std::string>& columns);

    [[nodiscard]] const std::vector<ColumnView>& columns() const { return m_real; } // the synthetic side empty

    // `fidelity` is the comparison of the same table. UnknownColumn, WrongColumnType.
    [[nodiscard]] Result<SyntheticView> view(const Table& synthetic, const Fidelity& fidelity) const;

private:
    std::vector<ColumnView> m_real; // the synthetic side empty
};

} // namespace riskloom
