// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/signoffline.h"

#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLineEdit>

namespace riskloom {

SignOffLine::SignOffLine(QWidget* parent)
    : QWidget(parent), m_row(new QHBoxLayout(this)), m_who(new QLineEdit), m_reason(new QLineEdit)
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(gridStep);
    m_row->addWidget(m_who, 1);
    m_row->addWidget(m_reason, 3);
    connect(m_who, &QLineEdit::returnPressed, m_reason, qOverload<>(&QWidget::setFocus));
    retranslate();
}

SignOff SignOffLine::signOff() const { return {m_who->text().trimmed(), m_reason->text().trimmed()}; }

std::optional<SignOff> SignOffLine::complete()
{
    const SignOff by = signOff();
    if (by.who.isEmpty())
        m_who->setFocus();
    else if (by.reason.isEmpty())
        m_reason->setFocus();
    else
        return by;
    return std::nullopt;
}

void SignOffLine::clearReason() { m_reason->clear(); }

void SignOffLine::retranslate()
{
    m_who->setPlaceholderText(tr("Your name"));
    m_who->setAccessibleName(tr("Name of who signs"));
    m_reason->setPlaceholderText(tr("Reason, kept in the audit trail"));
    m_reason->setAccessibleName(tr("Reason for the step"));
}

} // namespace riskloom
