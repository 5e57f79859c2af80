// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDoubleSpinBox>

namespace riskloom {

// A spin box that shows a number with the digits it needs, takes 1e-4 as well as 0.0001, and steps by a tenth of its
// size. Whole numbers up to 2^53 are exact.
class NumberBox : public QDoubleSpinBox {
    Q_OBJECT

public:
    enum class Numbers { Whole, Real };
    explicit NumberBox(Numbers numbers, QWidget* parent = nullptr);

    QString textFromValue(double value) const override;
    double valueFromText(const QString& text) const override;
    QValidator::State validate(QString& text, int& position) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void wheelEvent(QWheelEvent* event) override; // only with the focus, so that scrolling a form changes nothing

private:
    QString bareText(const QString& text) const; // without prefix and suffix

    Numbers m_numbers;
};

} // namespace riskloom
