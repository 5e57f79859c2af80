// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/foldsection.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace riskloom {

FoldSection::FoldSection(const QString& title, QWidget* parent)
    : QWidget(parent), m_header(new QToolButton(this)), m_content(new QWidget(this)), m_body(new QVBoxLayout(m_content))
{
    m_header->setCheckable(false);
    m_header->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_header->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    QFont font = textFont(TextSize::Body);
    font.setWeight(QFont::DemiBold);
    m_header->setFont(font);
    m_body->setContentsMargins(0, halfStep, 0, gridStep);
    m_body->setSpacing(gridStep);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(-6, 0, 0, 0); // the arrow stands above the first letter of what is below
    head->addWidget(m_header);
    column->addLayout(head);
    column->addWidget(m_content);
    connect(m_header, &QToolButton::clicked, this, [this] { setOpen(!isOpen()); });
    setTitle(title);
    setOpen(true);
}

void FoldSection::setTitle(const QString& title)
{
    m_header->setText(title);
}

bool FoldSection::isOpen() const
{
    return !m_content->isHidden();
}

void FoldSection::setOpen(bool open)
{
    m_content->setVisible(open);
    m_header->setIcon(icon(open ? QStringLiteral("chevrondown") : QStringLiteral("chevronright"), IconTone::Muted));
    m_header->setAccessibleDescription(open ? tr("Open") : tr("Folded"));
}

} // namespace riskloom
