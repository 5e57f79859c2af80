// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/policyform.h"

#include "ui/widgets/flowlayout.h"
#include "ui/widgets/numberbox.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace riskloom {
namespace {

constexpr double mostPoints = 10'000.0;
constexpr double mostMoney = 1e15;

} // namespace

PolicyForm::PolicyForm(QWidget* parent)
    : Card(parent), m_scoreLabel(new QLabel), m_score(new NumberBox(NumberBox::Numbers::Whole)),
      m_columnLabel(new QLabel), m_column(new QComboBox), m_amountLabel(new QLabel),
      m_amount(new NumberBox(NumberBox::Numbers::Real)), m_apply(new QPushButton), m_note(new QLabel)
{
    m_score->setRange(0.0, mostPoints);
    m_amount->setRange(-mostMoney, mostMoney);
    m_column->addItem(QString(), QString());
    m_note->setWordWrap(true);
    m_note->setFont(textFont(TextSize::Small));
    auto* line = new FlowLayout; // in one line it would be wider than a small window has room for beside the form
    line->setSpacing(gridStep);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_scoreLabel, m_score, m_columnLabel, m_column, m_amountLabel,
                                                          m_amount, m_apply})
        line->addWidget(widget);
    body()->addLayout(line);
    body()->addWidget(m_note);
    connect(m_apply, &QPushButton::clicked, this, &PolicyForm::choose);
    connect(m_column, &QComboBox::currentIndexChanged, this, [this](int index) { m_amount->setEnabled(index > 0); });
    m_amount->setEnabled(false);
    retranslate();
}

void PolicyForm::retranslate()
{
    m_scoreLabel->setText(tr("Points from the cut-off, up to"));
    m_score->setAccessibleName(tr("Points from the proposed cut-off up to which a second reviewer is needed; 0: none"));
    m_score->setToolTip(m_score->accessibleName());
    m_columnLabel->setText(tr("or"));
    m_column->setItemText(0, tr("no amount"));
    m_column->setAccessibleName(tr("Column of the amount"));
    m_amountLabel->setText(tr("above"));
    m_amount->setAccessibleName(tr("Amount above which a second reviewer is needed"));
    m_amount->setToolTip(m_amount->accessibleName());
    m_apply->setText(tr("Apply"));
    m_note->setText(tr("Decisions on such applicants wait until somebody else confirms them. The rule goes into the audit trail "
                       "and counts for decisions from then on."));
}

void PolicyForm::setColumns(const std::vector<std::string>& columns)
{
    while (m_column->count() > 1)
        m_column->removeItem(1);
    for (const std::string& column : columns)
        m_column->addItem(QString::fromStdString(column), QString::fromStdString(column));
}

void PolicyForm::setPolicy(const ReviewPolicy& policy)
{
    m_score->setValue(policy.scoreWithin);
    m_column->setCurrentIndex(std::max(0, m_column->findData(QString::fromStdString(policy.amountColumn))));
    m_amount->setValue(policy.amountAbove);
}

void PolicyForm::choose()
{
    ReviewPolicy policy;
    policy.scoreWithin = m_score->value();
    policy.amountColumn = m_column->currentData().toString().toStdString();
    policy.amountAbove = policy.amountColumn.empty() ? 0.0 : m_amount->value();
    Q_EMIT chosen(policy);
}

} // namespace riskloom
