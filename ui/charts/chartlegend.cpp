// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartlegend.h"

#include "ui/charts/chartlook.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QIcon>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace riskloom {
namespace {

constexpr int swatchWidth = 20;
constexpr int swatchHeight = 12;
constexpr qreal swatchMarker = 3.5; // radius of the dot of a series of points
constexpr float swatchBandOpacity = 0.35F; // more than that of the band, which is larger

// A piece of the line, or one of the points.
void drawSwatch(QPainter& painter, QPointF left, const QPen& pen, SeriesLook look)
{
    if (look == SeriesLook::Markers) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(pen.color());
        painter.drawEllipse(left + QPointF(swatchWidth / 2.0, 0.0), swatchMarker, swatchMarker);
        painter.setBrush(Qt::NoBrush);
        return;
    }
    if (look == SeriesLook::Band) {
        QColor fill = pen.color();
        fill.setAlphaF(swatchBandOpacity);
        painter.fillRect(QRectF(left - QPointF(0.0, swatchMarker), QSizeF(swatchWidth, 2.0 * swatchMarker)), fill);
        return;
    }
    painter.setPen(pen);
    painter.drawLine(left, left + QPointF(swatchWidth, 0.0));
}

QPixmap swatch(const QPen& pen, SeriesLook look, qreal ratio)
{
    QPixmap pixmap(QSize(swatchWidth, swatchHeight) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    drawSwatch(painter, QPointF(0.0, swatchHeight / 2.0), pen, look);
    return pixmap;
}

} // namespace

ChartLegend::ChartLegend(QWidget* parent) : QWidget(parent)
{
    auto* flow = new FlowLayout(this);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(halfStep);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ChartLegend::setEntries(const std::vector<LegendEntry>& entries, const QStringList& references)
{
    m_entries = entries;
    m_references = references;
    rebuild();
}

void ChartLegend::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    // Its own palette, which comes later than the chart's.
    if (event->type() == QEvent::PaletteChange)
        rebuild();
}

void ChartLegend::rebuild()
{
    // Not deleted at once: this may be the answer to a click on one of them.
    for (QWidget* item : std::exchange(m_items, {})) {
        layout()->removeWidget(item);
        item->hide();
        item->deleteLater();
    }
    const Shade shade = shadeOf(palette());
    const qreal ratio = devicePixelRatioF();
    const auto makeItem = [&](const QString& name, const QPen& pen, SeriesLook look) {
        auto* button = new QToolButton(this);
        button->setAutoRaise(true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setIconSize(QSize(swatchWidth, swatchHeight));
        button->setIcon(QIcon(swatch(pen, look, ratio)));
        button->setText(name);
        button->setFont(textFont(TextSize::Small));
        layout()->addWidget(button);
        button->show();
        m_items.push_back(button);
        return button;
    };
    for (const LegendEntry& entry : m_entries) {
        QPen pen = seriesPen(entry.series, entry.look, shade);
        if (!entry.shown)
            pen.setColor(colours(shade).border);
        QToolButton* button = makeItem(entry.name, pen, entry.look);
        button->setToolTip(entry.shown ? tr("Hide %1").arg(entry.name) : tr("Show %1").arg(entry.name));
        button->setAccessibleDescription(entry.shown ? tr("Shown") : tr("Hidden"));
        if (!entry.shown) {
            QPalette faint = button->palette();
            faint.setColor(QPalette::ButtonText, colours(shade).muted);
            button->setPalette(faint);
            QFont font = button->font();
            font.setStrikeOut(true);
            button->setFont(font);
        }
        connect(button, &QToolButton::clicked, this,
                [this, series = entry.series, shown = entry.shown] { Q_EMIT toggled(series, !shown); });
    }
    for (int place = 0; place < m_references.size(); ++place) {
        if (m_references[place].isEmpty())
            continue;
        QToolButton* item = makeItem(m_references[place], referencePen(colours(shade), place), SeriesLook::Line);
        item->setFocusPolicy(Qt::NoFocus);
        item->setAttribute(Qt::WA_TransparentForMouseEvents);
    }
    updateGeometry();
}

qreal ChartLegend::drawnHeight()
{
    return 3.0 * gridStep;
}

void ChartLegend::draw(QPainter& painter, const QRectF& target) const
{
    const QFont font = textFont(TextSize::Small);
    const QFontMetricsF metrics(font);
    qreal x = target.left();
    const auto drawOne = [&](const QString& name, const QPen& pen, SeriesLook look) {
        drawSwatch(painter, QPointF(x, target.center().y()), pen, look);
        x += swatchWidth + gridStep;
        painter.setFont(font);
        painter.setPen(colours(Shade::Light).text);
        painter.drawText(QRectF(x, target.top(), target.right() - x, target.height()), Qt::AlignLeft | Qt::AlignVCenter, name);
        x += metrics.horizontalAdvance(name) + 2 * gridStep;
    };
    for (const LegendEntry& entry : m_entries)
        if (entry.shown)
            drawOne(entry.name, seriesPen(entry.series, entry.look, Shade::Light), entry.look);
    for (int place = 0; place < m_references.size(); ++place)
        if (!m_references[place].isEmpty())
            drawOne(m_references[place], referencePen(colours(Shade::Light), place), SeriesLook::Line);
}

} // namespace riskloom
