// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/linechart.h"

#include "ui/charts/chartlegend.h"
#include "ui/charts/chartlook.h"
#include "ui/charts/decimate.h"
#include "ui/charts/linedata.h"
#include "ui/charts/safechartview.h"
#include "ui/widgets/theme.h"

#include <QtCharts/QAbstractAxis>
#include <QtCharts/QAreaSeries>
#include <QtCharts/QChart>
#include <QtCharts/QLineSeries>

#include <QGraphicsLayout>
#include <QGraphicsScene>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>

namespace riskloom {
namespace {

constexpr double markerSize = 4.5; // pixels from the middle of a point
constexpr std::chrono::milliseconds repaintPause(100); // at most ten times a second
constexpr int mostColumns = 480;                       // times four points is below the 2,000 Qt Charts draws quickly

} // namespace

// What one series is in Qt Charts. The chart owns all of it.
struct DrawnSeries {
    QLineSeries* line = nullptr;
    QLineSeries* lower = nullptr;
    QLineSeries* upper = nullptr;
    QAreaSeries* band = nullptr;
};

struct LineChart::Private {
    LineChart* chart = nullptr;
    SafeChartView* view = nullptr;
    ChartLegend* legend = nullptr;
    ChartAxes axes;
    AxisSpec xSpec, ySpec;
    std::vector<Series> series;
    std::vector<bool> hidden;
    std::vector<ReferenceLine> references;
    std::vector<DrawnSeries> drawn;
    std::vector<QLineSeries*> drawnReferences;
    std::optional<ValueWindow> zoom;
    Pointer pointer = Pointer::Zooms;
    ValueWindow shown;
    QTimer repaint;

