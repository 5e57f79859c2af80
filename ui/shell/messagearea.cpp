// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/messagearea.h"

#include "ui/widgets/theme.h"

#include <QVBoxLayout>

namespace riskloom {

MessageArea::MessageArea(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("messageArea"));
    m_column->setContentsMargins(2 * gridStep, gridStep, 2 * gridStep, 0);
    m_column->setSpacing(gridStep);
    hide();
}

MessageBar& MessageArea::bar(QLatin1StringView topic)
{
    MessageBar*& bar = m_bars[topic];
    if (bar == nullptr) {
        bar = new MessageBar(this);
        m_column->addWidget(bar);
        connect(bar, &MessageBar::closed, this, [this, topic] { clear(topic); });
    }
    return *bar;
}

void MessageArea::showMessage(QLatin1StringView topic, Message message)
{
    bar(topic).showMessage(std::move(message));
    show();
}

void MessageArea::showError(QLatin1StringView topic, const Error& error, std::vector<MessageAction> actions)
{
    bar(topic).showError(error, std::move(actions));
    show();
}

void MessageArea::clear(QLatin1StringView topic)
{
    if (MessageBar* bar = m_bars.take(topic)) {
        bar->hide();
        bar->deleteLater(); // it may be the sender
    }
    setVisible(!m_bars.isEmpty());
}

void MessageArea::clearAll()
{
    for (QLatin1StringView topic : m_bars.keys())
        clear(topic);
}

QString MessageArea::text(QLatin1StringView topic) const
{
    const MessageBar* bar = m_bars.value(topic);
    return bar != nullptr ? bar->text() : QString();
}

} // namespace riskloom
