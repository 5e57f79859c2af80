// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/clipboard.h"

#include <QImage>
#include <QRectF>
#include <QSize>
#include <QString>

#include <functional>

class QPainter;
class QWidget;

namespace riskloom {

// A chart on its way out of the window: always on a light ground, with its title.
struct ChartPicture {
    QString title;
    QSize size; // of the plot on the screen, in device-independent pixels
    qreal scale = 2.0;
};

using DrawChart = std::function<void(QPainter& painter, const QRectF& target)>;

QImage chartImage(const ChartPicture& picture, const DrawChart& draw);
// SVG or PNG by the path's ending. False when the file cannot be written.
bool saveChartImage(const ChartPicture& picture, const QString& path, const DrawChart& draw);
bool saveTableAsCsv(const PlainTable& table, const QString& path); // UTF-8 with a byte order mark, for spreadsheets

// A window with the data of a chart, copied and sorted like any table.
void showChartTable(QWidget* parent, const QString& title, const PlainTable& table);

} // namespace riskloom
