// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/decisionform.h"

#include "ui/credit/casetext.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>

namespace riskloom {

DecisionForm::DecisionForm(QWidget& scope)
    : m_reviewer(new QLineEdit), m_reason(new QLineEdit), m_approve(new QPushButton), m_decline(new QPushButton),
      m_refer(new QPushButton), m_override(new QPushButton)
{
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(gridStep);
    line->addWidget(m_reviewer, 1);
    line->addWidget(m_reason, 3);
    const auto offer = [&](QPushButton* button, Qt::Key key, auto outcome) {
        line->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, outcome] { decide(outcome()); });
        auto* shortcut = new QShortcut(key, &scope);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, button, &QPushButton::click);
    };
    offer(m_approve, Qt::Key_A, [] { return CaseOutcome::Approve; });
    offer(m_decline, Qt::Key_D, [] { return CaseOutcome::Decline; });
    offer(m_refer, Qt::Key_R, [] { return CaseOutcome::Refer; });
    offer(m_override, Qt::Key_O, [this] { return againstRecommendation(); });
    // Enter ends the typing, so that the keys press buttons again.
    connect(m_reviewer, &QLineEdit::returnPressed, m_reason, qOverload<>(&QWidget::setFocus));
    connect(m_reason, &QLineEdit::returnPressed, this, &DecisionForm::reasonTyped);
    retranslate();
}

QString DecisionForm::reviewer() const { return m_reviewer->text().trimmed(); }
QString DecisionForm::reason() const { return m_reason->text().trimmed(); }

void DecisionForm::clearReason()
{
    m_reason->clear();
    m_wanted.reset();
}

void DecisionForm::setRecommended(CaseOutcome recommended)
{
    m_recommended = recommended;
    m_wanted.reset();
    retranslate();
}

CaseOutcome DecisionForm::againstRecommendation() const
{
    return m_recommended == CaseOutcome::Approve ? CaseOutcome::Decline : CaseOutcome::Approve;
}

void DecisionForm::reasonTyped()
{
    if (m_wanted)
        decide(*m_wanted);
    else
        m_approve->setFocus();
}

void DecisionForm::retranslate()
{
    m_reviewer->setPlaceholderText(tr("Reviewer"));
    m_reviewer->setAccessibleName(tr("Name of the reviewer"));
    m_reason->setPlaceholderText(tr("Reason for the decision"));
    m_reason->setAccessibleName(tr("Reason for the decision"));
    m_approve->setText(caseOutcomeText(CaseOutcome::Approve));
    m_approve->setToolTip(tr("Key %1").arg(u'A'));
    m_decline->setText(caseOutcomeText(CaseOutcome::Decline));
    m_decline->setToolTip(tr("Key %1").arg(u'D'));
    m_refer->setText(caseOutcomeText(CaseOutcome::Refer));
    m_refer->setToolTip(tr("Key %1").arg(u'R'));
    m_override->setText(tr("Override"));
    m_override->setToolTip(tr("Key %1").arg(u'O') + QStringLiteral(": ") +
                           tr("against the recommendation, so %1").arg(caseOutcomeText(againstRecommendation())));
}

void DecisionForm::decide(CaseOutcome outcome)
{
    m_wanted = outcome;
    if (reviewer().isEmpty()) {
        m_reviewer->setFocus();
        Q_EMIT missing(tr("Give the name of the reviewer first."));
    } else if (reason().isEmpty()) {
        m_reason->setFocus();
        Q_EMIT missing(tr("Give the reason for the decision first."));
    } else {
        Q_EMIT decided(outcome);
    }
}

} // namespace riskloom
