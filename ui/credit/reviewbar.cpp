// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/reviewbar.h"

#include "core/data/outcome.h"
#include "ui/credit/creditreview.h"
#include "ui/credit/runpicker.h"
#include "ui/widgets/format.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>

namespace riskloom {
namespace {

QLabel* labelOf(QComboBox* box)
{
    auto* label = new QLabel;
    label->setBuddy(box);
    return label;
}

QString outcomeText(const DatasetRecord& dataset)
{
    if (!hasOutcome(dataset.schema))
        return ReviewBar::tr("%1 rows, no outcome chosen").arg(formatInteger(dataset.rows));
    return ReviewBar::tr("%1 rows, bad: %2 = %3")
        .arg(formatInteger(dataset.rows), QString::fromStdString(dataset.schema.nameOf(Role::Target)),
             QString::fromStdString(dataset.schema.badValue));
}

} // namespace

ReviewBar::ReviewBar(CreditReview& review, QWidget* parent)
    : QWidget(parent), m_review(review), m_setup(new QToolButton), m_dataset(runPicker()), m_outcome(new QLabel),
      m_scorecard(runPicker()), m_network(runPicker())
{
    m_datasetLabel = labelOf(m_dataset);
    m_scorecardLabel = labelOf(m_scorecard);
    m_networkLabel = labelOf(m_network);
    m_setup->setCheckable(true);
    m_setup->setIcon(icon(QStringLiteral("settings")));
    m_setup->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(gridStep);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_setup, m_datasetLabel, m_dataset, m_outcome, m_scorecardLabel,
                                                           m_scorecard, m_networkLabel, m_network})
        line->addWidget(widget);
    line->setStretchFactor(m_dataset, 3);
    line->setStretchFactor(m_scorecard, 4);
    line->setStretchFactor(m_network, 4);

    connect(m_dataset, &QComboBox::activated, this,
            [this] { m_review.chooseDataset(m_dataset->currentData().toLongLong()); });
    connect(m_scorecard, &QComboBox::activated, this,
            [this] { m_review.chooseScorecard(m_scorecard->currentData().toLongLong()); });
    connect(m_network, &QComboBox::activated, this,
            [this] { m_review.chooseNetwork(m_network->currentData().toLongLong()); });
    connect(&m_review, &CreditReview::datasetsListed, this, &ReviewBar::listDatasets);
    connect(&m_review, &CreditReview::choicesListed, this, &ReviewBar::listRuns);
    retranslate();
}

void ReviewBar::listDatasets()
{
    const QSignalBlocker quiet(m_dataset);
    m_dataset->clear();
    for (const DatasetRecord& dataset : m_review.datasets())
        m_dataset->addItem(QString::fromStdString(dataset.name), static_cast<qlonglong>(dataset.id));
    const DatasetRecord* chosen = m_review.dataset();
    m_dataset->setCurrentIndex(chosen == nullptr ? -1 : m_dataset->findData(static_cast<qlonglong>(chosen->id)));
    m_outcome->setText(chosen == nullptr ? QString() : outcomeText(*chosen));
}

void ReviewBar::listRuns()
{
    riskloom::listRuns(*m_scorecard, m_review.scorecardChoices(), m_review.scorecardRun());
    riskloom::listRuns(*m_network, m_review.networkChoices(), m_review.networkRun());
}

void ReviewBar::retranslate()
{
    m_setup->setText(tr("Set up"));
    m_setup->setToolTip(tr("Show or hide the form for a new run"));
    m_datasetLabel->setText(tr("Dataset"));
    m_scorecardLabel->setText(tr("Scorecard"));
    m_networkLabel->setText(tr("Challenger"));
    m_dataset->setAccessibleName(tr("Dataset"));
    m_scorecard->setAccessibleName(tr("Scorecard run"));
    m_scorecard->setPlaceholderText(tr("none yet"));
    m_network->setAccessibleName(tr("Neural challenger run"));
    m_network->setPlaceholderText(tr("none yet"));
    listDatasets();
    listRuns();
}

void ReviewBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace riskloom
