// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/messagebar.h"

#include <QHash>
#include <QLatin1StringView>
#include <QWidget>

class QVBoxLayout;

namespace riskloom {

// The messages of the whole window, one under the other, one a topic: a new message replaces the older one of its
// topic. Topics are literals.
class MessageArea : public QWidget
{
    Q_OBJECT

public:
    explicit MessageArea(QWidget* parent = nullptr);
    void showMessage(QLatin1StringView topic, Message message);
    void showError(QLatin1StringView topic, const Error& error, std::vector<MessageAction> actions = {});
    void clear(QLatin1StringView topic);
    void clearAll();
    QString text(QLatin1StringView topic) const; // "" when there is none

private:
    MessageBar& bar(QLatin1StringView topic);

    QHash<QLatin1StringView, MessageBar*> m_bars;
    QVBoxLayout* m_column;
};

} // namespace riskloom
