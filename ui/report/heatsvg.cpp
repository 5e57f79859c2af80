// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/heatcolours.h"
#include "ui/report/chartsvg.h"
#include "ui/report/svgtext.h"
#include "ui/widgets/format.h"

#include <algorithm>
#include <cmath>

namespace riskloom {
namespace {

constexpr double widestLabel = 160.0;
constexpr double mostWidth = 940.0;
constexpr double widestCell = 46.0;
constexpr double cellHeight = 18.0;
constexpr double columnLabelWidth = 52.0; // with less, labels leave out neighbours

} // namespace

ReportChart heatChart(const HeatContent& content)
{
    double labels = 40.0;
    for (const QString& row : content.rows)
        labels = std::max(labels, std::min(svgTextWidth(row), widestLabel));
    labels += 8.0;
    const auto columns = static_cast<double>(std::max<qsizetype>(content.columns.size(), 1));
    const double width = std::min((mostWidth - labels) / columns, widestCell);
    const double bottom = cellHeight * static_cast<double>(content.rows.size());
    const int whole = static_cast<int>(std::ceil(labels + width * columns + columnLabelWidth));
    const int height = static_cast<int>(bottom + 20.0);
    const Colours& c = colours(Shade::Light);
    SvgDrawing svg(whole, height, content.title, content.description);
    for (qsizetype row = 0; row < content.rows.size(); ++row) {
        const double top = cellHeight * static_cast<double>(row);
        svg.text({labels - 8.0, top + 13.0}, svgElided(content.rows[row], widestLabel), c.muted, SvgAnchor::End);
        for (qsizetype column = 0; column < content.columns.size(); ++column) {
            const double value = content.values[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)];
            if (!std::isfinite(value))
                continue;
            const bool signs = content.tones == HeatContent::Tones::GainsAndLosses;
            const QColor fill = signs ? gainOrLossColour(value, content.high, c) : risingColour(value, 0.0, content.high, c);
            const double left = labels + width * static_cast<double>(column);
            svg.box({left, top}, width - 1.0, cellHeight - 1.0, fill,
                    QStringLiteral("%1, %2: %3")
                        .arg(content.rows[row], content.columns[column],
                             content.inTitles ? content.inTitles(value) : formatNumber(value, content.decimals)));
            if (content.inCells)
                svg.text({left + (width - 1.0) / 2.0, top + 13.0}, content.inCells(value), colourOn(fill, c), SvgAnchor::Middle);
        }
    }
    const bool allFit = std::ranges::all_of(content.columns, [&](const QString& name) { return svgTextWidth(name) + 4.0 <= width; });
    const auto every = allFit ? qsizetype{1} : static_cast<qsizetype>(std::max(1.0, std::ceil(columnLabelWidth / width)));
    for (qsizetype column = 0; column < content.columns.size(); column += every) {
        const double left = labels + width * static_cast<double>(column);
        if (allFit)
            svg.text({left + width / 2.0, bottom + 13.0}, content.columns[column], c.muted, SvgAnchor::Middle);
        else
            svg.text({left, bottom + 13.0}, content.columns[column], c.muted);
    }
    return {content.title, content.note, content.description, svg.finished(), QSize(whole, height)};
}

} // namespace riskloom
