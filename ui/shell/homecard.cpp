// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/homecard.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace riskloom {
namespace {

constexpr int pictureSize = 32;

} // namespace

HomeCard::HomeCard(const QString& iconName, QWidget* parent)
    : Card(parent),
      m_iconName(iconName),
      m_icon(new QLabel(this)),
      m_title(new QLabel(this)),
      m_text(new QLabel(this)),
      m_button(new QPushButton(this))
{
    m_title->setFont(textFont(TextSize::Heading));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_button->setAutoDefault(false);
    body()->setSpacing(gridStep);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_icon, m_title, m_text})
        body()->addWidget(widget);
    body()->addStretch(1);
    body()->addWidget(m_button, 0, Qt::AlignLeft);
    connect(m_button, &QPushButton::clicked, this, &HomeCard::chosen);
    recolour();
}

void HomeCard::setTexts(const QString& title, const QString& text, const QString& action)
{
    m_title->setText(title);
    m_text->setText(text);
    m_button->setText(action);
    m_button->setAccessibleName(title + QLatin1StringView(": ") + action);
}

void HomeCard::recolour()
{
    m_icon->setPixmap(icon(m_iconName, IconTone::Accent).pixmap(QSize(pictureSize, pictureSize), devicePixelRatioF()));
}

void HomeCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange)
        recolour();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        m_title->setFont(textFont(TextSize::Heading));
    Card::changeEvent(event);
}

} // namespace riskloom
