// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/runform.h"

#include "core/run/json.h"
#include "core/run/kind.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/formscroll.h"
#include "ui/widgets/formview.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/style.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QKeySequence>
#include <QPushButton>
#include <QVBoxLayout>

namespace riskloom {

RunForm::RunForm(const std::string& kind, QWidget* parent)
    : QWidget(parent), m_form(new FormView), m_message(new MessageBar), m_run(new QPushButton)
{
    if (const Result<const KindSpec*> spec = findKind(kind))
        m_form->setKind(**spec);
    m_run->setProperty(suggestedProperty, true);
    m_run->setIcon(icon(QStringLiteral("play"), IconTone::OnAccent));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridStep);
    column->addWidget(new FormScroll(m_form), 1);
    column->addWidget(m_message);
    column->addWidget(m_run);
    connect(m_form, &FormView::changed, m_form, &FormView::clearErrors);
    connect(m_run, &QPushButton::clicked, this, &RunForm::run);
    retranslate();
}

boost::json::object RunForm::request() const { return m_form->values(); }

void RunForm::setDataset(const DatasetRecord* dataset)
{
    const std::int64_t id = dataset == nullptr ? 0 : dataset->id;
    if (id != m_dataset)
        m_parent = 0;
    m_dataset = id;
    m_form->setSchema(dataset == nullptr ? Schema{} : dataset->schema);
    m_form->clearErrors();
    updateButton();
}

void RunForm::setReadOnlyReason(const std::optional<Error>& reason)
{
    m_readOnlyReason = reason;
    updateButton();
}

void RunForm::fillFrom(const RunRecord& run)
{
    const Result<boost::json::value> request = readJson(run.requestJson, "request");
    if (!request || !request->is_object())
        return;
    m_form->setValues(request->get_object());
    m_parent = run.id;
}

void RunForm::setRequest(const boost::json::object& request)
{
    m_form->setValues(request);
    m_parent = 0;
}

void RunForm::showError(const Error& error)
{
    if (!m_form->showError(error))
        m_message->showError(error);
}

void RunForm::run()
{
    if (!m_run->isEnabled())
        return;
    m_form->clearErrors();
    m_message->clear();
    Q_EMIT runRequested();
}

void RunForm::updateButton()
{
    m_run->setEnabled(m_dataset != 0 && !m_readOnlyReason);
    m_message->clear();
    if (m_readOnlyReason)
        m_message->showMessage({Severity::Info, errorSentence(*m_readOnlyReason), {}, {}});
}

void RunForm::retranslate()
{
    m_run->setText(tr("Run"));
    const QString shortcut = QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText);
    m_run->setToolTip(tr("Start the run (%1)").arg(shortcut));
    updateButton();
}

void RunForm::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace riskloom
