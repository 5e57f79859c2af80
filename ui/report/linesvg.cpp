// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/decimate.h"
#include "ui/report/chartsvg.h"
#include "ui/report/svgtext.h"

#include <QRectF>

#include <algorithm>
#include <cmath>

namespace riskloom {
namespace {

constexpr int chartWidth = 460;
constexpr int plotHeight = 260;
constexpr double leftMargin = 62.0;
constexpr double rightMargin = 16.0;
constexpr double topMargin = 10.0;
constexpr double labelHeight = 14.0;
constexpr double lineWidth = 1.8;
constexpr double markerRadius = 2.6;
constexpr int mostXTicks = 6;
constexpr int mostYTicks = 6;

// One direction of a plot: from a value to pixels.
struct Axis {
    AxisSpec spec;
    AxisTicks ticks;
    double from = 0.0, to = 1.0; // pixels

    double share(double value) const
    {
        if (spec.scale == AxisScale::Logarithmic)
            return std::log(value / ticks.minimum) / std::log(ticks.maximum / ticks.minimum);
        return (value - ticks.minimum) / (ticks.maximum - ticks.minimum);
    }
    double at(double value) const { return from + std::clamp(share(value), 0.0, 1.0) * (to - from); }
    bool shows(double value) const { return std::isfinite(value) && (spec.scale == AxisScale::Linear || value > 0.0); }
    std::vector<double> tickValues() const
    {
        std::vector<double> values;
        if (spec.scale == AxisScale::Logarithmic) {
            for (double value = ticks.minimum; value <= ticks.maximum * 1.0001; value *= ticks.step)
                values.push_back(value);
            return values;
        }
        const double first = std::ceil(ticks.minimum / ticks.step - 1e-9);
        for (double i = first; i * ticks.step <= ticks.maximum + 1e-9 * ticks.step; i += 1.0)
            values.push_back(i * ticks.step);
        return values;
    }
};

QString dashesOf(const Series& series, int index)
{
    QStringList parts;
    for (const qreal dash : series.look == SeriesLook::Dashed ? seriesDashes(1) : seriesDashes(index))
        parts << QString::number(dash * lineWidth, 'f', 1);
    return parts.join(u',');
}

struct LegendEntry {
    QString name;
    QColor colour;
    QString dashes;
    SeriesLook look = SeriesLook::Line;
};

// A chart of lines while it is drawn.
class LinePlot {
public:
    explicit LinePlot(const LineContent& content)
        : m_content(content),
          m_legend(legendOf(content)),
          m_height(plotHeight + static_cast<int>(legendRows() * labelHeight)),
          m_svg(chartWidth, m_height, content.title, content.description)
    {
        const ValueWindow window =
            valueWindow(content.series, std::vector<bool>(content.series.size(), false), content.axes);
        m_x = {content.axes.x, niceTicks(window.xLow, window.xHigh, content.axes.x, mostXTicks), leftMargin,
               chartWidth - rightMargin};
        m_y = {content.axes.y, niceTicks(window.yLow, window.yHigh, content.axes.y, mostYTicks), plotHeight - 42.0,
               topMargin};
        m_window = {m_x.ticks.minimum, m_x.ticks.maximum, m_y.ticks.minimum, m_y.ticks.maximum};
    }

    ReportChart draw()
    {
        drawGrid();
        for (std::size_t i = 0; i < m_content.series.size(); ++i)
            drawSeries(m_content.series[i], static_cast<int>(i));
        drawReferences();
        drawLegend();
        return {m_content.title, m_content.note, m_content.description, m_svg.finished(), QSize(chartWidth, m_height)};
    }

private:
    static bool isUpright(const ReferenceLine& line) { return line.from.x() == line.to.x(); }

    static std::vector<LegendEntry> legendOf(const LineContent& content)
    {
        std::vector<LegendEntry> entries;
        for (std::size_t i = 0; i < content.series.size(); ++i)
            entries.push_back({content.series[i].name, seriesColour(static_cast<int>(i), Shade::Light),
                               dashesOf(content.series[i], static_cast<int>(i)), content.series[i].look});
        for (const ReferenceLine& line : content.references)
            if (!isUpright(line)) // those have their names beside them
                entries.push_back({line.name, colours(Shade::Light).muted, QStringLiteral("4,4"), SeriesLook::Dashed});
        return entries;
    }

    static double entryWidth(const LegendEntry& entry) { return 30.0 + svgTextWidth(entry.name) + 16.0; }

    int legendRows() const
    {
        int rows = 1;
        double x = leftMargin;
        for (const LegendEntry& entry : m_legend) {
            if (x > leftMargin && x + entryWidth(entry) > chartWidth) {
                ++rows;
                x = leftMargin;
            }
            x += entryWidth(entry);
        }
        return rows;
    }

