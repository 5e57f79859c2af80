// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/synth/rulelist.h"

#include "ui/widgets/errortext.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/pagelayout.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace riskloom {

RuleList::RuleList(QWidget* parent)
    : QWidget(parent), m_body(new QVBoxLayout), m_add(new QPushButton), m_sentences(wrappedLabel()),
      m_problem(wrappedLabel())
{
    m_add->setIcon(icon(QStringLiteral("plus")));
    m_sentences->setFont(textFont(TextSize::Small));
    m_body->setSpacing(halfStep);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gridStep);
    layout->addLayout(m_body);
    layout->addWidget(m_add, 0, Qt::AlignLeft);
    layout->addWidget(m_sentences);
    layout->addWidget(m_problem);
    connect(m_add, &QPushButton::clicked, this, [this] {
        addRow();
        showSentences();
    });
    recolour();
    retranslate();
}

void RuleList::setColumns(std::vector<RuleColumn> columns, SeenCombinations seen)
{
    if (seen == m_seen && std::ranges::equal(columns, m_columns, {}, &RuleColumn::name, &RuleColumn::name))
        return;
    m_columns = std::move(columns);
    m_seen = seen;
    for (RuleRow* row : std::exchange(m_rows, {})) {
        row->hide();
        row->deleteLater();
    }
    m_add->setEnabled(!m_columns.empty());
    showSentences();
}

RuleRow* RuleList::addRow()
{
    auto* row = new RuleRow(m_columns, m_seen);
    m_rows.push_back(row);
    m_body->addWidget(row);
    connect(row, &RuleRow::edited, this, &RuleList::showSentences);
    connect(row, &RuleRow::removeRequested, this, [this, row] {
        std::erase(m_rows, row);
        row->hide(); // at once; it cannot be deleted while it tells of it
        row->deleteLater();
        showSentences();
    });
    return row;
}

void RuleList::add(const RuleDraft& draft)
{
    addRow()->setDraft(draft);
    showSentences();
}

std::vector<std::string> RuleList::sentences() const
{
    std::vector<std::string> sentences;
    for (const RuleRow* row : m_rows)
        if (row->complete())
            sentences.push_back(ruleSentence(row->draft(), m_columns));
    return sentences;
}

// What cannot be read is said at once, where it stands.
void RuleList::showSentences()
{
    const std::vector<std::string> all = sentences();
    QString text;
    for (const std::string& sentence : all)
        text += (text.isEmpty() ? QString() : QStringLiteral("   ·   ")) + QString::fromStdString(sentence);
    m_sentences->setText(text);
    m_sentences->setVisible(!text.isEmpty());
    const auto rules = parseRowRules(all, m_columns);
    m_problem->setText(rules ? QString() : errorSentence(rules.error()));
    m_problem->setVisible(!rules);
    m_add->setEnabled(!m_columns.empty() && m_rows.size() < mostRules);
}

void RuleList::retranslate()
{
    m_add->setText(tr("Add a rule"));
    m_add->setToolTip(tr("Rows are drawn until enough of them keep every rule, so what comes is the generator's own "
                         "mix given the rules"));
    m_sentences->setAccessibleName(tr("The rules as sentences"));
    m_problem->setAccessibleName(tr("What is wrong with the rules"));
    showSentences();
}

void RuleList::recolour()
{
    QPalette alarming = palette();
    alarming.setColor(QPalette::WindowText, coloursOf(palette()).negative);
    m_problem->setPalette(alarming);
}

void RuleList::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        recolour();
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace riskloom
