// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/synthcode.h"

#include <QString>
#include <QWidget>

class QComboBox;

namespace riskloom {

class NumberBox;

// Which code rows are to be drawn with: a level and a number, each by what it came to mean, or by chance.
class CodePicker : public QWidget {
    Q_OBJECT

public:
    explicit CodePicker(QWidget* parent = nullptr);
    void setCode(const InformationCode& code); // forgets what was held when it is another one
    [[nodiscard]] HeldCode code() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void showValue();

    InformationCode m_code;
    QComboBox* m_level;
    QComboBox* m_number;
    NumberBox* m_value; // of the number
};

} // namespace riskloom
