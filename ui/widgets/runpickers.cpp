// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/runpickers.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/runreview.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>

namespace riskloom {

RunPickers::RunPickers(RunReview& review, QWidget* parent)
    : QWidget(parent), m_review(review), m_line(new QHBoxLayout(this)), m_setup(new QToolButton), m_datasetLabel(new QLabel),
      m_dataset(picker()), m_runLabel(new QLabel), m_run(picker())
{
    m_setup->setCheckable(true);
    m_setup->setIcon(icon(QStringLiteral("settings")));
    m_setup->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_line->setContentsMargins(0, 0, 0, 0);
    m_line->setSpacing(gridStep);
    m_line->addWidget(m_setup);
    add(m_datasetLabel, m_dataset);
    add(m_runLabel, m_run);
    m_line->setStretchFactor(m_run, 4);
    connect(m_dataset, &QComboBox::activated, this, [this] { m_review.chooseDataset(m_dataset->currentData().toLongLong()); });
    connect(m_run, &QComboBox::activated, this, [this] { m_review.chooseRun(m_run->currentData().toLongLong()); });
    connect(&m_review, &RunReview::listed, this, &RunPickers::list);
}

QComboBox* RunPickers::picker()
{
    auto* box = new QComboBox;
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(12);
    box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    return box;
}

void RunPickers::add(QLabel* label, QComboBox* picker)
{
    label->setBuddy(picker);
    m_line->addWidget(label);
    m_line->addWidget(picker, 3);
}

void RunPickers::list()
{
    const QSignalBlocker quietDatasets(m_dataset);
    const QSignalBlocker quietRuns(m_run);
    m_dataset->clear();
    for (const DatasetRecord& dataset : m_review.datasets())
        m_dataset->addItem(QString::fromStdString(dataset.name), static_cast<qlonglong>(dataset.id));
    const DatasetRecord* chosen = m_review.dataset();
    m_dataset->setCurrentIndex(chosen == nullptr ? -1 : m_dataset->findData(static_cast<qlonglong>(chosen->id)));
    m_run->clear();
    for (const RunRecord& run : m_review.runs())
        m_run->addItem(runText(run), static_cast<qlonglong>(run.id));
    m_run->setCurrentIndex(m_run->findData(static_cast<qlonglong>(m_review.run())));
    m_run->setEnabled(m_run->count() > 0);
}

void RunPickers::setWords(const QString& dataset, const QString& run)
{
    m_setup->setText(tr("Set up"));
    m_setup->setToolTip(tr("Show or hide the form for a new run"));
    m_datasetLabel->setText(dataset);
    m_dataset->setAccessibleName(dataset);
    m_runLabel->setText(run);
    m_run->setAccessibleName(run);
    m_run->setPlaceholderText(tr("none yet"));
    list();
}

void RunPickers::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace riskloom