    void drawGrid()
    {
        const Colours& c = colours(Shade::Light);
        for (const double value : m_y.tickValues()) {
            const double y = m_y.at(value);
            m_svg.line({m_x.from, y}, {m_x.to, y}, c.grid);
            m_svg.text({m_x.from - 6.0, y + 4.0}, axisLabel(value, m_y.spec, m_y.ticks.decimals), c.muted,
                       SvgAnchor::End);
        }
        for (const double value : m_x.tickValues()) {
            const double x = m_x.at(value);
            m_svg.line({x, m_y.from}, {x, m_y.from + 4.0}, c.border);
            m_svg.text({x, m_y.from + 16.0}, axisLabel(value, m_x.spec, m_x.ticks.decimals), c.muted,
                       SvgAnchor::Middle);
        }
        m_svg.line({m_x.from, m_y.from}, {m_x.to, m_y.from}, c.border);
        m_svg.text({(m_x.from + m_x.to) / 2.0, m_y.from + 33.0}, m_x.spec.title, c.text, SvgAnchor::Middle);
        m_svg.uprightText({14.0, (m_y.from + m_y.to) / 2.0}, m_y.spec.title, c.text);
    }

    QPointF toPlot(double x, double y) const { return {m_x.at(x), m_y.at(y)}; }

    void drawSeries(const Series& series, int index)
    {
        const QColor colour = seriesColour(index, Shade::Light);
        drawBand(series, colour);
        if (series.look == SeriesLook::Band)
            return;
        QList<QPointF> points;
        for (const QPointF& point : visiblePoints(series.x, series.y, series.look))
            if (m_x.shows(point.x()) && m_y.shows(point.y()))
                points.append(toPlot(point.x(), point.y()));
        const bool few = points.size() <= 15;
        if (few || series.look == SeriesLook::Markers)
            for (const QPointF& point : points)
                m_svg.circle(point, markerRadius, colour);
        if (series.look == SeriesLook::Markers)
            return;
        QStringList texts;
        for (const QPointF& point : series.look == SeriesLook::Steps ? asSteps(points) : points)
            texts << svgPoint(point);
        m_svg.polyline(texts.join(u' '), colour, lineWidth, dashesOf(series, index));
    }

    // A line of more points than the chart has columns looks the same without most of them.
    QList<QPointF> visiblePoints(const std::vector<double>& x, const std::vector<double>& y, SeriesLook look) const
    {
        if (look == SeriesLook::Line || look == SeriesLook::Dashed || look == SeriesLook::Band)
            return decimate(x, y, {m_window.xLow, m_window.xHigh, chartWidth});
        QList<QPointF> points;
        for (std::size_t i = 0; i < x.size(); ++i)
            points.append({x[i], y[i]});
        return points;
    }

    void drawBand(const Series& series, const QColor& colour)
    {
        if (series.lower.empty())
            return;
        QStringList there;
        QStringList back;
        for (const QPointF& point : visiblePoints(series.x, series.upper, series.look))
            if (m_x.shows(point.x()) && m_y.shows(point.y()))
                there << svgPoint(toPlot(point.x(), point.y()));
        for (const QPointF& point : visiblePoints(series.x, series.lower, series.look))
            if (m_x.shows(point.x()) && m_y.shows(point.y()))
                back.prepend(svgPoint(toPlot(point.x(), point.y())));
        if (!there.isEmpty())
            m_svg.area((there + back).join(u' '), colour, 0.16);
    }

    void drawReferences()
    {
        const QColor muted = colours(Shade::Light).muted;
        int upright = 0;
        for (const ReferenceLine& line : m_content.references) {
            const QList<QPointF> part = clipped(line, m_window);
            if (part.size() != 2)
                continue;
            const QPointF from = toPlot(part[0].x(), part[0].y());
            const QPointF to = toPlot(part[1].x(), part[1].y());
            m_svg.line(from, to, muted, 1.0, QStringLiteral("4,4"));
            if (!isUpright(line))
                continue;
            // One below the other, on the side with room.
            const bool left = from.x() > (m_x.from + m_x.to) / 2.0;
            const double y = topMargin + labelHeight * (++upright) - 4.0;
            m_svg.text({from.x() + (left ? -4.0 : 4.0), y}, line.name, muted, left ? SvgAnchor::End : SvgAnchor::Start);
        }
    }

    void drawLegend()
    {
        double x = leftMargin;
        double y = plotHeight + 6.0;
        for (const LegendEntry& entry : m_legend) {
            if (x > leftMargin && x + entryWidth(entry) > chartWidth) {
                x = leftMargin;
                y += labelHeight;
            }
            if (entry.look == SeriesLook::Markers)
                m_svg.circle({x + 12.0, y - 4.0}, markerRadius, entry.colour);
            else if (entry.look == SeriesLook::Band)
                m_svg.area(QStringLiteral("%1,%2 %3,%2 %3,%4 %1,%4").arg(x).arg(y - 8.0).arg(x + 24.0).arg(y), entry.colour, 0.35);
            else
                m_svg.line({x, y - 4.0}, {x + 24.0, y - 4.0}, entry.colour, lineWidth, entry.dashes);
            m_svg.text({x + 30.0, y}, svgElided(entry.name, chartWidth - x - 30.0), colours(Shade::Light).text);
            x += entryWidth(entry);
        }
    }

    const LineContent& m_content;
    std::vector<LegendEntry> m_legend;
    int m_height;
    SvgDrawing m_svg;
    Axis m_x, m_y;
    ValueWindow m_window;
};

} // namespace

ReportChart lineChart(const LineContent& content)
{
    return LinePlot(content).draw();
}

} // namespace riskloom
