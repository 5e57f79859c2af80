// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/card.h"

class QLabel;
class QPushButton;

namespace riskloom {

// A large card of the Home page: a picture, what one can do, and the button that begins it.
class HomeCard : public Card
{
    Q_OBJECT

public:
    HomeCard(const QString& iconName, QWidget* parent = nullptr);
    void setTexts(const QString& title, const QString& text, const QString& action);

Q_SIGNALS:
    void chosen();

protected:
    void changeEvent(QEvent* event) override;

private:
    void recolour();

    QString m_iconName;
    QLabel* m_icon;
    QLabel* m_title;
    QLabel* m_text;
    QPushButton* m_button;
};

} // namespace riskloom
