// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/runbar.h"

#include "ui/widgets/errortext.h"
#include "ui/widgets/format.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/stagetext.h"
#include "ui/widgets/texts.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace riskloom {
namespace {

constexpr int barSteps = 1000;

bool isUnderWay(const RunRecord& record)
{
    return record.status == RunStatus::Running || record.status == RunStatus::Queued;
}

} // namespace

RunBar::RunBar(Session& session, QWidget* parent)
    : QFrame(parent), m_session(session), m_status(new QLabel), m_stage(new QLabel), m_bar(new QProgressBar),
      m_pause(new QPushButton), m_cancel(new QPushButton), m_resume(new QPushButton), m_close(new QPushButton)
{
    m_bar->setRange(0, barSteps);
    m_bar->setTextVisible(false);
    m_bar->setMinimumWidth(12 * gridStep);
    m_status->setWordWrap(true);
    m_status->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, gridStep, 0, 0);
    line->setSpacing(gridStep);
    line->addWidget(m_status, 1);
    line->addWidget(m_stage);
    line->addWidget(m_bar);
    addButtons(line);

    connect(&m_session, &Session::runsChanged, this, &RunBar::refresh);
    connect(&m_session, &Session::progressChanged, this, &RunBar::refreshProgress);
    refresh();
}

void RunBar::addButtons(QHBoxLayout* line)
{
    m_pause->setIcon(icon(QStringLiteral("pause")));
    m_cancel->setIcon(icon(QStringLiteral("stop")));
    m_resume->setIcon(icon(QStringLiteral("play")));
    for (QPushButton* button : {m_pause, m_cancel, m_resume, m_close})
        line->addWidget(button);
    connect(m_pause, &QPushButton::clicked, this, [this] { m_session.stopRun(m_run, StopReason::Pause); });
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_session.stopRun(m_run, StopReason::Cancel); });
    connect(m_resume, &QPushButton::clicked, this, &RunBar::resume);
    connect(m_close, &QPushButton::clicked, this, [this] { watch(0); });
}

void RunBar::watch(std::int64_t run)
{
    m_run = run;
    refresh();
}

void RunBar::resume()
{
    m_session.resumeRun(m_run, this, [this](const Result<>& done) {
        if (!done)
            Q_EMIT failed(done.error());
    });
}

QString RunBar::statusText(const RunRecord& record) const
{
    const QString name = tr("#%1 %2", "number and kind of a run").arg(QString::number(record.id), kindTitle(record.kind));
    switch (record.status) {
    case RunStatus::Queued: return tr("%1 waits for its turn").arg(name);
    case RunStatus::Running: return name;
    case RunStatus::Finished: return tr("%1 is finished").arg(name);
    case RunStatus::Cancelled: return tr("%1 was cancelled").arg(name);
    case RunStatus::Interrupted: return tr("%1 is paused").arg(name);
    case RunStatus::Failed: return record.error ? tr("%1: %2").arg(name, errorSentence(*record.error)) : tr("%1 failed").arg(name);
    }
    return name;
}

void RunBar::refresh()
{
    m_record.reset();
    if (m_run != 0)
        if (Result<RunRecord> record = m_session.reader().run(m_run))
            m_record = std::move(*record);
    setVisible(m_record && m_record->status != RunStatus::Finished);
    if (!m_record)
        return;
    const bool underWay = isUnderWay(*m_record);
    m_status->setText(statusText(*m_record));
    m_pause->setText(tr("Pause"));
    m_cancel->setText(tr("Cancel"));
    m_resume->setText(tr("Resume"));
    m_close->setText(tr("Dismiss"));
    m_bar->setAccessibleName(tr("Progress of the run"));
    m_pause->setVisible(m_record->status == RunStatus::Running);
    m_pause->setToolTip(tr("Stops and keeps everything so far; Resume goes on from there."));
    m_cancel->setVisible(underWay);
    m_bar->setVisible(underWay);
    m_resume->setVisible(!underWay && m_record->hasCheckpoint && !m_session.readOnly());
    m_close->setVisible(!underWay);
    refreshProgress();
}

void RunBar::refreshProgress()
{
    const std::optional<RunProgress> progress = m_session.progress();
    const bool mine = progress && progress->run == m_run && m_record && isUnderWay(*m_record);
    m_bar->setValue(mine ? static_cast<int>(progress->fraction * barSteps) : 0);
    m_pause->setEnabled(mine && !progress->stopping);
    m_cancel->setEnabled(!mine || !progress->stopping);
    m_stage->setVisible(mine);
    if (!mine)
        return;
    QString stage = progress->stopping ? tr("stopping …") : stageText(progress->stage);
    if (progress->secondsLeft >= 0.0)
        stage = tr("%1, %2 left").arg(stage, formatDuration(progress->secondsLeft));
    m_stage->setText(stage);
}

void RunBar::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace riskloom
