// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/choicebar.h"

#include "core/run/kind.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/style.h"
#include "ui/widgets/texts.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace riskloom {
namespace {

constexpr char fieldProperty[] = "field"; // of a picker: the request's field it edits

const FieldSpec& fieldOf(const char* name) { return *(*findKind(scorecardKind))->find(name); }

QString fieldName(const QComboBox& picker) { return picker.property(fieldProperty).toString(); }

} // namespace

ChoiceBar::ChoiceBar(NextRun& next, QWidget* parent)
    : QWidget(parent), m_next(next), m_exclude(new QPushButton), m_force(new QPushButton), m_automatic(new QPushButton),
      m_hint(new QLabel), m_method(addPicker("selection")), m_criterion(addPicker("criterion")),
      m_signs(addPicker("signs")), m_run(new QPushButton)
{
    m_run->setProperty(suggestedProperty, true);
    m_run->setIcon(icon(QStringLiteral("play"), IconTone::OnAccent));
    auto* controls = new FlowLayout;
    const std::pair<QPushButton*, NextRun::Choice> choices[] = {{m_exclude, NextRun::Choice::Excluded},
                                                                 {m_force, NextRun::Choice::Forced},
                                                                 {m_automatic, NextRun::Choice::Automatic}};
    for (const auto& [button, choice] : choices) {
        connect(button, &QPushButton::clicked, this, [this, choice] { m_next.choose(m_variables, choice); });
        controls->addWidget(button);
    }
    m_hint->setFixedHeight(m_method->sizeHint().height()); // on one line with the controls
    controls->addWidget(m_hint);
    for (QComboBox* picker : {m_method, m_criterion, m_signs}) {
        connect(picker, &QComboBox::activated, this, [this, picker] {
            m_next.setSelectionField(fieldName(*picker).toStdString(), picker->currentData().toString().toStdString());
        });
        controls->addWidget(picker);
    }
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(gridStep);
    row->addLayout(controls, 1);
    row->addWidget(m_run, 0, Qt::AlignTop);
    connect(m_run, &QPushButton::clicked, this, &ChoiceBar::runRequested);
    refresh();
}

QComboBox* ChoiceBar::addPicker(const char* field)
{
    auto* picker = new QComboBox;
    picker->setProperty(fieldProperty, QString::fromLatin1(field));
    for (const ChoiceText& choice : fieldOf(field).rule.choices)
        picker->addItem(QString(), QString::fromUtf8(choice.name.data(), static_cast<qsizetype>(choice.name.size())));
    return picker;
}

void ChoiceBar::setVariables(const std::vector<std::string>& selected)
{
    m_variables = selected;
    refresh();
}

void ChoiceBar::refresh()
{
    m_exclude->setText(tr("Exclude"));
    m_exclude->setToolTip(tr("The selected variables are binned and shown, but not on the card of the next run."));
    m_force->setText(tr("Force"));
    m_force->setToolTip(tr("The selected variables are on the card of the next run, whatever the selection says."));
    m_automatic->setText(tr("Automatic"));
    m_automatic->setToolTip(tr("The next run decides on the selected variables."));
    m_hint->setText(tr("%n selected", nullptr, static_cast<int>(m_variables.size())));
    for (QPushButton* button : {m_exclude, m_force, m_automatic})
        button->setEnabled(!m_variables.empty() && m_next.run() != 0);
    for (QComboBox* picker : {m_method, m_criterion, m_signs}) {
        const FieldSpec& field = fieldOf(fieldName(*picker).toLatin1().constData());
        for (int i = 0; i < picker->count(); ++i)
            picker->setItemText(i, kindText(field.rule.choices[static_cast<std::size_t>(i)].text));
        picker->setAccessibleName(kindText(field.rule.label));
        picker->setToolTip(kindText(field.rule.label) + u'\n' + kindText(field.rule.help));
        picker->setEnabled(m_next.run() != 0);
        const std::string choice = m_next.selectionField(fieldName(*picker).toStdString());
        picker->setCurrentIndex(picker->findData(QString::fromStdString(choice)));
    }
    m_run->setText(tr("Run with these choices"));
    m_run->setToolTip(tr("As a run of its own that says it came from this one. The form shows what it asks."));
    m_run->setEnabled(m_next.differsFromRun());
}

} // namespace riskloom
