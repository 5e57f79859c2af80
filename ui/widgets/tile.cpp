// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tile.h"

#include "ui/widgets/theme.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace riskloom {
namespace {

constexpr int tileWidth = 176;
constexpr int tileGap = 2 * gridStep;

void setTextColour(QLabel* label, const QColor& colour)
{
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, colour);
    label->setPalette(palette);
}

} // namespace

QString explanationToolTip(const Explanation& explanation)
{
    QString html = QStringLiteral("<p>%1</p>").arg(explanation.text.toHtmlEscaped());
    if (!explanation.formula.isEmpty())
        html += QStringLiteral("<p><code>%1</code></p>").arg(explanation.formula.toHtmlEscaped());
    QStringList facts;
    for (const QString& fact : {explanation.rows, explanation.source})
        if (!fact.isEmpty())
            facts << fact.toHtmlEscaped();
    if (!facts.isEmpty())
        html += QStringLiteral("<p>%1</p>").arg(facts.join(QStringLiteral(" · ")));
    return html;
}

Tile::Tile(QWidget* parent)
    : QFrame(parent), m_caption(new QLabel(this)), m_value(new QLabel(this)), m_note(new QLabel(this))
{
    setFocusPolicy(Qt::TabFocus);
    m_caption->setFont(textFont(TextSize::Small));
    m_value->setFont(textFont(TextSize::Figure));
    m_note->setFont(tabularFont(textFont(TextSize::Small)));
    m_note->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2 * gridStep, gridStep + halfStep, 2 * gridStep, gridStep + halfStep);
    column->setSpacing(2);
    column->addWidget(m_caption);
    column->addWidget(m_value);
    column->addWidget(m_note);
    column->addStretch();
    recolour();
}

void Tile::setCaption(const QString& caption)
{
    m_caption->setText(caption);
    updateAccessibleTexts();
}

void Tile::setValue(const QString& value)
{
    m_value->setText(value);
    updateAccessibleTexts();
}

void Tile::setNote(const QString& note)
{
    m_note->setText(note);
    updateAccessibleTexts();
}

void Tile::setMood(Mood mood)
{
    m_mood = mood;
    recolour();
}

void Tile::setExplanation(const Explanation& explanation)
{
    setToolTip(explanationToolTip(explanation));
    QStringList parts;
    for (const QString& part : {explanation.text, explanation.formula, explanation.rows, explanation.source})
        if (!part.isEmpty())
            parts << part;
    setAccessibleDescription(parts.join(QStringLiteral(". ")));
}

QString Tile::value() const
{
    return m_value->text();
}

void Tile::updateAccessibleTexts()
{
    setAccessibleName(QStringLiteral("%1: %2 %3").arg(m_caption->text(), m_value->text(), m_note->text()).trimmed());
}

void Tile::recolour()
{
    const Colours& c = coloursOf(palette());
    setTextColour(m_caption, c.muted);
    setTextColour(m_value, c.text);
    const QColor note = m_mood == Mood::Positive   ? c.positive
                        : m_mood == Mood::Warning  ? c.warning
                        : m_mood == Mood::Negative ? c.negative
                                                   : c.muted;
    setTextColour(m_note, note);
    update();
}

void Tile::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        recolour();
}

void Tile::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_F1 && !toolTip().isEmpty()) {
        QToolTip::showText(mapToGlobal(QPoint(2 * gridStep, height())), toolTip(), this);
        return;
    }
    QFrame::keyPressEvent(event);
}

void Tile::paintEvent(QPaintEvent*)
{
    const Colours& c = coloursOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool ring = hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange);
    painter.setPen(QPen(ring ? c.accent : c.border, ring ? 2.0 : 1.0));
    painter.setBrush(c.surface);
    const qreal inset = ring ? 1.0 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), cornerRadius + 2, cornerRadius + 2);
}

TileRow::TileRow(QWidget* parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

Tile* TileRow::addTile()
{
    auto* tile = new Tile(this);
    m_tiles.append(tile);
    tile->show();
    updateGeometry();
    arrange();
    return tile;
}

void TileRow::clear()
{
    for (Tile* tile : std::exchange(m_tiles, {})) {
        tile->hide();
        tile->deleteLater();
    }
    updateGeometry();
}

int TileRow::columnsFor(int width) const
{
    const int most = std::max<int>(1, (width + tileGap) / (tileWidth + tileGap));
    const int count = std::max<int>(1, static_cast<int>(m_tiles.size()));
    const int lines = (count + most - 1) / most;
    return (count + lines - 1) / lines; // as even as possible
}

int TileRow::heightForWidth(int width) const
{
    if (m_tiles.isEmpty())
        return 0;
    const int columns = columnsFor(width);
    const int lines = (static_cast<int>(m_tiles.size()) + columns - 1) / columns;
    return lines * lineHeight(width) + (lines - 1) * tileGap;
}

int TileRow::lineHeight(int width) const
{
    const int columns = columnsFor(width);
    const int each = (width - (columns - 1) * tileGap) / columns;
    int height = 0;
    for (const Tile* tile : m_tiles)
        height = std::max(height, tile->hasHeightForWidth() ? tile->heightForWidth(each) : tile->sizeHint().height());
    return height;
}

QSize TileRow::sizeHint() const
{
    const int width = std::max(this->width(), tileWidth);
    return {static_cast<int>(m_tiles.size()) * (tileWidth + tileGap), heightForWidth(width)};
}

QSize TileRow::minimumSizeHint() const
{
    return {tileWidth, heightForWidth(std::max(width(), tileWidth))};
}

void TileRow::resizeEvent(QResizeEvent*)
{
    arrange();
}

bool TileRow::event(QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest) {
        updateGeometry();
        arrange();
    }
    return QWidget::event(event);
}

void TileRow::arrange()
{
    if (m_tiles.isEmpty())
        return;
    const int columns = columnsFor(width());
    const int height = lineHeight(width());
    for (int i = 0; i < m_tiles.size(); ++i) {
        const int line = i / columns;
        const int place = i % columns;
        // Edges from the whole width, so that rounding never leaves a gap at the right.
        const int left = place * (width() + tileGap) / columns;
        const int right = (place + 1) * (width() + tileGap) / columns - tileGap;
        m_tiles[i]->setGeometry(left, line * (height + tileGap), right - left, height);
    }
    if (this->height() != heightForWidth(width()))
        updateGeometry();
}

} // namespace riskloom
