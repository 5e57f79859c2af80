// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/casecards.h"

#include "ui/credit/casetext.h"
#include "ui/widgets/pagelayout.h"
#include "ui/widgets/clipboard.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/valuetablemodel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace riskloom {
namespace {

constexpr int mostRows = 8;

} // namespace

SimilarCard::SimilarCard(QWidget* parent)
    : Card(parent), m_title(headingLabel()), m_text(wrappedLabel()), m_table(new DataTable), m_rows(new ValueTableModel(this))
{
    m_table->setSource(m_rows);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_title, m_text, m_table})
        body()->addWidget(widget);
    body()->addStretch(1);
}

void SimilarCard::show(const SimilarCases& similar)
{
    m_title->setText(tr("Similar past cases"));
    m_table->setAccessibleName(m_title->text());
    m_text->setText(similarText(similar));
    showRows(*m_rows, similarTable(similar));
    m_table->fitColumns();
    m_table->setHeightToContents(mostRows);
}

LetterCard::LetterCard(QWidget* parent)
    : Card(parent), m_title(headingLabel()), m_text(wrappedLabel()), m_copy(new QToolButton)
{
    m_copy->setIcon(icon(QStringLiteral("copy")));
    m_copy->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto* line = new QHBoxLayout;
    line->addWidget(m_title, 1);
    line->addWidget(m_copy);
    body()->addLayout(line);
    body()->addWidget(m_text);
    body()->addStretch(1);
    connect(m_copy, &QToolButton::clicked, this, [this] { copyText(m_text->text()); });
}

void LetterCard::show(const QString& text)
{
    m_title->setText(tr("For the applicant"));
    m_title->setToolTip(tr("The principal reasons without the words of the card, for a letter that states them."));
    m_copy->setText(tr("Copy"));
    m_copy->setToolTip(tr("Copies the reasons for a letter."));
    m_text->setText(text);
}

} // namespace riskloom
