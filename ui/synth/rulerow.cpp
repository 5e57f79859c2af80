// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/synth/rulerow.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QCompleter>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>

#include <utility>

namespace riskloom {

RuleRow::RuleRow(std::vector<RuleColumn> columns, SeenCombinations seen, QWidget* parent)
    : QWidget(parent),
      m_columns(std::move(columns)),
      m_seen(seen),
      m_column(new QComboBox),
      m_form(new QComboBox),
      m_value(new QComboBox),
      m_remove(new QToolButton)
{
    for (const RuleColumn& each : m_columns)
        m_column->addItem(QString::fromStdString(each.name));
    m_value->setEditable(true);
    m_value->setInsertPolicy(QComboBox::NoInsert);
    m_remove->setAutoRaise(true);
    m_remove->setIcon(icon(QStringLiteral("close"), IconTone::Muted));
    for (QComboBox* box : {m_column, m_form, m_value})
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_column->setMinimumContentsLength(14);
    m_form->setMinimumContentsLength(12);
    m_value->setMinimumContentsLength(18);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(gridStep);
    line->addWidget(m_column, 3);
    line->addWidget(m_form, 2);
    line->addWidget(m_value, 4);
    line->addWidget(m_remove);
    connect(m_column, &QComboBox::activated, this, [this] {
        offerForms();
        Q_EMIT edited();
    });
    connect(m_form, &QComboBox::activated, this, [this] {
        offerValues();
        Q_EMIT edited();
    });
    connect(m_value, &QComboBox::currentTextChanged, this, &RuleRow::edited);
    connect(m_remove, &QToolButton::clicked, this, &RuleRow::removeRequested);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed); // many of them make the page scroll, not each other flat
    offerForms();
    retranslate();
}

const RuleColumn& RuleRow::column() const
{
    return m_columns[static_cast<std::size_t>(std::max(m_column->currentIndex(), 0))];
}

RuleForm RuleRow::form() const
{
    return static_cast<RuleForm>(m_form->currentData().toInt());
}

RuleDraft RuleRow::draft() const
{
    return {column().name, form(), m_value->currentText().trimmed().toStdString()};
}

bool RuleRow::complete() const
{
    return !wantsValue(form()) || !m_value->currentText().trimmed().isEmpty();
}

void RuleRow::setDraft(const RuleDraft& draft)
{
    m_column->setCurrentIndex(m_column->findText(QString::fromStdString(draft.column)));
    offerForms();
    m_form->setCurrentIndex(std::max(m_form->findData(static_cast<int>(draft.form)), 0));
    offerValues();
    m_value->setEditText(QString::fromStdString(draft.value));
}

void RuleRow::offerForms()
{
    const QSignalBlocker quiet(m_form);
    const RuleForm before = form();
    m_form->clear();
    for (const RuleForm each : formsOf(column().type, m_seen))
        m_form->addItem(formText(each), static_cast<int>(each));
    m_form->setCurrentIndex(std::max(m_form->findData(static_cast<int>(before)), 0));
    offerValues();
}

void RuleRow::offerValues()
{
    const QSignalBlocker quiet(m_value);
    const bool level = form() == RuleForm::Equal || form() == RuleForm::NotEqual;
    m_value->clear();
    if (level)
        for (const std::string& each : column().levels)
            m_value->addItem(QString::fromStdString(each));
    else if (form() != RuleForm::Mix && form() != RuleForm::OneOf)
        for (const RuleColumn& other : m_columns) // a <= b; only seen: a, b
            if (other.name != column().name && (form() == RuleForm::OnlySeen || other.type == column().type))
                m_value->addItem(QString::fromStdString(other.name));
    m_value->setCurrentIndex(-1);
    m_value->setEditText(level && m_value->count() > 0 ? m_value->itemText(0) : QString());
    m_value->lineEdit()->setPlaceholderText(exampleValue(form(), column(), m_columns));
    m_value->setVisible(wantsValue(form()));
}

void RuleRow::retranslate()
{
    m_column->setAccessibleName(tr("Column"));
    m_form->setAccessibleName(tr("Relation"));
    m_value->setAccessibleName(tr("Value"));
    m_remove->setToolTip(tr("Remove this rule"));
    m_remove->setAccessibleName(tr("Remove this rule"));
    for (int i = 0; i < m_form->count(); ++i)
        m_form->setItemText(i, formText(static_cast<RuleForm>(m_form->itemData(i).toInt())));
    m_value->lineEdit()->setPlaceholderText(exampleValue(form(), column(), m_columns));
}

void RuleRow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace riskloom
