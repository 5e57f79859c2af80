// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/overrideform.h"

#include "core/base/date.h"
#include "ui/widgets/format.h"
#include "ui/widgets/numberbox.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace riskloom {
namespace {

constexpr double mostPoints = 10'000.0;

} // namespace

OverrideForm::OverrideForm(QWidget* parent)
    : Card(parent), m_heading(new QHBoxLayout), m_label(new QLabel), m_points(new NumberBox(NumberBox::Numbers::Whole)), m_who(new QLineEdit),
      m_why(new QLineEdit), m_expires(new QLineEdit), m_set(new QPushButton), m_revert(new QPushButton)
{
    m_points->setRange(-mostPoints, mostPoints);
    auto* line = new QHBoxLayout;
    line->setSpacing(gridStep);
    line->addWidget(m_points);
    line->addWidget(m_who, 2);
    line->addWidget(m_why, 4);
    line->addWidget(m_expires, 2);
    line->addWidget(m_set);
    line->addWidget(m_revert);
    m_label->setWordWrap(true);
    m_heading->setSpacing(gridStep);
    m_heading->addWidget(m_label, 1);
    body()->addLayout(m_heading);
    body()->addLayout(line);
    connect(m_set, &QPushButton::clicked, this, &OverrideForm::choose);
    for (QLineEdit* edit : {m_who, m_why, m_expires})
        connect(edit, &QLineEdit::returnPressed, this, &OverrideForm::choose);
    connect(m_revert, &QPushButton::clicked, this, [this] { Q_EMIT reverted(m_subject.variable, m_subject.bin); });
    retranslate();
}

void OverrideForm::addToHeading(QWidget* widget) { m_heading->addWidget(widget); }

void OverrideForm::retranslate()
{
    m_points->setAccessibleName(tr("Points set by hand"));
    m_points->setToolTip(m_points->accessibleName());
    m_who->setPlaceholderText(tr("Who sets them"));
    m_who->setAccessibleName(m_who->placeholderText());
    m_why->setPlaceholderText(tr("Why"));
    m_why->setAccessibleName(tr("Why the points are set by hand"));
    m_expires->setPlaceholderText(tr("Until 2027-12-31"));
    m_expires->setAccessibleName(tr("Last day the points are in force; empty: no end"));
    m_expires->setToolTip(m_expires->accessibleName());
    m_set->setText(tr("Set points"));
    m_set->setToolTip(tr("For the next run: the card of this one stays as it is."));
    m_revert->setText(tr("Revert"));
    m_revert->setToolTip(tr("Back to what the regression gives."));
}

void OverrideForm::show(const Subject& subject)
{
    m_subject = subject.set != nullptr ? *subject.set : PointOverride{};
    m_subject.variable = subject.variable;
    m_subject.bin = subject.bin;
    m_label->setText(tr("%1: the regression gives %2 points.").arg(subject.label, formatNumber(subject.fitted, 0)));
    m_points->setValue(subject.set != nullptr ? subject.set->points : subject.fitted);
    if (subject.set != nullptr || m_who->text().isEmpty())
        m_who->setText(QString::fromStdString(m_subject.who)); // whoever sets several names herself once
    m_why->setText(QString::fromStdString(m_subject.why));
    m_expires->setText(QString::fromStdString(m_subject.expires));
    m_revert->setEnabled(subject.set != nullptr);
}

void OverrideForm::editPoints()
{
    m_points->setFocus();
    m_points->selectAll();
}

void OverrideForm::choose()
{
    PointOverride points = m_subject;
    points.points = m_points->value();
    points.who = m_who->text().trimmed().toStdString();
    points.why = m_why->text().trimmed().toStdString();
    points.expires = m_expires->text().trimmed().toStdString();
    points.fitted = 0.0; // the card of the next run fills it in
    if (points.who.empty()) {
        m_who->setFocus();
        Q_EMIT missing(tr("Say who sets the points."));
    } else if (points.why.empty()) {
        m_why->setFocus();
        Q_EMIT missing(tr("Say why the points are set by hand."));
    } else if (!points.expires.empty() && !parseIsoDate(points.expires)) {
        m_expires->setFocus();
        Q_EMIT missing(tr("Write the last day as year-month-day, for example 2027-12-31, or leave it empty."));
    } else {
        Q_EMIT chosen(points);
    }
}

} // namespace riskloom
