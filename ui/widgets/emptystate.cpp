// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/emptystate.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/style.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace riskloom {

EmptyState::EmptyState(QWidget* parent)
    : QWidget(parent), m_icon(new QLabel(this)), m_title(new QLabel(this)), m_hint(new QLabel(this)),
      m_actions(new QHBoxLayout)
{
    m_title->setFont(textFont(TextSize::Heading));
    for (QLabel* label : {m_icon, m_title, m_hint})
        label->setAlignment(Qt::AlignCenter);
    m_hint->setWordWrap(true);
    m_hint->setFixedWidth(440);
    m_actions->setSpacing(gridStep);
    m_actions->addStretch();
    m_actions->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setSpacing(gridStep);
    column->addStretch();
    column->addWidget(m_icon);
    column->addSpacing(gridStep);
    column->addWidget(m_title);
    column->addWidget(m_hint, 0, Qt::AlignHCenter);
    column->addSpacing(gridStep);
    column->addLayout(m_actions);
    column->addStretch();
    recolour();
}

void EmptyState::setIcon(const QString& name)
{
    m_iconName = name;
    recolour();
}

void EmptyState::setTexts(const QString& title, const QString& hint)
{
    m_title->setText(title);
    m_hint->setText(hint);
    m_hint->setFixedHeight(m_hint->heightForWidth(m_hint->width()));
}

QPushButton* EmptyState::addAction(const QString& text, std::function<void()> action)
{
    auto* button = new QPushButton(text, this);
    if (m_actions->count() == 2) // between the two stretches: the first
        button->setProperty(suggestedProperty, true);
    connect(button, &QPushButton::clicked, this, std::move(action));
    m_actions->insertWidget(m_actions->count() - 1, button);
    return button;
}

void EmptyState::recolour()
{
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, coloursOf(palette()).muted);
    m_hint->setPalette(muted);
    if (!m_iconName.isEmpty())
        m_icon->setPixmap(riskloom::icon(m_iconName, IconTone::Muted).pixmap(QSize(40, 40), devicePixelRatioF()));
}

void EmptyState::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        recolour();
}

} // namespace riskloom
