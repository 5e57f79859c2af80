// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;
class QHBoxLayout;

namespace riskloom {

// What a pane shows while it has nothing to show: an icon, one line that says what belongs here, one that says how to
// get it, and the buttons that do it.
class EmptyState : public QWidget {
    Q_OBJECT

public:
    explicit EmptyState(QWidget* parent = nullptr);
    void setIcon(const QString& name);
    void setTexts(const QString& title, const QString& hint);
    // The first button is the suggested one. The button is given back so that its text can be set again.
    QPushButton* addAction(const QString& text, std::function<void()> action);

protected:
    void changeEvent(QEvent* event) override;

private:
    void recolour();

    QLabel* m_icon;
    QLabel* m_title;
    QLabel* m_hint;
    QHBoxLayout* m_actions;
    QString m_iconName;
};

} // namespace riskloom
