// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/synth/codepicker.h"

#include "core/run/codec.h"
#include "ui/synth/codecontent.h"
#include "ui/widgets/numberbox.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>

#include <algorithm>

namespace riskloom {
namespace {

QComboBox* choice()
{
    auto* box = new QComboBox;
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // a name may be long
    box->setMinimumContentsLength(24);
    return box;
}

} // namespace

CodePicker::CodePicker(QWidget* parent)
    : QWidget(parent), m_level(choice()), m_number(choice()), m_value(new NumberBox(NumberBox::Numbers::Real))
{
    m_value->setRange(-1.0, 1.0);
    m_value->setValue(1.0);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(gridStep);
    line->addWidget(m_level, 1);
    line->addWidget(m_number, 1);
    line->addWidget(m_value);
    connect(m_number, &QComboBox::currentIndexChanged, this, &CodePicker::showValue);
    retranslate();
}

void CodePicker::setCode(const InformationCode& code)
{
    if (encode(code) == encode(m_code))
        return;
    m_code = code;
    m_level->setCurrentIndex(0);
    m_number->setCurrentIndex(0);
    m_value->setValue(1.0);
    retranslate();
}

HeldCode CodePicker::code() const
{
    HeldCode held{std::max(m_level->currentIndex(), 0), std::max(m_number->currentIndex(), 0), 0.0};
    if (held.number != 0)
        held.value = m_value->value();
    return held;
}

void CodePicker::retranslate()
{
    const HeldCode held = code();
    m_level->setAccessibleName(tr("Level of the code"));
    m_level->setToolTip(tr("Every row is drawn with this level, so that rows of the kind come that the Code page describes"));
    m_level->clear();
    m_level->addItem(tr("levels by chance"));
    for (const CodeLevel& level : m_code.levels)
        m_level->addItem(tr("level %1").arg(codeLevelName(level)));
    m_level->setCurrentIndex(held.level < m_level->count() ? held.level : 0);
    m_level->setVisible(!m_code.levels.empty());
    m_number->setAccessibleName(tr("Number of the code"));
    m_number->setToolTip(tr("Every row is drawn with this number at the value beside it, from −1 to 1"));
    m_number->clear();
    m_number->addItem(tr("numbers by chance"));
    for (const CodeNumber& number : m_code.numbers)
        m_number->addItem(tr("number %1").arg(codeNumberName(number)));
    m_number->setCurrentIndex(held.number < m_number->count() ? held.number : 0);
    m_number->setVisible(!m_code.numbers.empty());
    m_value->setAccessibleName(tr("Value of the number"));
    showValue();
}

void CodePicker::showValue()
{
    m_value->setVisible(m_number->currentIndex() > 0);
}

void CodePicker::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace riskloom
