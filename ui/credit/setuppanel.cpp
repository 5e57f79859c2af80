// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/setuppanel.h"

#include "core/data/outcome.h"
#include "core/run/json.h"
#include "core/run/kind.h"
#include "ui/credit/creditrun.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/formscroll.h"
#include "ui/widgets/formview.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/style.h"
#include "ui/widgets/texts.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QKeySequence>
#include <QPushButton>
#include <QVBoxLayout>

namespace riskloom {

SetupPanel::SetupPanel(QWidget* parent)
    : QWidget(parent), m_kind(new QComboBox), m_form(new FormView), m_message(new MessageBar), m_run(new QPushButton)
{
    for (const char* kind : {scorecardKind, networkKind, rejectsKind})
        m_kind->addItem(QString(), QString::fromLatin1(kind));
    m_run->setProperty(suggestedProperty, true);
    m_run->setIcon(icon(QStringLiteral("play"), IconTone::OnAccent));

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridStep);
    column->addWidget(m_kind);
    column->addWidget(new FormScroll(m_form), 1);
    column->addWidget(m_message);
    column->addWidget(m_run);

    connect(m_kind, &QComboBox::activated, this, &SetupPanel::kindChosen);
    connect(m_form, &FormView::changed, m_form, &FormView::clearErrors);
    connect(m_run, &QPushButton::clicked, this, &SetupPanel::run);
    kindChosen();
    retranslate();
}

std::string SetupPanel::kind() const { return m_kind->currentData().toString().toStdString(); }

boost::json::object SetupPanel::request() const { return m_form->values(); }

void SetupPanel::setDataset(const DatasetRecord* dataset)
{
    const std::int64_t before = m_dataset ? m_dataset->id : 0;
    m_dataset = dataset == nullptr ? std::nullopt : std::optional(*dataset);
    if (before != 0 && (!m_dataset || m_dataset->id != before))
        m_parent = 0;
    m_form->setSchema(m_dataset ? m_dataset->schema : Schema{});
    m_form->clearErrors();
    hintAtOutcome();
    updateButton();
}

void SetupPanel::setReadOnlyReason(const std::optional<Error>& reason)
{
    m_readOnlyReason = reason;
    hintAtOutcome();
    updateButton();
}

void SetupPanel::fillFrom(const RunRecord& run)
{
    chooseKind(run.kind);
    const Result<boost::json::value> request = readJson(run.requestJson, "request");
    if (!request || !request->is_object())
        return;
    m_form->setValues(request->get_object());
    m_parent = run.id;
}

void SetupPanel::change(const boost::json::object& fields)
{
    boost::json::object values = m_form->values(FormValues::All);
    for (const auto& field : fields)
        values[field.key()] = field.value();
    m_form->setValues(values);
}

void SetupPanel::showError(const Error& error)
{
    if (!m_form->showError(error))
        m_message->showError(error);
}

void SetupPanel::chooseKind(const std::string& kind)
{
    m_kind->setCurrentIndex(m_kind->findData(QString::fromStdString(kind)));
    kindChosen();
}

void SetupPanel::run()
{
    if (!m_run->isEnabled())
        return;
    m_form->clearErrors();
    hintAtOutcome();
    Q_EMIT runRequested();
}

void SetupPanel::kindChosen()
{
    if (const Result<const KindSpec*> spec = findKind(kind()))
        m_form->setKind(**spec);
    m_parent = 0;
}

void SetupPanel::hintAtOutcome()
{
    m_message->clear();
    if (m_readOnlyReason)
        m_message->showMessage({Severity::Info, errorSentence(*m_readOnlyReason), {}, {}});
    else if (m_dataset && !hasOutcome(m_dataset->schema))
        m_message->showMessage({Severity::Info,
                                tr("This dataset does not say yet which column is the outcome and which value is bad."),
                                {},
                                {{tr("Choose in Data"), [this] { Q_EMIT datasetSettingsRequested(); }}}});
}

void SetupPanel::updateButton() { m_run->setEnabled(m_dataset && !m_readOnlyReason); }

void SetupPanel::retranslate()
{
    for (int i = 0; i < m_kind->count(); ++i)
        m_kind->setItemText(i, kindTitle(m_kind->itemData(i).toString().toStdString()));
    m_kind->setAccessibleName(tr("Kind of model"));
    m_run->setText(tr("Run"));
    const QString shortcut = QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText);
    m_run->setToolTip(tr("Start the run (%1)").arg(shortcut));
    hintAtOutcome();
}

void SetupPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace riskloom
