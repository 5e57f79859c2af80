// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/synth/startpicker.h"

#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>

#include <array>

namespace riskloom {
namespace {

constexpr std::array states{"", "calm", "normal", "stressed", "day"};
constexpr int dayState = 4;

} // namespace

StartPicker::StartPicker(QWidget* parent) : QWidget(parent), m_state(new QComboBox), m_day(new QLineEdit)
{
    for (const char* state : states)
        m_state->addItem(QString(), QString::fromLatin1(state));
    m_day->setPlaceholderText(QStringLiteral("2020-03-16"));
    m_day->setFixedWidth(16 * gridStep);
    m_day->setVisible(false);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(gridStep);
    line->addWidget(m_state);
    line->addWidget(m_day);
    line->addStretch(1);
    connect(m_state, &QComboBox::currentIndexChanged, this,
            [this](int state) { m_day->setVisible(state == dayState); });
    retranslate();
}

std::string StartPicker::start() const
{
    if (m_state->currentIndex() == dayState)
        return m_day->text().trimmed().toStdString();
    return m_state->currentData().toString().toStdString();
}

void StartPicker::setLastDay(const QString& day)
{
    if (m_day->text().isEmpty())
        m_day->setText(day);
}

void StartPicker::retranslate()
{
    m_state->setAccessibleName(tr("State the paths begin in"));
    m_state->setToolTip(
        tr("By the volatility of the equal-weight index over the 21 days before a path begins. Calm, normal and "
           "stressed are the terciles of the training days; a day takes its own within a factor of 1.15. Courses are "
           "drawn until enough open so; no day after the start is looked at."));
    m_state->setItemText(0, tr("the generator's own mix"));
    m_state->setItemText(1, tr("calm markets"));
    m_state->setItemText(2, tr("normal markets"));
    m_state->setItemText(3, tr("stressed markets"));
    m_state->setItemText(dayState, tr("as wild as on a day"));
    m_day->setAccessibleName(tr("Day"));
}

void StartPicker::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace riskloom
