// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/datasetnameline.h"

#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace riskloom {

DatasetNameLine::DatasetNameLine(QWidget* parent)
    : QWidget(parent), m_label(new QLabel), m_name(new QLineEdit), m_make(new QPushButton)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(gridStep);
    m_label->setBuddy(m_name);
    row->addWidget(m_label);
    row->addWidget(m_name, 1);
    row->addWidget(m_make);
    row->addStretch(1);
    connect(m_name, &QLineEdit::textChanged, this, &DatasetNameLine::showButton);
    connect(m_make, &QPushButton::clicked, this, &DatasetNameLine::makeAsked);
    retranslate();
    showButton();
}

void DatasetNameLine::setName(const QString& name) { m_name->setText(name); }

QString DatasetNameLine::name() const { return m_name->text().trimmed(); }

void DatasetNameLine::setButtonTexts(const QString& text, const QString& toolTip)
{
    m_make->setText(text);
    m_make->setToolTip(toolTip);
}

void DatasetNameLine::setPossible(bool possible)
{
    m_possible = possible;
    showButton();
}

void DatasetNameLine::retranslate() { m_label->setText(tr("Name of the dataset")); }

void DatasetNameLine::showButton() { m_make->setEnabled(m_possible && !name().isEmpty()); }

void DatasetNameLine::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace riskloom
