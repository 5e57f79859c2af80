// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/safechartview.h"

#include <QtCharts/QChart>

#include <QMouseEvent>

namespace riskloom {

SafeChartView::SafeChartView(QWidget* parent) : QChartView(new QChart, parent)
{
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    setBackgroundBrush(Qt::NoBrush);
    viewport()->setAutoFillBackground(false);
}

// Qt Charts asks the item below the pointer for its type without looking whether there is one.
void SafeChartView::mousePressEvent(QMouseEvent* event)
{
    if (itemAt(event->pos()) != nullptr)
        QChartView::mousePressEvent(event);
    else
        event->accept();
}

void SafeChartView::mouseMoveEvent(QMouseEvent* event)
{
    if (itemAt(event->pos()) != nullptr)
        QChartView::mouseMoveEvent(event);
    else
        event->accept();
}

void SafeChartView::mouseReleaseEvent(QMouseEvent* event)
{
    if (itemAt(event->pos()) != nullptr)
        QChartView::mouseReleaseEvent(event);
    else
        event->accept();
}

void SafeChartView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (itemAt(event->pos()) != nullptr)
        QChartView::mouseDoubleClickEvent(event);
    else
        event->accept();
}

} // namespace riskloom
