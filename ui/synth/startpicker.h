// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <string>

class QComboBox;
class QLineEdit;

namespace riskloom {

// Which state the courses of a market begin in: the generator's own mix, one of three states, or that of a day.
class StartPicker : public QWidget {
    Q_OBJECT

public:
    explicit StartPicker(QWidget* parent = nullptr);
    [[nodiscard]] std::string start() const; // as core/run/marketstart.h reads it; "" = the generator's own mix
    void setLastDay(const QString& day);     // of the data, proposed as the day

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QComboBox* m_state;
    QLineEdit* m_day;
};

} // namespace riskloom
