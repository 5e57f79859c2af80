// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synth/fidelity.h"

#include "core/data/schema.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace riskloom {
namespace {

constexpr std::int32_t classes = 10;
constexpr double notThere = std::numeric_limits<double>::quiet_NaN();

std::vector<double> numbersOf(const Column& column, std::span<const std::uint32_t> rows)
{
    std::vector<double> values(rows.size(), missingNumber);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (column.missing(rows[i]))
            continue;
        values[i] = column.number() != nullptr ? column.number()->values[rows[i]] : column.date()->days[rows[i]];
    }
    return values;
}

// Pearson's, over rows that have both.
double correlation(std::span<const double> first, std::span<const double> second)
{
    double n = 0.0, meanA = 0.0, meanB = 0.0, squareA = 0.0, squareB = 0.0, product = 0.0;
    for (std::size_t i = 0; i < first.size(); ++i) {
        if (std::isnan(first[i]) || std::isnan(second[i]))
            continue;
        n += 1.0; // Welford's updates: sums of squares would lose the digits of large amounts
        const double a = first[i] - meanA;
        const double b = second[i] - meanB;
        meanA += a / n;
        meanB += b / n;
        squareA += a * (first[i] - meanA);
        squareB += b * (second[i] - meanB);
        product += a * (second[i] - meanB);
    }
    return squareA > 0.0 && squareB > 0.0 ? product / std::sqrt(squareA * squareB) : notThere;
}

double meanOfThere(std::span<const double> values)
{
    double sum = 0.0;
    int there = 0;
    for (const double value : values)
        if (!std::isnan(value)) {
            sum += value;
            ++there;
        }
    return there == 0 ? notThere : sum / there;
}

std::vector<double> sharesOf(const CodedColumn& column, std::int32_t levels)
{
    std::vector<double> shares(static_cast<std::size_t>(levels));
    for (const std::int32_t code : column.codes)
        shares[static_cast<std::size_t>(code)] += 1.0 / static_cast<double>(column.codes.size());
    return shares;
}

std::vector<std::uint32_t> allRows(const Table& table)
{
    std::vector<std::uint32_t> rows(table.rows());
    std::iota(rows.begin(), rows.end(), 0U);
    return rows;
}

} // namespace

double kolmogorovSmirnov(std::span<const double> first, std::span<const double> second)
{
    double largest = 0.0;
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < first.size() && j < second.size()) {
        const double value = std::min(first[i], second[j]);
        while (i < first.size() && first[i] == value)
            ++i;
        while (j < second.size() && second[j] == value)
            ++j;
        largest = std::max(largest, std::abs(static_cast<double>(i) / static_cast<double>(first.size()) -
                                             static_cast<double>(j) / static_cast<double>(second.size())));
    }
    return largest;
}

// Codes of a number: 0 below the lowest edge, 1 … 10 between them, 11 from the highest on, which is where the greatest
// value itself comes to lie (numpy's digitize). With own edges missing values are counted there too, as SDMetrics does;
// with shared edges the last class is closed, as in a histogram, and missing is a class of its own.
void FidelityReference::cut(const Reference& reference, Measured& cells) const
{
    cells.coded.levels = classes + 3;
    cells.coded.codes.resize(cells.values.size());
    const bool shared = m_edges == BinEdges::Shared;
    double least = reference.least;
    double greatest = reference.greatest;
    if (!shared && !cells.ascending.empty()) {
        least = cells.ascending.front();
        greatest = cells.ascending.back();
    }
    if (!(greatest > least)) { // numpy's edges around a single value
        least -= 0.5;
        greatest += 0.5;
    }
    std::vector<double> edges(classes + 1);
    for (std::size_t e = 0; e < edges.size(); ++e)
        edges[e] = least + (greatest - least) * static_cast<double>(e) / classes;
    edges.back() = greatest;
    for (std::size_t i = 0; i < cells.values.size(); ++i) {
        std::int32_t& code = cells.coded.codes[i];
        if (std::isnan(cells.values[i])) {
            code = shared ? classes + 2 : classes + 1;
            continue;
        }
        code = static_cast<std::int32_t>(std::ranges::upper_bound(edges, cells.values[i]) - edges.begin());
        if (shared && cells.values[i] == greatest)
            code = classes;
    }
}