    void rebuild();
    void addDrawn(std::size_t i);
    void restyle();
    void refill();
    void updateLegend();
    QPointF toPlot(double x, double y) const;
    QPointF toValue(QPointF position) const;
};

void LineChart::Private::rebuild()
{
    QChart* qchart = view->chart();
    qchart->removeAllSeries();
    axes.remove(*qchart);
    drawn.clear();
    drawnReferences.clear();
    axes.add(*qchart, xSpec, ySpec);
    for (std::size_t i = 0; i < series.size(); ++i)
        addDrawn(i);
    for (std::size_t i = 0; i < references.size(); ++i) {
        auto* line = new QLineSeries;
        qchart->addSeries(line);
        axes.attach(*line);
        drawnReferences.push_back(line);
    }
    restyle();
    refill();
    updateLegend();
}

void LineChart::Private::addDrawn(std::size_t i)
{
    QChart* qchart = view->chart();
    DrawnSeries parts;
    if (!series[i].lower.empty()) {
        parts.lower = new QLineSeries(qchart);
        parts.upper = new QLineSeries(qchart);
        parts.band = new QAreaSeries(parts.upper, parts.lower);
        qchart->addSeries(parts.band);
        axes.attach(*parts.band);
    }
    parts.line = new QLineSeries;
    qchart->addSeries(parts.line);
    axes.attach(*parts.line);
    drawn.push_back(parts);
}

void LineChart::Private::restyle()
{
    const Shade shade = shadeOf(chart->palette());
    const Colours& c = colours(shade);
    styleChart(*view->chart(), c);
    axes.style(c);
    for (std::size_t i = 0; i < drawn.size(); ++i) {
        const int place = static_cast<int>(i);
        QPen pen = seriesPen(place, series[i].look, shade);
        if (series[i].look == SeriesLook::Band)
            pen.setStyle(Qt::NoPen);
        if (series[i].look == SeriesLook::Markers) { // points alone: what lies between two of them means nothing
            pen.setStyle(Qt::NoPen);
            drawn[i].line->setMarkerSize(markerSize);
        }
        drawn[i].line->setPen(pen);
        drawn[i].line->setPointsVisible(series[i].look == SeriesLook::Markers);
        drawn[i].line->setVisible(!hidden[i]);
        if (drawn[i].band != nullptr) {
            QColor fill = seriesColour(place, shade);
            fill.setAlphaF(0.16F);
            drawn[i].band->setBrush(fill);
            drawn[i].band->setPen(Qt::NoPen);
            drawn[i].band->setVisible(!hidden[i]);
        }
    }
    for (std::size_t i = 0; i < drawnReferences.size(); ++i)
        drawnReferences[i]->setPen(referencePen(c, static_cast<int>(i)));
}

// Sets ends and ticks of the axes, then hands each series the points that can be told apart on them.
void LineChart::Private::refill()
{
    const ValueWindow data = valueWindow(series, hidden, {xSpec, ySpec});
    shown = zoom.value_or(data);
    const QSizeF size = view->chart()->plotArea().isEmpty() ? QSizeF(view->size()) : view->chart()->plotArea().size();
    shown = axes.setWindow(shown, size, zoom ? WindowEnds::AsGiven : WindowEnds::OnTicks);
    const DecimationWindow window{shown.xLow, shown.xHigh, std::clamp(static_cast<int>(size.width()), 50, mostColumns)};
    const auto points = [&](const std::vector<double>& x, const std::vector<double>& y) {
        return axes.drawable(decimate(x, y, window));
    };
    for (std::size_t i = 0; i < drawn.size(); ++i) {
        const Series& one = series[i];
        const QList<QPointF> line = points(one.x, one.y);
        drawn[i].line->replace(one.look == SeriesLook::Steps ? asSteps(line) : line);
        if (drawn[i].band != nullptr) {
            drawn[i].lower->replace(points(one.x, one.lower));
            drawn[i].upper->replace(points(one.x, one.upper));
        }
    }
    for (std::size_t i = 0; i < drawnReferences.size(); ++i)
        drawnReferences[i]->replace(axes.drawable(clipped(references[i], shown)));
}

void LineChart::Private::updateLegend()
{
    std::vector<LegendEntry> entries;
    for (std::size_t i = 0; i < series.size(); ++i)
        entries.push_back({series[i].name, static_cast<int>(i), series[i].look, !hidden[i]});
    QStringList names;
    for (const ReferenceLine& line : references)
        names << line.name;
    legend->setEntries(entries, names);
    legend->setVisible(std::ssize(entries) + names.size() - names.count(QString()) > 1);
}

QPointF LineChart::Private::toPlot(double x, double y) const
{
    const QRectF area = chart->plotArea();
    return {area.left() + axes.xShare(x) * area.width(), area.bottom() - axes.yShare(y) * area.height()};
}

QPointF LineChart::Private::toValue(QPointF position) const
{
    const QRectF area = chart->plotArea();
    return {axes.xAt((position.x() - area.left()) / area.width()), axes.yAt((area.bottom() - position.y()) / area.height())};
}

LineChart::LineChart(QWidget* parent) : ChartFrame(parent), d(std::make_unique<Private>())
{
    d->chart = this;
    d->view = new SafeChartView(this);
    d->legend = new ChartLegend(this);
    setPlot(d->view);
    below()->addWidget(d->legend);
    connect(d->legend, &ChartLegend::toggled, this,
            [this](int i, bool on) { setSeriesVisible(d->series[static_cast<std::size_t>(i)].name, on); });
    d->repaint.setSingleShot(true);
    connect(&d->repaint, &QTimer::timeout, this, [this] {
        d->refill();
        dataChanged();
    });
    // The plot's place is known only once it has been laid out; labels and points depend on it.
    connect(d->view->chart(), &QChart::plotAreaChanged, this, [this] { d->refill(); }, Qt::QueuedConnection);
    d->rebuild();
}

LineChart::~LineChart() = default;

void LineChart::setContent(LineContent content)
{
    setTitle(content.title);
    setNote(content.note);
    setDescription(content.description);
    setAxes(content.axes.x, content.axes.y);
    setReferences(std::move(content.references));
    setSeries(std::move(content.series));
}

void LineChart::setAxes(const AxisSpec& x, const AxisSpec& y)
{
    d->xSpec = x;
    d->ySpec = y;
    d->zoom.reset();
    d->rebuild();
    dataChanged();
}

void LineChart::setSeries(std::vector<Series> series)
{
    d->series = std::move(series);
    d->hidden.assign(d->series.size(), false);
    d->zoom.reset();
    d->rebuild();
    dataChanged();
    Q_EMIT zoomChanged();
}

const std::vector<Series>& LineChart::series() const
{
    return d->series;
}

void LineChart::appendPoints(const QString& name, std::span<const double> x, std::span<const double> y)
{
    auto found = std::ranges::find(d->series, name, &Series::name);
    if (found == d->series.end()) {
        d->series.push_back({.name = name, .x = {}, .y = {}});
        d->hidden.push_back(false);
        d->addDrawn(d->series.size() - 1);
        d->restyle();
        d->updateLegend();
        found = d->series.end() - 1;
    }
    found->x.insert(found->x.end(), x.begin(), x.end());
    found->y.insert(found->y.end(), y.begin(), y.end());
    if (!d->repaint.isActive())
        d->repaint.start(repaintPause);
}

void LineChart::setReferences(std::vector<ReferenceLine> lines)
{
    d->references = std::move(lines);
    d->rebuild();
}

void LineChart::setSeriesVisible(const QString& name, bool visible)
{
    const auto found = std::ranges::find(d->series, name, &Series::name);
    if (found == d->series.end())
        return;
    d->hidden[static_cast<std::size_t>(found - d->series.begin())] = !visible;
    d->restyle();
    d->refill();
    d->updateLegend();
    dataChanged();
}

bool LineChart::isSeriesVisible(const QString& name) const
{
    const auto found = std::ranges::find(d->series, name, &Series::name);
    return found != d->series.end() && !d->hidden[static_cast<std::size_t>(found - d->series.begin())];
}

PlainTable LineChart::plainTable() const
{
    return seriesTable(d->series, d->xSpec, d->ySpec);
}

QSize LineChart::sizeHint() const
{
    return {480, 320};
}

QSize LineChart::minimumSizeHint() const
{
    return {280, 220};
}

QRectF LineChart::plotArea() const
{
    return d->view->mapFromScene(d->view->chart()->mapToScene(d->view->chart()->plotArea()).boundingRect()).boundingRect();
}

Readings LineChart::readingsAt(QPointF position) const
{
    Readings readings;
    const double x = d->toValue(position).x();
    const std::optional<double> nearest = nearestX(d->series, d->hidden, x);
    if (!nearest)
        return readings;
    readings.x = d->toPlot(*nearest, 0.0).x();
    readings.heading = d->xSpec.title.isEmpty() ? axisReading(*nearest, d->xSpec)
                                                : QStringLiteral("%1 %2").arg(d->xSpec.title, axisReading(*nearest, d->xSpec));
    const Shade shade = shadeOf(palette());
    for (std::size_t i = 0; i < d->series.size(); ++i) {
        if (d->hidden[i])
            continue;
        const std::optional<double> y = valueAt(d->series[i], *nearest);
        if (y)
            readings.items.push_back({nameAt(d->series[i], *nearest), axisReading(*y, d->ySpec), seriesColour(static_cast<int>(i), shade),
                                      d->toPlot(*nearest, *y)});
    }
    return readings;
}

QList<double> LineChart::stops() const
{
    QList<double> stops;
    for (const double x : distinctX(d->series, d->hidden, d->shown))
        stops.append(d->toPlot(x, 0.0).x());
    return stops;
}

void LineChart::renderChart(QPainter& painter, const QRectF& target) const
{
    // The same chart in the light colours of documents, drawn by a second widget so that the one on the screen stays.
    LineChart copy;
    copy.setPalette(paletteOf(Shade::Light));
    copy.d->xSpec = d->xSpec;
    copy.d->ySpec = d->ySpec;
    copy.d->series = d->series;
    copy.d->hidden = d->hidden;
    copy.d->references = d->references;
    copy.d->zoom = d->zoom;
    QChart* qchart = copy.d->view->chart();
    const qreal legendHeight = d->legend->isVisibleTo(this) ? ChartLegend::drawnHeight() : 0.0;
    const QSizeF size(target.width(), target.height() - legendHeight);
    copy.d->rebuild();
    copy.d->view->resize(size.toSize());
    qchart->resize(size);
    qchart->layout()->activate();
    copy.d->refill();
    copy.d->view->scene()->render(&painter, QRectF(target.topLeft(), size), QRectF(QPointF(0, 0), size));
    if (legendHeight > 0.0)
        copy.d->legend->draw(painter, QRectF(target.left(), target.bottom() - legendHeight, target.width(), legendHeight));
}

void LineChart::recolour()
{
    d->restyle();
    d->refill();
    d->updateLegend();
}

QString LineChart::summary() const
{
    return seriesSummary(d->series, d->xSpec, d->ySpec);
}

void LineChart::setPointer(Pointer pointer)
{
    d->pointer = pointer;
}

void LineChart::chosenAt(QPointF position)
{
    if (d->pointer == Pointer::Chooses)
        Q_EMIT placeChosen(d->toValue(position));
}

void LineChart::draggedTo(QPointF position)
{
    chosenAt(position);
}

bool LineChart::canZoom() const
{
    return d->pointer == Pointer::Zooms;
}

bool LineChart::isZoomed() const
{
    return d->zoom.has_value();
}

void LineChart::zoomTo(const QRectF& area)
{
    const QPointF low = d->toValue(area.bottomLeft());
    const QPointF high = d->toValue(area.topRight());
    d->zoom = ValueWindow{low.x(), high.x(), low.y(), high.y()};
    d->refill();
    Q_EMIT zoomChanged();
}

void LineChart::resetZoom()
{
    if (!d->zoom)
        return;
    d->zoom.reset();
    d->refill();
    Q_EMIT zoomChanged();
}

} // namespace riskloom
