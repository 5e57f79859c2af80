// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/synth/marketbar.h"

#include "ui/synth/marketreview.h"
#include "ui/widgets/format.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/kindtext.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>

namespace riskloom {
namespace {

QComboBox* picker()
{
    auto* box = new QComboBox;
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(12);
    box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    return box;
}

} // namespace

MarketBar::MarketBar(MarketReview& review, QWidget* parent)
    : QWidget(parent), m_review(review), m_setup(new QToolButton), m_datasetLabel(new QLabel), m_dataset(picker()),
      m_runLabel(new QLabel), m_run(picker())
{
    m_datasetLabel->setBuddy(m_dataset);
    m_runLabel->setBuddy(m_run);
    m_setup->setCheckable(true);
    m_setup->setIcon(icon(QStringLiteral("settings")));
    m_setup->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(gridStep);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_setup, m_datasetLabel, m_dataset, m_runLabel, m_run})
        line->addWidget(widget);
    line->setStretchFactor(m_dataset, 3);
    line->setStretchFactor(m_run, 5);
    connect(m_dataset, &QComboBox::activated, this, [this] { m_review.chooseDataset(m_dataset->currentData().toLongLong()); });
    connect(m_run, &QComboBox::activated, this, [this] { m_review.chooseRun(m_run->currentData().toLongLong()); });
    connect(&m_review, &MarketReview::listed, this, &MarketBar::list);
    retranslate();
}

void MarketBar::list()
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
        m_run->addItem(tr("#%1 · %2 · %3", "number of a run, its kind, when it ended")
                           .arg(QString::number(run.id), kindTitle(run.kind), formatMoment(run.finishedAt)),
                       static_cast<qlonglong>(run.id));
    m_run->setCurrentIndex(m_run->findData(static_cast<qlonglong>(m_review.run())));
    m_run->setEnabled(m_run->count() > 0);
}

void MarketBar::retranslate()
{
    m_setup->setText(tr("Set up"));
    m_setup->setToolTip(tr("Show or hide the form for a new run"));
    m_datasetLabel->setText(tr("Data"));
    m_runLabel->setText(tr("Generator"));
    m_dataset->setAccessibleName(tr("Data"));
    m_run->setAccessibleName(tr("Generator"));
    m_run->setPlaceholderText(tr("none yet"));
    list();
}

void MarketBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace riskloom
