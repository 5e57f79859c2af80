// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/outcomebar.h"

#include "core/data/number.h"
#include "ui/widgets/format.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

#include <algorithm>

namespace riskloom {
namespace {

constexpr int shortestChoice = 12; // characters, so that the line does not jump when its choices arrive

// Values of a column with their counts, as far as the profile knows them. A number column's outcome is compared as text.
std::vector<LevelCount> valuesOf(const ColumnProfile& profile)
{
    if (!profile.levels.empty() || !profile.number)
        return profile.levels;
    if (profile.distinct != 2)
        return {};
    const auto& bars = profile.number->histogram.counts;
    return {{shortestDigits(profile.number->minimum), bars.empty() ? 0 : bars.front()},
            {shortestDigits(profile.number->maximum), bars.empty() ? 0 : bars.back()}};
}

} // namespace

OutcomeBar::OutcomeBar(QWidget* parent)
    : QWidget(parent), m_targetLabel(new QLabel), m_target(new QComboBox), m_badLabel(new QLabel), m_bad(new QComboBox),
      m_rate(new QLabel)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gridStep);
    layout->addWidget(m_targetLabel);
    layout->addWidget(m_target);
    layout->addSpacing(gridStep);
    layout->addWidget(m_badLabel);
    layout->addWidget(m_bad);
    layout->addSpacing(gridStep);
    layout->addWidget(m_rate, 1);
    m_targetLabel->setBuddy(m_target);
    m_badLabel->setBuddy(m_bad);
    m_target->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_bad->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_target->setMinimumContentsLength(shortestChoice);
    m_bad->setMinimumContentsLength(shortestChoice);
    connect(m_target, &QComboBox::activated, this, &OutcomeBar::chooseTarget);
    connect(m_bad, &QComboBox::activated, this, &OutcomeBar::chooseBadValue);
    fill();
}

void OutcomeBar::setSchema(const Schema& schema)
{
    m_schema = schema;
    fill();
}

void OutcomeBar::setProfiles(const std::vector<ColumnProfile>& profiles)
{
    m_profiles = profiles;
    fill();
}

void OutcomeBar::fill()
{
    m_targetLabel->setText(tr("Outcome column"));
    m_badLabel->setText(tr("counts as bad"));
    m_target->setAccessibleName(tr("Outcome column"));
    m_bad->setAccessibleName(tr("Value that counts as bad"));

    const std::string target = m_schema.nameOf(Role::Target);
    m_target->clear();
    m_target->addItem(tr("none"), QString());
    for (const ColumnSpec& column : m_schema.columns)
        m_target->addItem(QString::fromStdString(column.name), QString::fromStdString(column.name));
    m_target->setCurrentIndex(std::max(0, m_target->findData(QString::fromStdString(target))));

    m_bad->clear();
    m_rate->clear();
    m_bad->setEnabled(!target.empty());
    const auto profile = std::ranges::find(m_profiles, target, &ColumnProfile::name);
    if (profile == m_profiles.end())
        return;
    const QString bad = QString::fromStdString(m_schema.badValue);
    const std::uint64_t known = profile->rows - profile->missing;
    for (const LevelCount& value : valuesOf(*profile)) {
        m_bad->addItem(QString::fromStdString(value.level), QString::fromStdString(value.level));
        if (value.level == m_schema.badValue && known > 0)
            m_rate->setText(tr("%1 of %2 rows are bad (%3)")
                                .arg(formatInteger(static_cast<std::int64_t>(value.rows)),
                                     formatInteger(static_cast<std::int64_t>(known)),
                                     formatPercent(static_cast<double>(value.rows) / static_cast<double>(known))));
    }
    m_bad->setCurrentIndex(m_bad->findData(bad));
    if (profile->distinct < 2)
        m_rate->setText(tr("An outcome needs two values; this column has one."));
    else if (m_bad->currentIndex() < 0)
        m_rate->setText(tr("Choose the value that counts as bad."));
    else if (profile->distinct > 2)
        m_rate->setText(tr("%1; name %Ln other value(s) as indeterminate in the set-up", nullptr,
                           static_cast<int>(profile->distinct - 2))
                            .arg(m_rate->text()));
}

void OutcomeBar::chooseTarget()
{
    const std::string chosen = m_target->currentData().toString().toStdString();
    for (ColumnSpec& column : m_schema.columns) {
        if (column.name == chosen)
            column.role = Role::Target;
        else if (column.role == Role::Target)
            column.role = Role::Input;
    }
    m_schema.badValue.clear();
    fill();
    Q_EMIT schemaEdited(m_schema);
}

void OutcomeBar::chooseBadValue()
{
    m_schema.badValue = m_bad->currentData().toString().toStdString();
    fill();
    Q_EMIT schemaEdited(m_schema);
}

void OutcomeBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        fill();
}

} // namespace riskloom
