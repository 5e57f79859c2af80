// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/synth/planecontent.h"

#include "ui/widgets/format.h"

#include <QCoreApplication>

#include <cmath>

namespace riskloom {
namespace {

constexpr std::size_t cells = 40; // along a number
constexpr double spread = 0.7;    // of a category's part
constexpr double evenGap = 0.2;   // deviations: below it the two sides are hardly told apart

struct GanTexts {
    Q_DECLARE_TR_FUNCTIONS(GanTexts)
};

PlaneAxis axisOf(const ColumnView& column)
{
    PlaneAxis axis;
    axis.spec.title = QString::fromStdString(column.name);
    for (const std::string& label : column.labels)
        axis.names.append(label.empty() ? GanTexts::tr("others") : QString::fromStdString(label));
    if (column.labels.empty()) {
        axis.low = column.edges.front();
        axis.high = column.edges.back();
        if (column.date) {
            axis.spec.numbers = AxisNumbers::Year;
            axis.low = decimalYear(Day{static_cast<std::int32_t>(axis.low)});
            axis.high = decimalYear(Day{static_cast<std::int32_t>(axis.high)});
        }
        axis.spec.minimum = axis.low;
        axis.spec.maximum = axis.high;
    }
    return axis;
}

// Within ±½, spread evenly over the rows: multiples of the golden section (Weyl 1916), another start for y.
double jitter(std::size_t row, double start)
{
    const double turned = start + static_cast<double>(row) * 0.6180339887498949;
    return turned - std::floor(turned) - 0.5;
}

std::vector<QPointF> pointsOf(const SyntheticView& real, const std::string& packed, PlaneAxes axes)
{
    const PlaneSample sample = PlaneSample::unpacked(real.columns, packed);
    const auto place = [&](std::size_t row, std::size_t column, double start) {
        const std::size_t labels = real.columns[column].labels.size();
        return sample.place(row, column) +
               (labels == 0 ? 0.0 : spread * jitter(row, start) / static_cast<double>(labels));
    };
    std::vector<QPointF> points;
    for (std::size_t row = 0; row < sample.rows(); ++row) {
        const QPointF point(place(row, axes.x, 0.0), place(row, axes.y, 0.37));
        if (std::isfinite(point.x()) && std::isfinite(point.y()))
            points.push_back(point);
    }
    return points;
}

} // namespace

const SyntheticMoment* shownMoment(const GanRun& run)
{
    const SyntheticMoment* moment = run.waiting() != nullptr ? &run.waiting()->moment : momentAt(run.film, run.epoch());
    return moment == nullptr || moment->places.empty() || run.film.realPlaces.empty() ? nullptr : moment;
}

PlaneContent planeContent(const GanRun& run, const SyntheticMoment& moment, PlaneAxes axes)
{
    const SyntheticView& real = run.film.real;
    PlaneContent content;
    content.title =
        GanTexts::tr("%1 and %2")
            .arg(QString::fromStdString(real.columns[axes.x].name), QString::fromStdString(real.columns[axes.y].name));
    content.note = run.waiting() != nullptr ? GanTexts::tr("held in epoch %1").arg(formatInteger(moment.epoch))
                                            : GanTexts::tr("after epoch %1").arg(formatInteger(moment.epoch));
    content.description = GanTexts::tr(
        "Sampled rows; values beyond the outer classes lie at the edge. The ground is what the discriminator says of "
        "the rows near a place, averaged with the other columns as these rows have them, each row judged among the "
        "same real rows: in the colour of real rows where it takes them for real.");
    content.x = axisOf(real.columns[axes.x]);
    content.y = axisOf(real.columns[axes.y]);
    content.first = GanTexts::tr("Real");
    content.second = GanTexts::tr("Synthetic");
    content.firstPoints = pointsOf(real, run.film.realPlaces, axes);
    content.secondPoints = pointsOf(real, moment.places, axes);
    content.ground = GanTexts::tr("Opinion, deviations");
    OpinionGrid grid = opinionGrid(run.film, moment, axes, cells);
    content.columns = grid.columns;
    content.rows = grid.rows;
    content.values = std::move(grid.values);
    return content;
}

QString opinionSentence(double gap)
{
    const QString apart = formatNumber(std::abs(gap), 2);
    if (std::abs(gap) < evenGap)
        return GanTexts::tr(
                   "The discriminator hardly tells the rows apart: its means for real and for synthetic rows lie %1 "
                   "deviations apart.")
            .arg(apart);
    if (gap > 0.0)
        return GanTexts::tr(
                   "The discriminator tells the rows apart: its mean for real rows lies %1 deviations above that for "
                   "synthetic ones.")
            .arg(apart);
    return GanTexts::
        tr("The discriminator is mistaken: its mean for synthetic rows lies %1 deviations above that for real ones.")
            .arg(apart);
}

std::optional<PlaneAxes> closestColumns(const SyntheticView& view)
{
    const std::size_t count = view.columns.size();
    if (count < 2 || view.realAssociations.size() < count * (count - 1) / 2)
        return std::nullopt;
    PlaneAxes best{0, 1};
    double strongest = -1.0;
    std::size_t at = 0;
    for (std::size_t a = 0; a < count; ++a)
        for (std::size_t b = a + 1; b < count; ++b, ++at)
            if (std::abs(view.realAssociations[at]) > strongest) {
                strongest = std::abs(view.realAssociations[at]);
                best = {a, b};
            }
    return best;
}

} // namespace riskloom
