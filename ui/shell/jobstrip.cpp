// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/jobstrip.h"

#include "ui/widgets/format.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>

#include <algorithm>
#include <cmath>

namespace riskloom {
namespace {

constexpr int barSteps = 1000;

} // namespace

JobStrip::JobStrip(QWidget* parent)
    : QWidget(parent),
      m_title(new QLabel(this)),
      m_stage(new QLabel(this)),
      m_bar(new QProgressBar(this)),
      m_timeLeft(new QLabel(this)),
      m_waiting(new QLabel(this)),
      m_open(new QPushButton(this)),
      m_pause(new QPushButton(this)),
      m_cancel(new QPushButton(this))
{
    setObjectName(QStringLiteral("jobStrip"));
    m_bar->setRange(0, barSteps);
    m_bar->setTextVisible(false);
    m_bar->setMinimumWidth(120);
    m_bar->setMaximumWidth(320);
    for (QLabel* quiet : {m_stage, m_timeLeft, m_waiting})
        quiet->setForegroundRole(QPalette::PlaceholderText);
    m_title->setTextFormat(Qt::PlainText);
    m_stage->setTextFormat(Qt::PlainText);
    for (QPushButton* button : {m_open, m_pause, m_cancel})
        button->setAutoDefault(false);
    m_open->setObjectName(QStringLiteral("jobOpen"));
    m_pause->setObjectName(QStringLiteral("jobPause"));
    m_cancel->setObjectName(QStringLiteral("jobCancel"));

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(2 * gridStep, halfStep, 2 * gridStep, halfStep);
    row->setSpacing(gridStep + halfStep);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_title, m_stage, m_bar, m_timeLeft, m_waiting})
        row->addWidget(widget);
    row->setStretchFactor(m_bar, 1);
    row->addStretch(1);
    for (QPushButton* button : {m_open, m_pause, m_cancel})
        row->addWidget(button);

    connect(m_open, &QPushButton::clicked, this, [this] {
        if (m_state.running)
            Q_EMIT openRequested(m_state.running->run);
        else if (m_state.ended)
            Q_EMIT openRequested(m_state.ended->run);
    });
    connect(m_pause, &QPushButton::clicked, this, [this] {
        if (m_state.running)
            Q_EMIT pauseRequested(m_state.running->run);
    });
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_state.running)
            Q_EMIT cancelRequested(m_state.running->run);
    });
    retranslate();
    // The strip keeps its height whatever it shows, so nothing above it jumps.
    setFixedHeight(m_cancel->sizeHint().height() + gridStep);
}

void JobStrip::setState(const JobStripState& state)
{
    m_state = state;
    const bool running = state.running.has_value();
    for (QWidget* widget : std::initializer_list<QWidget*>{m_stage, m_bar, m_timeLeft, m_pause, m_cancel})
        widget->setVisible(running);
    m_open->setVisible(running || state.ended);
    m_waiting->setVisible(state.waiting > 0);
    m_waiting->setText(tr("%n waiting", nullptr, state.waiting));
    if (running)
        showRunning(*state.running);
    else
        showIdle();
}

void JobStrip::showRunning(const JobStripState::Running& running)
{
    m_title->setForegroundRole(QPalette::WindowText);
    m_title->setText(running.title);
    m_stage->setText(running.stopping ? tr("stopping…") : running.stage);
    m_bar->setValue(static_cast<int>(std::lround(std::clamp(running.fraction, 0.0, 1.0) * barSteps)));
    m_timeLeft->setText(running.secondsLeft < 0.0 ? tr("time left not known yet")
                                                  : tr("%1 left").arg(formatDuration(running.secondsLeft)));
    m_pause->setEnabled(!running.stopping);
    m_cancel->setEnabled(!running.stopping);
}

void JobStrip::showIdle()
{
    m_title->setForegroundRole(m_state.ended ? QPalette::WindowText : QPalette::PlaceholderText);
    m_title->setText(m_state.ended ? m_state.ended->text : tr("No run is working."));
}

void JobStrip::retranslate()
{
    setAccessibleName(tr("Running work"));
    m_bar->setAccessibleName(tr("Progress"));
    m_open->setText(tr("Open"));
    m_open->setToolTip(tr("Show this run"));
    m_pause->setText(tr("Pause and keep"));
    m_pause->setToolTip(tr("Stop now and keep the state, so that the run can go on later."));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setToolTip(tr("Stop this run."));
    setState(m_state);
}

void JobStrip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void JobStrip::paintEvent(QPaintEvent*)
{
    const Colours& c = coloursOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), c.surface);
    painter.setPen(c.border);
    painter.drawLine(0, 0, width(), 0);
}

} // namespace riskloom
