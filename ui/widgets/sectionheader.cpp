// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sectionheader.h"

#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace riskloom {

SectionHeader::SectionHeader(Rank rank, QWidget* parent)
    : QWidget(parent), m_title(new QLabel(this)), m_note(new QLabel(this)), m_right(new QHBoxLayout)
{
    m_title->setFont(textFont(rank == Rank::Page ? TextSize::Title : TextSize::Heading));
    m_note->setWordWrap(true);
    m_note->hide();
    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_title);
    texts->addWidget(m_note);
    m_right->setSpacing(gridStep);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(2 * gridStep);
    line->addLayout(texts, 1);
    line->addLayout(m_right);
    recolour();
}

void SectionHeader::setTexts(const QString& title, const QString& note)
{
    m_title->setText(title);
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void SectionHeader::addWidget(QWidget* widget)
{
    m_right->addWidget(widget, 0, Qt::AlignVCenter);
}

void SectionHeader::recolour()
{
    QPalette muted = palette();
    muted.setColor(QPalette::WindowText, coloursOf(palette()).muted);
    m_note->setPalette(muted);
}

void SectionHeader::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        recolour();
}

} // namespace riskloom
