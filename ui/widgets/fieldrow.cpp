// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fieldrow.h"

#include "ui/widgets/fieldeditor.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/texts.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace riskloom {
namespace {

constexpr int editorWidth = 22 * gridStep;

QLabel* smallText(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setFont(textFont(TextSize::Small));
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->hide();
    return label;
}

void setTextColour(QLabel* label, const QColor& colour)
{
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, colour);
    label->setPalette(palette);
}

} // namespace

FieldRow::FieldRow(FieldEditor* editor, QWidget* parent)
    : QWidget(parent), m_editor(editor), m_label(new QLabel(this)), m_help(smallText(this)), m_error(smallText(this)),
      m_helpButton(new QToolButton(this))
{
    const FieldRule& rule = editor->field().rule;
    editor->setParent(this);
    m_label->setText(kindText(rule.label));
    m_label->setWordWrap(true);
    m_label->setBuddy(editor->control());
    m_help->setText(kindText(rule.help));
    m_helpButton->setIcon(icon(QStringLiteral("help"), IconTone::Muted));
    m_helpButton->setAutoRaise(true);
    m_helpButton->setCheckable(true);
    m_helpButton->setAccessibleName(tr("What is “%1”?").arg(m_label->text()));
    m_helpButton->setToolTip(m_help->text());
    m_helpButton->setVisible(!rule.help.empty());
    m_label->setToolTip(m_help->text());
    editor->control()->setToolTip(m_help->text());
    editor->control()->setAccessibleName(m_label->text());
    editor->control()->setAccessibleDescription(m_help->text());

    auto* top = new QHBoxLayout;
    top->setSpacing(halfStep);
    top->addWidget(m_label, 1);
    top->addWidget(m_helpButton, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(halfStep);
    column->addLayout(top);
    if (editor->wantsOwnLine()) {
        column->addWidget(editor);
    } else {
        editor->setFixedWidth(editorWidth);
        top->addWidget(editor, 0, Qt::AlignTop);
    }
    column->addWidget(m_help);
    column->addWidget(m_error);
    connect(m_helpButton, &QToolButton::toggled, m_help, &QWidget::setVisible);
    recolour();
}

void FieldRow::setError(const QString& sentence)
{
    m_error->setText(sentence);
    m_error->setVisible(!sentence.isEmpty());
    m_editor->setInvalid(!sentence.isEmpty());
    m_editor->control()->setAccessibleDescription(sentence.isEmpty() ? m_help->text() : sentence);
}

void FieldRow::recolour()
{
    const Colours& c = coloursOf(palette());
    setTextColour(m_help, c.muted);
    setTextColour(m_error, c.negative);
}

void FieldRow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        recolour();
}

} // namespace riskloom