FidelityReference::Measured FidelityReference::measure(const Reference& reference, const Column& column,
                                                       std::span<const std::uint32_t> rows) const
{
    Measured cells;
    cells.number = reference.type != ColumnType::Category;
    const auto gaps = std::ranges::count_if(rows, [&](std::uint32_t row) { return column.missing(row); });
    cells.missing = static_cast<double>(gaps) / static_cast<double>(rows.size());
    if (cells.number) {
        cells.values = numbersOf(column, rows);
        std::ranges::copy_if(cells.values, std::back_inserter(cells.ascending), [](double v) { return !std::isnan(v); });
        std::ranges::sort(cells.ascending);
        cut(reference, cells);
        return cells;
    }
    // Missing is code 0; levels that the reference does not have get numbers behind its own.
    const CategoryColumn& category = *column.category();
    auto next = static_cast<std::int32_t>(reference.codeOf.size()) + 1;
    std::vector<std::int32_t> codeOfLevel;
    for (const std::string& level : category.levels) {
        const auto found = reference.codeOf.find(level);
        codeOfLevel.push_back(found != reference.codeOf.end() ? found->second : next++);
    }
    cells.coded.levels = next;
    for (const std::uint32_t row : rows) {
        const std::int32_t code = category.codes[row];
        cells.coded.codes.push_back(code == missingCode ? 0 : codeOfLevel[static_cast<std::size_t>(code)]);
    }
    return cells;
}

double FidelityReference::association(const Measured& first, const Measured& second, const JointDistribution& joint)
{
    return first.number && second.number ? correlation(first.values, second.values) : cramersV(joint);
}

Result<FidelityReference> FidelityReference::create(const Table& real, std::span<const std::uint32_t> rows,
                                                    const std::vector<std::string>& columns, BinEdges edges)
{
    if (rows.empty())
        return Error{ErrorCode::TooFewRows, {"0", "1"}, {}};
    FidelityReference made;
    made.m_edges = edges;
    for (const std::string& name : columns) {
        RISKLOOM_TRY(const Column* column, real.column(name));
        if (column->text() != nullptr)
            continue;
        Reference reference;
        reference.type = column->type();
        if (const CategoryColumn* category = column->category()) {
            for (const std::string& level : category->levels)
                reference.codeOf.emplace(level, static_cast<std::int32_t>(reference.codeOf.size()) + 1);
        } else {
            const std::vector<double> values = numbersOf(*column, rows);
            std::vector<double> there;
            std::ranges::copy_if(values, std::back_inserter(there), [](double v) { return !std::isnan(v); });
            if (!there.empty())
                std::tie(reference.least, reference.greatest) = std::pair(std::ranges::min(there), std::ranges::max(there));
        }
        reference.cells = made.measure(reference, *column, rows);
        made.m_names.push_back(name);
        made.m_columns.push_back(std::move(reference));
    }
    for (std::size_t a = 0; a < made.m_columns.size(); ++a)
        for (std::size_t b = a + 1; b < made.m_columns.size(); ++b) {
            const Measured& first = made.m_columns[a].cells;
            const Measured& second = made.m_columns[b].cells;
            Pair pair;
            if (!first.number || !second.number)
                pair.joint = jointDistribution(first.coded, second.coded);
            pair.association = association(first, second, pair.joint);
            made.m_pairs.push_back(std::move(pair));
        }
    return made;
}

Result<Fidelity> FidelityReference::compare(const Table& synthetic) const
{
    return compare(synthetic, allRows(synthetic));
}

