// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/data/table.h"
#include "core/synth/jointdistribution.h"

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace riskloom {

// How a number is cut into ten classes of equal width beside a category. Own: real and synthetic values each between
// their own extremes, as the SDMetrics library does, which hides a shift. Shared: both by the real edges.
BOOST_DEFINE_ENUM_CLASS(BinEdges, Own, Shared)

// One column: 1 - the Kolmogorov-Smirnov distance of a number or date, without missing values; 1 - the total variation
// distance of a category, where missing counts as a level.
struct ColumnFidelity {
    std::string name;
    bool number = false; // or a date
    double similarity = 0.0; // NaN when one of the sides has no value
    double realMissing = 0.0; // share of the rows
    double syntheticMissing = 0.0;

    friend bool operator==(const ColumnFidelity&, const ColumnFidelity&) = default;
};
BOOST_DESCRIBE_STRUCT(ColumnFidelity, (), (name, number, similarity, realMissing, syntheticMissing))

// Two columns. Numbers: 1 - ½ |difference of their Pearson correlations|, over rows that have both. Otherwise 1 - the
// total variation distance of their contingency tables. The association of two numbers is the correlation, else
// Cramér's V. NaN where it does not exist, for a constant column.
struct PairFidelity {
    std::int64_t first = 0; // columns, counted from 0; first < second
    std::int64_t second = 0;
    double similarity = 0.0;
    double realAssociation = 0.0;
    double syntheticAssociation = 0.0;

    friend bool operator==(const PairFidelity&, const PairFidelity&) = default;
};
BOOST_DESCRIBE_STRUCT(PairFidelity, (), (first, second, similarity, realAssociation, syntheticAssociation))

// Means over the columns and pairs that have a similarity; quality is the mean of the two, of the one there is when the
// table has a single column. NaN without any.
struct Fidelity {
    double quality = 0.0;
    double columnShapes = 0.0;
    double columnPairTrends = 0.0;
    std::vector<ColumnFidelity> columns;
    std::vector<PairFidelity> pairs;

    friend bool operator==(const Fidelity&, const Fidelity&) = default;
};
BOOST_DESCRIBE_STRUCT(Fidelity, (), (quality, columnShapes, columnPairTrends, columns, pairs))

// The real rows that others are held against, with everything counted that does not change: a comparison of some
// thousand rows then takes milliseconds. Definitions are those of the quality report of SDMetrics 0.29 for all pairs of
// columns (github.com/sdv-dev/SDMetrics; since 0.27 its default leaves weak pairs out). Text columns do not take part.
class FidelityReference {
public:
    // UnknownColumn; TooFewRows without rows.
    static Result<FidelityReference> create(const Table& real, std::span<const std::uint32_t> rows,
                                            const std::vector<std::string>& columns, BinEdges edges);

    // `synthetic` has the same columns. UnknownColumn, WrongColumnType; TooFewRows without rows.
    [[nodiscard]] Result<Fidelity> compare(const Table& synthetic) const;
    [[nodiscard]] Result<Fidelity> compare(const Table& synthetic, std::span<const std::uint32_t> rows) const;
    // The mean over one draw after the other of so many rows each, which go together into the table. Chance takes from few
    // rows more than from many, so what is held beside another sample has to be as small; several draws make it surer.
    // TooFewRows when there is not one whole draw.
    [[nodiscard]] Result<Fidelity> compareDraws(const Table& synthetic, std::size_t rowsOfDraw) const;

    [[nodiscard]] const std::vector<std::string>& names() const { return m_names; }

private:
    // A column as it is measured: numbers as they are (missing = NaN) and cut into classes, categories as codes.
    struct Measured {
        bool number = false;
        std::vector<double> values;
        std::vector<double> ascending; // those that are there
        CodedColumn coded;
        double missing = 0.0; // share of the rows
    };
    struct Reference {
        Measured cells;
        ColumnType type = ColumnType::Number;
        std::map<std::string, std::int32_t, std::less<>> codeOf; // of levels
        double least = 0.0, greatest = 0.0;
    };
    struct Pair {
        JointDistribution joint; // empty for two numbers
        double association = 0.0;
    };

    [[nodiscard]] Measured measure(const Reference& reference, const Column& column,
                                   std::span<const std::uint32_t> rows) const;
    void cut(const Reference& reference, Measured& cells) const;
    static double association(const Measured& first, const Measured& second, const JointDistribution& joint);

    BinEdges m_edges = BinEdges::Own;
    std::vector<std::string> m_names;
    std::vector<Reference> m_columns;
    std::vector<Pair> m_pairs; // (0, 1), (0, 2) … (1, 2) …
};

// What is a mean of several comparisons with the same reference: each figure over those that have it. At least one.
Fidelity meanFidelity(std::span<const Fidelity> comparisons);

// Largest distance of two distribution functions; both ascending and not empty.
double kolmogorovSmirnov(std::span<const double> first, std::span<const double> second);

} // namespace riskloom
