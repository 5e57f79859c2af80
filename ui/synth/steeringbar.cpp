// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/synth/steeringbar.h"

#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/format.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>

#include <array>

namespace riskloom {
namespace {

constexpr std::array paces{0.0, 0.1, 0.5, 1.25}; // seconds between two steps
constexpr int rateWidth = 11;                    // grid steps

QString rateText(double rate) { return QLocale().toString(rate, 'g', 6); }

} // namespace

SteeringBar::SteeringBar(QWidget* parent)
    : QWidget(parent), m_hold(new QPushButton), m_stepDiscriminator(new QPushButton), m_stepGenerator(new QPushButton),
      m_paceLabel(new QLabel), m_pace(new QComboBox), m_generatorLabel(new QLabel), m_generatorRate(new QLineEdit),
      m_discriminatorLabel(new QLabel), m_discriminatorRate(new QLineEdit), m_state(new ElidedLabel)
{
    m_hold->setObjectName(QStringLiteral("hold"));
    m_stepDiscriminator->setObjectName(QStringLiteral("stepDiscriminator"));
    m_stepGenerator->setObjectName(QStringLiteral("stepGenerator"));
    m_generatorRate->setObjectName(QStringLiteral("generatorRate"));
    m_discriminatorRate->setObjectName(QStringLiteral("discriminatorRate"));
    m_paceLabel->setBuddy(m_pace);
    m_generatorLabel->setBuddy(m_generatorRate);
    m_discriminatorLabel->setBuddy(m_discriminatorRate);
    for ([[maybe_unused]] const double pace : paces)
        m_pace->addItem(QString());
    m_pace->setMinimumContentsLength(8); // beside an open form the state gives way, not this
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(gridStep);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_hold, m_stepDiscriminator, m_stepGenerator, m_paceLabel, m_pace,
                                                           m_generatorLabel, m_generatorRate, m_discriminatorLabel,
                                                           m_discriminatorRate})
        line->addWidget(widget);
    line->addWidget(m_state, 1);
    for (QLineEdit* field : {m_generatorRate, m_discriminatorRate})
        field->setFixedWidth(rateWidth * gridStep);
    connect(m_hold, &QPushButton::clicked, this, &SteeringBar::hold);
    connect(m_stepDiscriminator, &QPushButton::clicked, this,
            [this] { Q_EMIT ordered({Steering::DiscriminatorStep, 0.0}); });
    connect(m_stepGenerator, &QPushButton::clicked, this, [this] { Q_EMIT ordered({Steering::GeneratorStep, 0.0}); });
    connect(m_pace, &QComboBox::activated, this,
            [this](int place) { Q_EMIT ordered({Steering::Delay, paces[static_cast<std::size_t>(place)]}); });
    connect(m_generatorRate, &QLineEdit::returnPressed, this, [this] { setRate(Steering::GeneratorRate, m_generatorRate); });
    connect(m_discriminatorRate, &QLineEdit::returnPressed, this,
            [this] { setRate(Steering::DiscriminatorRate, m_discriminatorRate); });
    setVisible(false);
}

void SteeringBar::setRun(const SteeredRun& run)
{
    if (run.run != m_run.run) {
        m_asked.reset();
        m_problem.clear();
        m_pace->setCurrentIndex(0);
        m_generatorRate->setModified(false);
        m_discriminatorRate->setModified(false);
    }
    m_run = run;
    if (m_asked && run.heldAfter.has_value() == (*m_asked == Steering::Pause))
        m_asked.reset();
    refresh();
}

void SteeringBar::setStage(const QString& stage)
{
    if (stage == m_stage)
        return;
    m_stage = stage;
    refresh();
}

void SteeringBar::refuse()
{
    m_asked.reset();
    refresh();
}

void SteeringBar::hold()
{
    m_asked = m_run.heldAfter ? Steering::Continue : Steering::Pause;
    Q_EMIT ordered({*m_asked, 0.0});
    refresh();
}

