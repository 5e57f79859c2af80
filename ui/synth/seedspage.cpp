// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/synth/seedspage.h"

#include "ui/charts/linechart.h"
#include "ui/synth/seedscontent.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/pagelayout.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/valuetablemodel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace riskloom {
namespace {

constexpr int tableHeight = 30; // grid steps, at most

} // namespace

SeedsPage::SeedsPage(QWidget* parent)
    : GanPage(parent),
      m_sentence(wrappedLabel()),
      m_curves(new LineChart),
      m_table(new DataTable),
      m_rows(new ValueTableModel(this)),
      m_keep(new QPushButton)
{
    m_table->setSource(m_rows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    auto* line = new QWidget;
    auto* buttons = new QHBoxLayout(line);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->addWidget(m_keep);
    buttons->addStretch(1);
    layScrolled(*content(), {m_sentence, chartRow({m_curves}, 36), m_table, line});
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SeedsPage::refreshButton);
    connect(m_keep, &QPushButton::clicked, this, [this] { Q_EMIT keepRequested(chosen()); });
}

QString SeedsPage::title() const
{
    return tr("Trainings");
}

void SeedsPage::setReadOnlyReason(const std::optional<Error>& reason)
{
    m_readOnlyReason = reason;
    refreshButton();
}

void SeedsPage::refresh()
{
    m_table->setAccessibleName(tr("Every training and its figures"));
    if (!run().several()) {
        showEmpty(tr("One training"),
                  tr("How far a quality is chance is seen when the same rows are learned several times: set "
                     "Trainings in the form to 2 or more."));
        return;
    }
    m_sentence->setText(seedsSentence(run()));
    m_curves->setContent(seedsContent(run()));
    const int before = chosen();
    TableContent table = seedsTable(run());
    m_rows->setTable(std::move(table.columns), std::move(table.rows));
    m_table->fitColumns();
    // No higher than its rows: the room is the chart's.
    int height = m_table->horizontalHeader()->sizeHint().height() + 2 * m_table->frameWidth();
    for (int row = 0; row < m_table->model()->rowCount(); ++row)
        height += m_table->rowHeight(row);
    m_table->setFixedHeight(std::min(height, tableHeight * gridStep));
    m_table->setVisible(run().report.has_value());
    m_keep->setVisible(run().report.has_value());
    if (run().report)
        m_table->setCurrentIndex(
            m_table->fromSource(m_rows->index((before > 0 ? before : run().report->keptSeed) - 1, 0)));
    refreshButton();
    showContent();
}

int SeedsPage::chosen() const
{
    const QModelIndex index = m_table->toSource(m_table->currentIndex());
    return index.isValid() ? index.row() + 1 : 0;
}

void SeedsPage::refreshButton()
{
    const int training = chosen();
    m_keep->setText(training > 0 ? tr("Keep training %1").arg(training) : tr("Keep this training"));
    const bool kept = run().report && training == run().report->keptSeed;
    m_keep->setEnabled(training > 0 && !kept && !m_readOnlyReason);
    m_keep->setToolTip(
        m_readOnlyReason ? errorSentence(*m_readOnlyReason)
        : kept           ? tr("The run has kept this training.")
               : tr("Starts a run that keeps the generator of this training and judges it; it is not trained "
                    "again, only the rivals beside it are."));
}

} // namespace riskloom
