// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/backtestform.h"

#include "core/run/json.h"
#include "ui/portfolio/portfoliorun.h"
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

BacktestForm::BacktestForm(QWidget* parent)
    : QWidget(parent), m_form(new FormView), m_message(new MessageBar), m_run(new QPushButton)
{
    if (const Result<const KindSpec*> kind = findKind(backtestKind))
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
    connect(m_run, &QPushButton::clicked, this, &BacktestForm::run);
    retranslate();
}

boost::json::object BacktestForm::request() const { return m_form->values(); }

void BacktestForm::setDataset(const DatasetRecord* dataset)
{
    const std::int64_t id = dataset == nullptr ? 0 : dataset->id;
    if (id != m_dataset)
        m_parent = 0;
    m_dataset = id;
    m_form->setSchema(dataset == nullptr ? Schema{} : dataset->schema);
    m_form->clearErrors();
    updateButton();
}

void BacktestForm::setReadOnlyReason(const std::optional<Error>& reason)
{
    m_readOnlyReason = reason;
    updateButton();
}

void BacktestForm::fillFrom(const RunRecord& run)
{
    const Result<boost::json::value> request = readJson(run.requestJson, "request");
    if (!request || !request->is_object())
        return;
    m_form->setValues(request->get_object());
    m_parent = run.id;
}

void BacktestForm::showError(const Error& error)
{
    if (!m_form->showError(error))
        m_message->showError(error);
}

void BacktestForm::run()
{
    if (!m_run->isEnabled())
        return;
    m_form->clearErrors();
    m_message->clear();
    Q_EMIT runRequested();
}

void BacktestForm::updateButton()
{
    m_run->setEnabled(m_dataset != 0 && !m_readOnlyReason);
    m_message->clear();
    if (m_readOnlyReason)
        m_message->showMessage({Severity::Info, errorSentence(*m_readOnlyReason), {}, {}});
}

void BacktestForm::retranslate()
{
    m_run->setText(tr("Run"));
    const QString shortcut = QKeySequence(Qt::CTRL | Qt::Key_Return).toString(QKeySequence::NativeText);
    m_run->setToolTip(tr("Start the backtest (%1)").arg(shortcut));
    updateButton();
}

void BacktestForm::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace riskloom
