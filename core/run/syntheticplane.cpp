// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/syntheticplane.h"

#include "core/data/schema.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string_view>

namespace riskloom {
namespace {

constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr int steps = 4000;

std::vector<std::size_t> labelCounts(const std::vector<ColumnView>& views)
{
    std::vector<std::size_t> counts;
    for (const ColumnView& view : views)
        counts.push_back(view.labels.size());
    return counts;
}

int codeOfLabel(const ColumnView& view, const std::string& level)
{
    const auto found = std::ranges::find(view.labels, level);
    if (found != view.labels.end() && !level.empty())
        return static_cast<int>(found - view.labels.begin()) + 1;
    return view.labels.back().empty() ? static_cast<int>(view.labels.size()) : 0; // among the others
}

int codeOfNumber(const ColumnView& view, double value)
{
    const double low = view.edges.front();
    const double high = view.edges.back();
    return 1 + static_cast<int>(std::lround(std::clamp((value - low) / (high - low), 0.0, 1.0) * (steps - 1)));
}

int codeOf(const ColumnView& view, const Column& column, std::size_t row)
{
    if (column.missing(row))
        return 0;
    if (const CategoryColumn* category = column.category())
        return view.labels.empty() ? 0 : codeOfLabel(view, category->levels[static_cast<std::size_t>(category->codes[row])]);
    return codeOfNumber(view, column.number() != nullptr ? column.number()->values[row] : static_cast<double>(column.date()->days[row]));
}

// The sampled rows as points with an opinion.
struct Judged {
    double x, y, opinion;
};

void add(std::vector<Judged>& points, const PlaneSample& sample, const std::vector<int>& opinions, PlaneAxes axes)
{
    for (std::size_t i = 0; i < std::min(sample.rows(), opinions.size()); ++i) {
        const Judged point{sample.place(i, axes.x), sample.place(i, axes.y), opinions[i] / opinionSteps};
        if (std::isfinite(point.x) && std::isfinite(point.y))
            points.push_back(point);
    }
}

// Weight of a row for a cell along one axis.
double nearness(double cell, double row, bool category)
{
    if (category)
        return std::abs(cell - row) < 1e-9 ? 1.0 : 0.0;
    const double away = (cell - row) / planeSmoothing;
    return std::exp(-0.5 * away * away);
}

} // namespace

Result<PlaneSample> PlaneSample::of(const std::vector<ColumnView>& views, const Table& table, std::span<const std::uint32_t> rows)
{
    PlaneSample sample;
    sample.m_columns = views.size();
    sample.m_labels = labelCounts(views);
    sample.m_codes.resize(rows.size() * views.size());
    for (std::size_t j = 0; j < views.size(); ++j) {
        RISKLOOM_TRY(const Column* column, table.column(views[j].name));
        if (column->text() != nullptr || (column->category() == nullptr && views[j].edges.empty()))
            return Error{ErrorCode::WrongColumnType, {views[j].name, std::string(columnTypeName(column->type())), "category"}, {}};
        for (std::size_t i = 0; i < rows.size(); ++i)
            sample.m_codes[i * views.size() + j] = codeOf(views[j], *column, rows[i]);
    }
    return sample;
}

PlaneSample PlaneSample::unpacked(const std::vector<ColumnView>& views, const std::string& text)
{
    PlaneSample sample;
    sample.m_columns = views.size();
    sample.m_labels = labelCounts(views);
    const std::size_t rowLength = 2 * views.size();
    const std::size_t cells = rowLength == 0 ? 0 : text.size() / rowLength * views.size();
    for (std::size_t i = 0; i < cells; ++i) {
        const std::size_t high = letters.find(text[2 * i]);
        const std::size_t low = letters.find(text[2 * i + 1]);
        const bool known = high != std::string_view::npos && low != std::string_view::npos;
        sample.m_codes.push_back(known ? static_cast<int>(high * letters.size() + low) : 0);
    }
    return sample;
}

double PlaneSample::place(std::size_t row, std::size_t column) const
{
    const int code = m_codes[row * m_columns + column];
    const std::size_t labels = m_labels[column];
    if (code < 1 || code > (labels == 0 ? steps : static_cast<int>(labels)))
        return std::numeric_limits<double>::quiet_NaN();
    return labels == 0 ? static_cast<double>(code - 1) / (steps - 1) : (code - 0.5) / static_cast<double>(labels);
}

std::string PlaneSample::packed() const
{
    std::string text;
    text.reserve(2 * m_codes.size());
    for (const int code : m_codes) {
        text += letters[static_cast<std::size_t>(code) / letters.size()];
        text += letters[static_cast<std::size_t>(code) % letters.size()];
    }
    return text;
}

OpinionGrid opinionGrid(const SyntheticFilm& film, const SyntheticMoment& moment, PlaneAxes axes, std::size_t most)
{
    const std::vector<ColumnView>& views = film.real.columns;
    std::vector<Judged> points;
    add(points, PlaneSample::unpacked(views, film.realPlaces), moment.realOpinions, axes);
    add(points, PlaneSample::unpacked(views, moment.places), moment.syntheticOpinions, axes);
    const std::size_t xLabels = views[axes.x].labels.size();
    const std::size_t yLabels = views[axes.y].labels.size();
    OpinionGrid grid{xLabels == 0 ? most : xLabels, yLabels == 0 ? most : yLabels, {}};
    grid.values.resize(grid.columns * grid.rows);
    if (points.empty())
        return grid;
    // One axis at a time: the weight of a row is a product.
    std::vector<double> alongX(grid.columns * points.size());
    for (std::size_t c = 0; c < grid.columns; ++c)
        for (std::size_t i = 0; i < points.size(); ++i)
            alongX[c * points.size() + i] =
                nearness((static_cast<double>(c) + 0.5) / static_cast<double>(grid.columns), points[i].x, xLabels != 0);
    std::vector<double> alongY(points.size());
    for (std::size_t r = 0; r < grid.rows; ++r) {
        for (std::size_t i = 0; i < points.size(); ++i)
            alongY[i] = nearness((static_cast<double>(r) + 0.5) / static_cast<double>(grid.rows), points[i].y, yLabels != 0);
        for (std::size_t c = 0; c < grid.columns; ++c) {
            double weight = 1.0; // of the prior
            double sum = 0.0;
            for (std::size_t i = 0; i < points.size(); ++i) {
                const double w = alongX[c * points.size() + i] * alongY[i];
                weight += w;
                sum += w * points[i].opinion;
            }
            grid.values[r * grid.columns + c] = sum / weight;
        }
    }
    return grid;
}

} // namespace riskloom