// In the way numbers are written here, or with a point.
void SteeringBar::setRate(Steering what, QLineEdit* field)
{
    bool understood = false;
    double rate = QLocale().toDouble(field->text(), &understood);
    if (!understood)
        rate = field->text().toDouble(&understood);
    if (!understood || !(rate >= leastRate && rate <= mostRate)) {
        m_problem = tr("A learning rate lies between %1 and %2.").arg(rateText(leastRate), rateText(mostRate));
        return refresh();
    }
    field->setModified(false);
    m_problem.clear();
    Q_EMIT ordered({what, rate});
}

QString SteeringBar::refusal() const
{
    if (!m_run.refusal.isEmpty())
        return m_run.refusal;
    if (m_stage != QStringLiteral("training"))
        return tr("Only the training can be steered; the run is at another stage.");
    return {};
}

void SteeringBar::refresh()
{
    setVisible(m_run.running);
    if (!m_run.running)
        return;
    const QString why = refusal();
    const bool held = m_run.heldAfter.has_value();
    m_hold->setIcon(icon(held ? QStringLiteral("play") : QStringLiteral("pause")));
    m_hold->setText(held ? tr("Go on") : tr("Hold"));
    m_stepDiscriminator->setText(tr("Step D"));
    m_stepGenerator->setText(tr("Step G"));
    m_paceLabel->setText(tr("Pace"));
    m_pace->setItemText(0, tr("full"));
    for (std::size_t i = 1; i < paces.size(); ++i)
        m_pace->setItemText(static_cast<int>(i), tr("%1 s a step").arg(QLocale().toString(paces[i])));
    m_generatorLabel->setText(tr("Rate of G"));
    m_discriminatorLabel->setText(tr("Rate of D"));
    const auto offer = [&](QWidget* widget, const QString& tip, const QString& alsoNot = {}) {
        const QString reason = why.isEmpty() ? alsoNot : why;
        widget->setEnabled(reason.isEmpty());
        widget->setToolTip(reason.isEmpty() ? tip : reason);
    };
    const QString asked = m_asked ? tr("It is asked for already.") : QString();
    const QString notHeld = held ? QString() : tr("Hold the training first.");
    offer(m_hold,
          held ? tr("The training goes on from where it is.")
               : tr("The training waits after its step, and the pages show it as it is then. This changes nothing about its result."),
          asked);
    const QString noDiscriminator = m_run.discriminatorRefusal;
    const auto ofDiscriminator = [this](const QString& tip) {
        return m_run.discriminatorNote.isEmpty() ? tip : tip + QLatin1Char(' ') + m_run.discriminatorNote;
    };
    offer(m_stepDiscriminator,
          ofDiscriminator(tr("One update of the discriminator alone. This changes the result and is recorded.")),
          noDiscriminator.isEmpty() ? notHeld : noDiscriminator);
    offer(m_stepGenerator, tr("One update of the generator alone. This changes the result and is recorded."), notHeld);
    offer(m_pace, tr("Slow motion: it waits between two steps. This changes nothing about its result."));
    offer(m_generatorRate, tr("Learning rate of the generator: press Enter to set it. This changes the result and is recorded."));
    offer(m_discriminatorRate,
          ofDiscriminator(
              tr("Learning rate of the discriminator: press Enter to set it. This changes the result and is recorded.")),
          noDiscriminator);
    m_generatorRate->setAccessibleName(tr("Learning rate of the generator"));
    m_discriminatorRate->setAccessibleName(tr("Learning rate of the discriminator"));
    m_pace->setAccessibleName(tr("Pace of the training"));
    refreshRates();
    if (!m_problem.isEmpty())
        m_state->setText(m_problem);
    else if (held)
        m_state->setText(tr("Held after step %1").arg(formatInteger(*m_run.heldAfter)));
    else
        m_state->setText(m_asked == Steering::Pause ? tr("holding …") : QString());
    m_state->setToolTip(why);
}

// What they are now; what somebody is writing stays.
void SteeringBar::refreshRates()
{
    if (!m_generatorRate->isModified())
        m_generatorRate->setText(rateText(m_run.generatorRate));
    if (!m_discriminatorRate->isModified())
        m_discriminatorRate->setText(rateText(m_run.discriminatorRate));
}

void SteeringBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace riskloom
