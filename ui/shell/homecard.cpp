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
      m_why(new QLabel(this)),
      m_button(new QPushButton(this))
{
    m_title->setFont(textFont(TextSize::Heading));
    for (QLabel* label : {m_text, m_why}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_why->setForegroundRole(QPalette::PlaceholderText);
    m_button->setAutoDefault(false);
    body()->setSpacing(gridStep);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_icon, m_title, m_text})
        body()->addWidget(widget);
    body()->addStretch(1);
    body()->addWidget(m_why);
    body()->addWidget(m_button, 0, Qt::AlignLeft);
    connect(m_button, &QPushButton::clicked, this, &HomeCard::chosen);
    recolour();
}

void HomeCard::setTexts(const QString& title, const QString& text, const QString& action)
{
    m_missing = false;
    m_title->setText(title);
    m_text->setText(text);
    m_button->setText(action);
    m_button->setAccessibleName(title + QLatin1StringView(": ") + action);
    m_button->show();
    m_why->hide();
    recolour();
}

void HomeCard::setMissing(const QString& title, const QString& text, const QString& why)
{
    m_missing = true;
    m_title->setText(title);
    m_text->setText(text);
    m_why->setText(why);
    m_why->show();
    m_button->hide();
    recolour();
}

void HomeCard::recolour()
{
    const IconTone tone = m_missing ? IconTone::Muted : IconTone::Accent;
    m_icon->setPixmap(icon(m_iconName, tone).pixmap(QSize(pictureSize, pictureSize), devicePixelRatioF()));
    const QPalette::ColorRole role = m_missing ? QPalette::PlaceholderText : QPalette::WindowText;
    m_title->setForegroundRole(role);
    m_text->setForegroundRole(role);
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
