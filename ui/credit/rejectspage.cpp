// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/rejectspage.h"

#include "ui/charts/linechart.h"
#include "ui/widgets/pagelayout.h"
#include "ui/credit/qualitytiles.h"
#include "ui/credit/rejectstables.h"
#include "ui/credit/runpicker.h"
#include "ui/credit/scorecarddifftable.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/format.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalBlocker>

namespace riskloom {

RejectsPage::RejectsPage(QWidget* parent)
    : CreditPage(parent), m_header(new SectionHeader(SectionHeader::Rank::Section)), m_runs(runPicker()),
      m_method(new QComboBox),
      m_assumption(wrappedLabel()), m_tiles(new TileRow), m_methods(new DataTable), m_methodRows(new ValueTableModel(this)),
      m_truthHeader(new SectionHeader(SectionHeader::Rank::Section)), m_truth(new DataTable),
      m_truthRows(new ValueTableModel(this)), m_populations(new LineChart), m_calibration(new LineChart),
      m_changesHeader(new SectionHeader(SectionHeader::Rank::Section)), m_variables(new DataTable),
      m_variableRows(new ValueTableModel(this)), m_points(new DataTable), m_pointRows(new ValueTableModel(this))
{
    m_header->addWidget(m_runs);
    m_header->addWidget(m_method);
    m_methods->setSource(m_methodRows);
    m_truth->setSource(m_truthRows);
    m_variables->setSource(m_variableRows);
    m_points->setSource(m_pointRows);
    layScrolled(*content(), {m_header, m_assumption, m_tiles, m_methods, m_truthHeader, m_truth,
                             chartRow({m_populations, m_calibration}, 34), m_changesHeader, m_variables, m_points});
    connect(m_runs, &QComboBox::activated, this, [this] { Q_EMIT runChosen(m_runs->currentData().toLongLong()); });
    connect(m_method, &QComboBox::currentIndexChanged, this, &RejectsPage::showMethod);
}

QString RejectsPage::title() const { return tr("Rejects"); }

void RejectsPage::setRuns(const std::vector<RunChoice>& choices, std::int64_t chosen)
{
    listRuns(*m_runs, choices, chosen);
}

void RejectsPage::retranslate()
{
    m_runs->setAccessibleName(tr("Run of reject inference"));
    m_method->setAccessibleName(tr("Method whose card is shown"));
    m_assumption->setText(tr("An assumption, not evidence: what the rejected would have done is not known, and nothing in the "
                             "data of the approved can show which method is right."));
    m_methods->setAccessibleName(tr("The methods side by side"));
    m_truth->setAccessibleName(tr("The methods against the truth"));
    m_variables->setAccessibleName(tr("Coefficients before and after"));
    m_points->setAccessibleName(tr("Points before and after"));
}

void RejectsPage::refresh()
{
    retranslate();
    if (!selection().rejects) {
        showEmpty(tr("Nothing inferred yet"),
                  tr("A card fitted on approved applicants alone has not seen the others. Choose Scorecard with reject "
                     "inference under Set up, name the column that says who was rejected, and press Run."));
        return;
    }
    listMethods();
    const CreditRejectsReport& report = selection().rejects->report;
    showRows(*m_methodRows, methodsTable(report));
    m_methods->fitColumns();
    m_methods->setHeightToContents(4);
    showTruth();
    showMethod();
    showContent();
}

void RejectsPage::listMethods()
{
    const QSignalBlocker quiet(m_method);
    const int chosen = m_method->currentIndex();
    const bool sameRun = m_run == selection().rejects->record.id;
    m_method->clear();
    for (const InferredModel& inferred : selection().rejects->report.methods)
        m_method->addItem(methodName(inferred.method));
    const auto asked = static_cast<int>(selection().rejects->request.method);
    m_method->setCurrentIndex(sameRun && chosen >= 0 ? chosen : asked);
    m_run = selection().rejects->record.id;
}

const InferredModel& RejectsPage::model() const
{
    return selection().rejects->report.methods[static_cast<std::size_t>(m_method->currentIndex())];
}

void RejectsPage::showTruth()
{
    const CreditRejectsReport& report = selection().rejects->report;
    const bool known = report.approvedOnly.truth.rows > 0;
    m_truthHeader->setVisible(known);
    m_truth->setVisible(known);
    m_calibration->setVisible(known);
    if (!known)
        return;
    m_truthHeader->setTexts(tr("Against the true outcomes"),
                            tr("from the column %1; never fitted on")
                                .arg(QString::fromStdString(selection().rejects->request.trueOutcomeColumn)));
    showRows(*m_truthRows, truthTable(report));
    m_truth->fitColumns();
    m_truth->setHeightToContents(4);
    drawTruth(*m_calibration, report);
}

void RejectsPage::showMethod()
{
    const RejectsRun& run = *selection().rejects;
    const RejectsModel& alone = run.report.approvedOnly;
    const QString name = methodName(model().method);
    m_header->setTexts(tr("Reject inference, run #%1").arg(run.record.id),
                       tr("%1 rejected applicants with assumed outcomes, %2 held out")
                           .arg(formatInteger(run.report.rejected.fitted), formatInteger(run.report.rejected.heldOut)));
    const QString source = tr("Run #%1").arg(run.record.id);
    const auto tile = [&](const QString& caption, const QString& value, const QString& note, const QString& text) {
        return TileContent{caption, value, note, {text, {}, {}, source}};
    };
    const AucComparison& against = model().againstApprovedOnly;
    showTiles(*m_tiles,
              {tile(tr("Bad rate of the approved"), formatPercent(run.report.approvedBadRate), tr("observed"),
                    tr("Of the approved applicants fitted on.")),
               tile(tr("Bad rate of the rejected"), formatPercent(model().assumedBadRate), tr("assumed: %1").arg(name),
                    tr("What the method assumes of the rejected applicants fitted on.")),
               tile(tr("AUC, approved alone"), formatNumber(alone.approved.auc, 3),
                    formatInterval(alone.approved.aucLow, alone.approved.aucHigh, 3),
                    tr("Of the card fitted without inference, on held-out approved applicants.")),
               tile(tr("AUC, %1").arg(name), formatNumber(model().approved.auc, 3),
                    against.significant ? tr("difference %1, p %2")
                                              .arg(formatNumber(against.difference, 3), formatPValue(against.pValue))
                                        : tr("no significant difference, p %1").arg(formatPValue(against.pValue)),
                    tr("Of the card fitted with assumed outcomes, on the same applicants."))});
    drawPopulations(*m_populations, run.report, model());
    const ScorecardDiff diff = diffScorecards(alone.scorecard, model().scorecard);
    const CardNames names{tr("approved alone"), name};
    m_changesHeader->setTexts(tr("The card before and after"), tr("bins whose points stayed the same are left out"));
    showRows(*m_variableRows, variableChanges(diff, names));
    showRows(*m_pointRows, pointsChanges(diff, names));
    m_variables->fitColumns();
    m_variables->setHeightToContents(14);
    m_points->fitColumns();
    m_points->setHeightToContents(14);
}

} // namespace riskloom