Result<Fidelity> FidelityReference::compare(const Table& synthetic, std::span<const std::uint32_t> rows) const
{
    if (rows.empty())
        return Error{ErrorCode::TooFewRows, {"0", "1"}, {}};
    Fidelity found;
    std::vector<Measured> measured;
    std::vector<double> shapes;
    for (std::size_t j = 0; j < m_columns.size(); ++j) {
        const Reference& reference = m_columns[j];
        RISKLOOM_TRY(const Column* column, synthetic.column(m_names[j]));
        if (column->type() != reference.type)
            return Error{ErrorCode::WrongColumnType,
                         {m_names[j], std::string(columnTypeName(column->type())),
                          std::string(columnTypeName(reference.type))},
                         {}};
        measured.push_back(measure(reference, *column, rows));
        const Measured& cells = measured.back();
        ColumnFidelity fidelity{m_names[j], cells.number, notThere, reference.cells.missing, cells.missing};
        if (!cells.number) {
            const std::int32_t levels = std::max(cells.coded.levels, reference.cells.coded.levels);
            fidelity.similarity =
                totalVariationSimilarity(sharesOf(reference.cells.coded, levels), sharesOf(cells.coded, levels));
        } else if (!cells.ascending.empty() && !reference.cells.ascending.empty()) {
            fidelity.similarity = 1.0 - kolmogorovSmirnov(reference.cells.ascending, cells.ascending);
        }
        shapes.push_back(fidelity.similarity);
        found.columns.push_back(std::move(fidelity));
    }
    std::vector<double> trends;
    std::size_t at = 0;
    for (std::size_t a = 0; a < m_columns.size(); ++a)
        for (std::size_t b = a + 1; b < m_columns.size(); ++b, ++at) {
            const Measured& first = measured[a];
            const Measured& second = measured[b];
            PairFidelity pair{static_cast<std::int64_t>(a), static_cast<std::int64_t>(b), notThere,
                              m_pairs[at].association, notThere};
            JointDistribution joint;
            if (first.number && second.number) {
                pair.syntheticAssociation = association(first, second, joint);
                pair.similarity = 1.0 - std::abs(pair.realAssociation - pair.syntheticAssociation) / 2.0;
            } else {
                // Levels that only one side knows lie behind the others', so cells must be numbered alike.
                CodedColumn right = second.coded;
                right.levels = std::max(right.levels, m_columns[b].cells.coded.levels);
                joint = jointDistribution(first.coded, right);
                JointDistribution real = m_pairs[at].joint;
                if (real.secondLevels != right.levels) {
                    CodedColumn realRight = m_columns[b].cells.coded;
                    realRight.levels = right.levels;
                    real = jointDistribution(m_columns[a].cells.coded, realRight);
                }
                pair.similarity = totalVariationSimilarity(real, joint);
                pair.syntheticAssociation = association(first, second, joint);
            }
            trends.push_back(pair.similarity);
            found.pairs.push_back(pair);
        }
    found.columnShapes = meanOfThere(shapes);
    found.columnPairTrends = meanOfThere(trends);
    const std::array parts{found.columnShapes, found.columnPairTrends};
    found.quality = meanOfThere(parts);
    return found;
}

Result<Fidelity> FidelityReference::compareDraws(const Table& synthetic, std::size_t rowsOfDraw) const
{
    const std::size_t draws = rowsOfDraw == 0 ? 0 : synthetic.rows() / rowsOfDraw;
    if (draws == 0)
        return Error{ErrorCode::TooFewRows, {std::to_string(synthetic.rows()), std::to_string(rowsOfDraw)}, {}};
    const std::vector<std::uint32_t> rows = allRows(synthetic);
    std::vector<Fidelity> found;
    for (std::size_t draw = 0; draw < draws; ++draw) {
        RISKLOOM_TRY(Fidelity fidelity, compare(synthetic, std::span(rows).subspan(draw * rowsOfDraw, rowsOfDraw)));
        found.push_back(std::move(fidelity));
    }
    return meanFidelity(found);
}

Fidelity meanFidelity(std::span<const Fidelity> comparisons)
{
    const auto meanOf = [&](auto figure) {
        std::vector<double> values(comparisons.size());
        std::ranges::transform(comparisons, values.begin(), figure);
        return meanOfThere(values);
    };
    Fidelity mean = comparisons.front();
    mean.quality = meanOf(&Fidelity::quality);
    mean.columnShapes = meanOf(&Fidelity::columnShapes);
    mean.columnPairTrends = meanOf(&Fidelity::columnPairTrends);
    for (std::size_t j = 0; j < mean.columns.size(); ++j) {
        mean.columns[j].similarity = meanOf([j](const Fidelity& one) { return one.columns[j].similarity; });
        mean.columns[j].syntheticMissing = meanOf([j](const Fidelity& one) { return one.columns[j].syntheticMissing; });
    }
    for (std::size_t p = 0; p < mean.pairs.size(); ++p) {
        mean.pairs[p].similarity = meanOf([p](const Fidelity& one) { return one.pairs[p].similarity; });
        mean.pairs[p].syntheticAssociation = meanOf([p](const Fidelity& one) { return one.pairs[p].syntheticAssociation; });
    }
    return mean;
}

} // namespace riskloom
