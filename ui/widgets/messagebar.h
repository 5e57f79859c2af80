// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QFrame>

#include <functional>
#include <optional>
#include <vector>

class QBoxLayout;
class QHBoxLayout;
class QLabel;
class QToolButton;

namespace riskloom {

enum class Severity { Info, Success, Warning, Error };

struct MessageAction {
    QString text;
    std::function<void()> run;
};

struct Message {
    Severity severity = Severity::Info;
    QString text;
    QString details; // folded away at first
    std::vector<MessageAction> actions;
};

// A message in its place in the page, never in a dialog. Hidden while there is none; can be copied and closed.
class MessageBar : public QFrame {
    Q_OBJECT

public:
    explicit MessageBar(QWidget* parent = nullptr);
    void showMessage(Message message);
    void showError(const Error& error, std::vector<MessageAction> actions = {});
    void clear();
    QString text() const; // the message and its details
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void closed();

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void present(Message message);
    void retranslate();
    void recolour();

    Message m_message;
    QLabel* m_icon;
    QLabel* m_text;
    QLabel* m_details;
    QBoxLayout* m_words; // the sentence and the buttons
    QHBoxLayout* m_actions;
    QToolButton* m_detailsButton;
    QToolButton* m_copyButton;
    QToolButton* m_closeButton;
    std::optional<Error> m_error; // what the message was made from, to say it again in another language
};

} // namespace riskloom
