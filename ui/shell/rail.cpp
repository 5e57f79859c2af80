// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/rail.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QButtonGroup>
#include <QKeyEvent>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace riskloom {
namespace {

constexpr int railWidth = 88;
constexpr int entryHeight = 60;
constexpr int pictureSize = 24;

// A rail entry: icon over word, the chosen one on a soft accent with a bar at its left edge.
class RailButton : public QToolButton
{
public:
    using QToolButton::QToolButton;

    QSize sizeHint() const override { return {railWidth, entryHeight + fontMetrics().height() - 16}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Colours& c = coloursOf(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRect inside = rect().adjusted(halfStep, 2, -halfStep, -2);
        painter.setPen(Qt::NoPen);
        if (isChecked() || underMouse()) {
            painter.setBrush(isChecked() ? c.accentSoft : c.raised);
            painter.drawRoundedRect(inside, cornerRadius, cornerRadius);
        }
        if (isChecked()) {
            painter.setBrush(c.accent);
            painter.drawRoundedRect(QRect(inside.left(), inside.center().y() - 12, 3, 24), 1.5, 1.5);
        }
        const int textHeight = fontMetrics().height();
        const int top = inside.top() + (inside.height() - pictureSize - 2 - textHeight) / 2;
        icon().paint(&painter, QRect(inside.center().x() - pictureSize / 2, top, pictureSize, pictureSize));
        painter.setPen(isChecked() ? c.accent : c.text);
        const QString word = fontMetrics().elidedText(text(), Qt::ElideRight, inside.width() - 4);
        painter.drawText(QRect(inside.left(), top + pictureSize + 2, inside.width(), textHeight), Qt::AlignCenter,
                         word);
        if (hasFocus()) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(c.accent, 2));
            painter.drawRoundedRect(inside.adjusted(1, 1, -1, -1), cornerRadius, cornerRadius);
        }
    }
};

} // namespace

Rail::Rail(QWidget* parent) : QWidget(parent), m_group(new QButtonGroup(this)), m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("rail"));
    setFixedWidth(railWidth);
    m_column->setContentsMargins(0, gridStep, 0, gridStep);
    m_column->setSpacing(0);
    m_group->setExclusive(true);
}

void Rail::addEntry(const RailEntry& entry)
{
    auto* button = new RailButton(this);
    button->setObjectName(QStringLiteral("rail_") + entry.id);
    button->setProperty("page", entry.id);
    button->setCheckable(true);
    button->setText(entry.title);
    button->setIcon(icon(entry.iconName));
    button->setToolTip(entry.toolTip);
    button->setAccessibleName(entry.title);
    button->setFocusPolicy(Qt::StrongFocus);
    m_group->addButton(button);
    m_column->addWidget(button);
    connect(button, &QToolButton::clicked, this, [this, id = entry.id] { Q_EMIT chosen(id); });
}

void Rail::setEntries(const std::vector<RailEntry>& entries, const RailEntry& foot)
{
    const QString before = current();
    for (QAbstractButton* button : m_group->buttons()) {
        m_group->removeButton(button);
        button->hide();
        button->deleteLater(); // it may be the one whose click brought us here
    }
    while (QLayoutItem* item = m_column->takeAt(0))
        delete item;
    for (const RailEntry& entry : entries)
        addEntry(entry);
    m_column->addStretch(1);
    addEntry(foot);
    setCurrent(before);
}

void Rail::setCurrent(const QString& id)
{
    for (QAbstractButton* button : m_group->buttons())
        if (button->property("page").toString() == id)
            button->setChecked(true);
}

QString Rail::current() const
{
    const QAbstractButton* button = m_group->checkedButton();
    return button != nullptr ? button->property("page").toString() : QString();
}

void Rail::paintEvent(QPaintEvent*)
{
    const Colours& c = coloursOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), c.surface);
    painter.setPen(c.border);
    painter.drawLine(width() - 1, 0, width() - 1, height());
}

} // namespace riskloom
