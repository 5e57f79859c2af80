// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/synth/gansetup.h"

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

GanSetup::GanSetup(QWidget* parent)
    : QWidget(parent), m_form(new FormView), m_message(new MessageBar), m_run(new QPushButton)
{
    if (const Result<const KindSpec*> kind = findKind("synth.table"))
        m_form->setKind(**kind);
    m_run->setProperty(suggestedProperty, true);
    m_run->setIcon(icon(QStringLiteral("play"), IconTone::OnAccent));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridStep);
    column->addWidget(new FormScroll(m_form), 1);
    column->addWidget(m_message);
    column->addWidget(m_run);
    connect(m_form, &FormView::changed, m_form, &FormView::clearErrors);
    connect(m_run, &QPushButton::clicked, this, &GanSetup::run);
    retranslate();
}

boost::json::object GanSetup::request() const { return m_form->values(); }

void GanSetup::setDataset(const DatasetRecord* dataset)
{
    m_hasDataset = dataset != nullptr;
    m_form->setSchema(m_hasDataset ? dataset->schema : Schema{});
    m_form->clearErrors();
    m_run->setEnabled(m_hasDataset && !m_readOnlyReason);
}

void GanSetup::setReadOnlyReason(const std::optional<Error>& reason)
{
    m_readOnlyReason = reason;
    retranslate();
}

void GanSetup::fillFrom(const RunRecord& run)
{
    const Result<boost::json::value> request = readJson(run.requestJson, "request");
    if (!request || !request->is_object())
        return;
    m_form->setValues(request->get_object());
    m_parent = run.id;
}

void GanSetup::showError(const Error& error)
{
    if (!m_form->showError(error))
        m_message->showError(error);
}

void GanSetup::run()
{
    if (!m_run->isEnabled())
        return;
    m_form->clearErrors();
    m_message->clear();
    Q_EMIT runRequested();
}

void GanSetup::retranslate()
{
    m_run->setText(tr("Run"));
    m_run->setToolTip(tr("Start the run (%1)").arg(QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText)));
    m_run->setEnabled(m_hasDataset && !m_readOnlyReason);
    if (m_readOnlyReason)
        m_message->showMessage({Severity::Info, errorSentence(*m_readOnlyReason), {}, {}});
}

void GanSetup::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace riskloom
