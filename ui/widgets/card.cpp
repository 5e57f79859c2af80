// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card.h"

#include "ui/widgets/theme.h"

#include <QPainter>
#include <QVBoxLayout>

namespace riskloom {

Card::Card(QWidget* parent) : QFrame(parent), m_body(new QVBoxLayout(this))
{
    m_body->setContentsMargins(2 * gridStep, 2 * gridStep, 2 * gridStep, 2 * gridStep);
    m_body->setSpacing(gridStep);
}

void Card::paintEvent(QPaintEvent*)
{
    const Colours& c = coloursOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(c.border);
    painter.setBrush(c.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), cornerRadius + 2, cornerRadius + 2);
}

ScrollPage::ScrollPage(QWidget* parent) : QScrollArea(parent)
{
    auto* page = new QWidget(this);
    m_body = new QVBoxLayout(page);
    m_body->setContentsMargins(paneMargin, paneMargin, paneMargin, paneMargin);
    m_body->setSpacing(2 * gridStep);
    setWidget(page);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    page->setAutoFillBackground(false);
}

} // namespace riskloom
