// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace riskloom {

// The name of a dataset that is to be made, and the button that makes it.
class DatasetNameLine : public QWidget {
    Q_OBJECT

public:
    explicit DatasetNameLine(QWidget* parent = nullptr);
    void setName(const QString& name);
    [[nodiscard]] QString name() const; // without blanks around it
    void setButtonTexts(const QString& text, const QString& toolTip);
    void setPossible(bool possible); // whether there is something to make; a name is needed as well

Q_SIGNALS:
    void makeAsked();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void showButton();

    bool m_possible = false;
    QLabel* m_label;
    QLineEdit* m_name;
    QPushButton* m_make;
};

} // namespace riskloom
