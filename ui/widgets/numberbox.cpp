// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/numberbox.h"

#include "ui/widgets/theme.h"

#include <QLocale>
#include <QRegularExpression>
#include <QWheelEvent>

#include <cmath>

namespace riskloom {

NumberBox::NumberBox(Numbers numbers, QWidget* parent) : QDoubleSpinBox(parent), m_numbers(numbers)
{
    setDecimals(numbers == Numbers::Whole ? 0 : 12);
    setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setFocusPolicy(Qt::StrongFocus);
    setFont(tabularFont(font()));
    setKeyboardTracking(true);
}

QString NumberBox::textFromValue(double value) const
{
    QLocale plain = locale();
    plain.setNumberOptions(QLocale::OmitGroupSeparator);
    if (m_numbers == Numbers::Whole)
        return plain.toString(value, 'f', 0);
    return plain.toString(value, 'g', QLocale::FloatingPointShortest);
}

double NumberBox::valueFromText(const QString& text) const
{
    return locale().toDouble(bareText(text));
}

QValidator::State NumberBox::validate(QString& text, int&) const
{
    const QString bare = bareText(text);
    bool isNumber = false;
    const double value = locale().toDouble(bare, &isNumber);
    if (!isNumber) {
        static const QRegularExpression beginning(QStringLiteral("^[-+]?[0-9.,]*([eE][-+]?[0-9]*)?$"));
        return beginning.match(bare).hasMatch() ? QValidator::Intermediate : QValidator::Invalid;
    }
    if (m_numbers == Numbers::Whole && value != std::round(value))
        return QValidator::Invalid;
    return value >= minimum() && value <= maximum() ? QValidator::Acceptable : QValidator::Intermediate;
}

QString NumberBox::bareText(const QString& text) const
{
    QString bare = text;
    if (!suffix().isEmpty() && bare.endsWith(suffix()))
        bare.chop(suffix().size());
    return bare.trimmed();
}

QSize NumberBox::sizeHint() const
{
    return {19 * gridStep, QDoubleSpinBox::sizeHint().height()};
}

QSize NumberBox::minimumSizeHint() const
{
    return {12 * gridStep, QDoubleSpinBox::minimumSizeHint().height()};
}

void NumberBox::wheelEvent(QWheelEvent* event)
{
    if (hasFocus())
        QDoubleSpinBox::wheelEvent(event);
    else
        event->ignore();
}

} // namespace riskloom
