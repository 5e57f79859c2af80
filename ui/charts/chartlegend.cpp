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

QPixmap swatch(const QPen& pen, qreal ratio)
{
    QPixmap pixmap(QSize(swatchWidth, swatchHeight) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(pen);
    painter.drawLine(QPointF(1, swatchHeight / 2.0), QPointF(swatchWidth - 1, swatchHeight / 2.0));
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
    const auto makeItem = [&](const QString& name, const QPen& pen) {
        auto* button = new QToolButton(this);
        button->setAutoRaise(true);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setIconSize(QSize(swatchWidth, swatchHeight));
        button->setIcon(QIcon(swatch(pen, ratio)));
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
        QToolButton* button = makeItem(entry.name, pen);
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
        QToolButton* item = makeItem(m_references[place], referencePen(colours(shade), place));
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
    const auto drawOne = [&](const QString& name, const QPen& pen) {
        painter.setPen(pen);
        painter.drawLine(QPointF(x, target.center().y()), QPointF(x + swatchWidth, target.center().y()));
        x += swatchWidth + gridStep;
        painter.setFont(font);
        painter.setPen(colours(Shade::Light).text);
        painter.drawText(QRectF(x, target.top(), target.right() - x, target.height()), Qt::AlignLeft | Qt::AlignVCenter, name);
        x += metrics.horizontalAdvance(name) + 2 * gridStep;
    };
    for (const LegendEntry& entry : m_entries)
        if (entry.shown)
            drawOne(entry.name, seriesPen(entry.series, entry.look, Shade::Light));
    for (int place = 0; place < m_references.size(); ++place)
        if (!m_references[place].isEmpty())
            drawOne(m_references[place], referencePen(colours(Shade::Light), place));
}

} // namespace riskloom
