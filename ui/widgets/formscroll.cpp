// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/formscroll.h"

#include <QCoreApplication>
#include <QEvent>
#include <QScrollBar>

namespace riskloom {

FormScroll::FormScroll(QWidget* form, QWidget* parent) : QScrollArea(parent)
{
    setWidget(form);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

QSize FormScroll::minimumSizeHint() const
{
    const QSize own = QScrollArea::minimumSizeHint();
    return {widget()->minimumSizeHint().width() + verticalScrollBar()->sizeHint().width(), own.height()};
}

bool FormScroll::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry(); // the fields may need another width now
    return QScrollArea::eventFilter(watched, event);
}

// A hidden widget is not told that its contents need another size, and nothing tells it when it is shown.
void FormScroll::showEvent(QShowEvent* event)
{
    QScrollArea::showEvent(event);
    QCoreApplication::postEvent(widget(), new QEvent(QEvent::LayoutRequest));
}

} // namespace riskloom
