// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/synth/timelinebar.h"

#include "ui/widgets/errortext.h"
#include "ui/widgets/format.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSlider>
#include <QToolButton>

#include <algorithm>

namespace riskloom {

TimelineBar::TimelineBar(QWidget* parent)
    : QWidget(parent), m_label(new QLabel), m_slider(new QSlider(Qt::Horizontal)), m_figures(new QLabel), m_back(new QToolButton),
      m_keep(new QPushButton)
{
    m_label->setBuddy(m_slider);
    m_slider->setPageStep(5);
    m_slider->setMinimumWidth(20 * gridStep);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(gridStep);
    line->addWidget(m_label);
    line->addWidget(m_slider, 1);
    line->addWidget(m_figures);
    line->addWidget(m_back);
    line->addWidget(m_keep);
    connect(m_slider, &QSlider::valueChanged, this, [this](int place) {
        if (!m_filling && m_run != nullptr)
            Q_EMIT epochChosen(epochAt(place));
    });
    connect(m_back, &QToolButton::clicked, this, [this] { Q_EMIT epochChosen(0); });
    connect(m_keep, &QPushButton::clicked, this, [this] { Q_EMIT keepRequested(epochAt(m_slider->value())); });
    setVisible(false);
}

void TimelineBar::setRun(const GanRun& run)
{
    m_run = &run;
    refresh();
}

void TimelineBar::setReadOnlyReason(const std::optional<Error>& reason)
{
    m_readOnlyReason = reason;
    refresh();
}

int TimelineBar::epochAt(int place) const
{
    const std::vector<SyntheticMoment>& moments = m_run->film.moments;
    return moments.empty() ? 0 : moments[static_cast<std::size_t>(std::clamp(place, 0, static_cast<int>(moments.size()) - 1))].epoch;
}

void TimelineBar::refresh()
{
    const bool enough = m_run != nullptr && m_run->film.moments.size() > 1;
    setVisible(enough);
    if (!enough)
        return;
    m_filling = true;
    const std::vector<SyntheticMoment>& moments = m_run->film.moments;
    m_slider->setRange(0, static_cast<int>(moments.size()) - 1);
    const auto shown = std::ranges::find(moments, m_run->epoch(), &SyntheticMoment::epoch);
    m_slider->setValue(shown == moments.end() ? static_cast<int>(moments.size()) - 1 : static_cast<int>(shown - moments.begin()));
    m_filling = false;

    m_label->setText(tr("Epoch"));
    m_slider->setAccessibleName(tr("Shown epoch"));
    m_slider->setToolTip(tr("Drag, or press the arrow keys: every chart and table shows the generator as it was after this epoch."));
    const Series quality = m_run->then.series("quality", {});
    m_figures->setText(tr("%1 of %2 · quality %3")
                           .arg(formatInteger(m_run->epoch()), formatInteger(std::max(moments.back().epoch, m_run->epoch())),
                                quality.y.empty() ? QString() : formatNumber(quality.y.back(), 3)));
    refreshButtons();
    // Never narrower than before, so that the slider does not jump under the pointer.
    for (QWidget* widget : std::initializer_list<QWidget*>{m_figures, m_keep})
        widget->setMinimumWidth(std::max(widget->minimumWidth(), widget->sizeHint().width()));
}

void TimelineBar::refreshButtons()
{
    const bool finished = m_run->report.has_value();
    const int epoch = epochAt(m_slider->value());
    m_back->setText(finished ? tr("Kept") : tr("Newest"));
    m_back->setToolTip(finished ? tr("Show the generator that the run kept") : tr("Follow the training again"));
    m_back->setEnabled(m_run->chosen);
    m_keep->setText(tr("Keep epoch %1").arg(formatInteger(epoch)));
    const bool kept = finished && epoch == m_run->report->bestEpoch;
    const bool othersLearn = !finished && m_run->several();
    m_keep->setEnabled(!kept && !othersLearn && !m_readOnlyReason);
    QString why = m_readOnlyReason ? errorSentence(*m_readOnlyReason) : QString();
    if (kept)
        why = tr("The run has kept this epoch.");
    else if (why.isEmpty() && othersLearn)
        why = tr("Which of the trainings is kept is known when all of them have ended.");
    else if (why.isEmpty() && std::ranges::find(m_run->film.storedEpochs, epoch) == m_run->film.storedEpochs.end())
        why = tr("Starts a run that keeps the generator of this epoch. Its weights were not stored, so it trains again up to "
                 "there and comes to the same generator.");
    else if (why.isEmpty() && m_run->status == RunStatus::Running)
        why = tr("Pauses this training and starts a run that keeps the generator of this epoch. The training can go on later.");
    else if (why.isEmpty())
        why = tr("Starts a run that keeps the generator of this epoch and judges it; it is not trained again, only the rivals "
                 "beside it are.");
    m_keep->setToolTip(why);
}

void TimelineBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace riskloom
