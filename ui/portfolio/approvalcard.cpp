// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/approvalcard.h"

#include "ui/portfolio/rebalancecontent.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/pagelayout.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace riskloom {

ApprovalCard::ApprovalCard(QWidget* parent)
    : Card(parent), m_state(wrappedLabel()), m_line(new SignOffLine), m_step(new QPushButton)
{
    m_line->row()->addWidget(m_step);
    auto* row = new QHBoxLayout;
    row->setSpacing(2 * gridStep);
    row->addWidget(m_state, 2);
    row->addWidget(m_line, 3);
    body()->addLayout(row);
    connect(m_step, &QPushButton::clicked, this, &ApprovalCard::sign);
}

void ApprovalCard::show(const std::optional<OrderApproval>& approval)
{
    m_isApproved = approval.has_value();
    m_state->setText(approvalText(approval));
    m_line->retranslate();
    m_step->setText(m_isApproved ? tr("Withdraw") : tr("Approve"));
    m_step->setToolTip(m_isApproved ? tr("The orders become a draft again; that they were approved stays in the audit trail.")
                                    : tr("Your name, the reason and the time go to the audit trail of the workspace."));
}

void ApprovalCard::setWritable(const std::optional<Error>& readOnlyReason)
{
    m_line->setEnabled(!readOnlyReason);
    if (readOnlyReason)
        m_line->setToolTip(errorSentence(*readOnlyReason));
}

void ApprovalCard::signedOff() { m_line->clearReason(); }

void ApprovalCard::sign()
{
    const std::optional<SignOff> by = m_line->complete();
    if (!by)
        Q_EMIT missing(tr("Say who you are and why."));
    else if (m_isApproved)
        Q_EMIT withdrawn(*by);
    else
        Q_EMIT approved(*by);
}

} // namespace riskloom
