// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/auditpage.h"

#include "ui/credit/audittext.h"
#include "ui/credit/knownoutcomes.h"
#include "ui/credit/overridetiles.h"
#include "ui/widgets/pagelayout.h"
#include "ui/credit/qualitytiles.h"
#include "ui/widgets/tablecontent.h"
#include "ui/credit/versiondiff.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/format.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/signoffline.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QPushButton>

#include <array>

namespace riskloom {
namespace {

constexpr std::array allStates{ModelState::Draft, ModelState::Review, ModelState::Approved, ModelState::Live,
                               ModelState::Retired};

} // namespace

AuditPage::AuditPage(Session& session, QWidget* parent)
    : CreditPage(parent), m_session(session), m_header(new SectionHeader(SectionHeader::Rank::Section)),
      m_line(new SignOffLine), m_steps(new QHBoxLayout), m_message(new MessageBar),
      m_known(new KnownOutcomes(session, this)), m_overridesHeader(new SectionHeader(SectionHeader::Rank::Section)),
      m_tiles(new TileRow), m_historyHeader(new SectionHeader(SectionHeader::Rank::Section)), m_history(new TileRow),
      m_diff(new VersionDiff(session)), m_table(new DataTable), m_rows(new ValueTableModel(this))
{
    m_table->setSource(m_rows);
    m_line->row()->addLayout(m_steps);
    layScrolled(*content(), {m_header, m_line, m_message, m_overridesHeader, m_tiles, m_historyHeader, m_history, m_table,
                             m_diff});
    connect(m_diff, &VersionDiff::failed, m_message, [this](const Error& error) { m_message->showError(error); });
    connect(m_known, &KnownOutcomes::failed, m_message, [this](const Error& error) { m_message->showError(error); });
    connect(m_known, &KnownOutcomes::loaded, this, [this](const auto& outcomes) {
        m_outcomes = outcomes;
        if (selection().scorecard)
            showOverrides();
    });
    connect(&m_session, &Session::decisionsChanged, this, [this] {
        if (selection().scorecard)
            read();
    });
}

QString AuditPage::title() const { return tr("Audit"); }

void AuditPage::refresh()
{
    m_line->retranslate();
    m_table->setAccessibleName(tr("Audit trail of this scorecard"));
    if (!selection().scorecard) {
        showEmpty(tr("No scorecard yet"), tr("Every scorecard has a life here: draft, review, approved, live, retired, each "
                                             "step signed."));
        return;
    }
    read();
    m_diff->showRun(*selection().scorecard);
    showContent();
}

void AuditPage::read()
{
    const std::int64_t run = selection().scorecard->record.id;
    const auto steps = m_session.reader().modelSteps(run);
    const auto decisions = m_session.reader().decisions(run);
    const auto trail = m_session.reader().auditTrail();
    if (!steps || !decisions || !trail) {
        m_message->showError(!steps ? steps.error() : !decisions ? decisions.error() : trail.error());
        return;
    }
    const ModelState state = steps->empty() ? ModelState::Draft : steps->back().state;
    m_header->setTexts(tr("Scorecard, run #%1: %2").arg(QString::number(run), modelStateText(state)),
                       trail->empty() ? QString()
                                      : tr("Head of the audit chain: %1").arg(QString::fromStdString(trail->back().hash)));
    offerSteps(state);
    m_decisions = *decisions;
    m_outcomes.reset();
    showOverrides();
    if (!m_decisions.empty())
        m_known->load(*selection().scorecard);
    listTrail(*trail, *decisions);
}

void AuditPage::offerSteps(ModelState state)
{
    while (QLayoutItem* item = m_steps->takeAt(0)) {
        item->widget()->hide(); // gone at once for the eye; the click that led here may still be in its hands
        item->widget()->deleteLater();
        delete item;
    }
    for (const ModelState next : allStates) {
        if (!mayFollow(state, next))
            continue;
        auto* button = new QPushButton(modelStepText(next));
        button->setEnabled(!m_session.readOnly());
        connect(button, &QPushButton::clicked, this, [this, next] { sign(next); });
        m_steps->addWidget(button);
    }
}

void AuditPage::sign(ModelState state)
{
    m_session.setModelState(selection().scorecard->record.id, state, m_line->signOff(), this, [this](const Result<>& done) {
                                if (!done)
                                    return m_message->showError(done.error());
                                m_message->clear();
                                m_line->clearReason();
                            });
}

void AuditPage::showOverrides()
{
    const std::vector<std::int32_t> none;
    const OverrideReport report = overridesAmong(m_decisions, m_outcomes ? *m_outcomes : none);
    const QString source = tr("Run #%1").arg(selection().scorecard->record.id);
    m_overridesHeader->setTexts(tr("Decisions with this scorecard: %1 cases").arg(formatInteger(report.cases)),
                                tr("The latest decision on a case counts; referred ones are left out."));
    showTiles(*m_tiles, overrideTiles(report, source));

    const bool history = selection().rejects && selection().rejects->report.overrides.cases > 0;
    m_historyHeader->setVisible(history);
    m_history->setVisible(history);
    if (!history)
        return;
    const RejectsRun& rejects = *selection().rejects;
    m_historyHeader->setTexts(
        tr("Decisions in the data: %1 cases of %2")
            .arg(formatInteger(rejects.report.overrides.cases), QString::fromStdString(rejects.record.datasetName)),
        tr("column %1 against %2, run #%3")
            .arg(QString::fromStdString(rejects.request.decisionColumn),
                 QString::fromStdString(rejects.request.recommendedColumn), QString::number(rejects.record.id)));
    showTiles(*m_history, overrideTiles(rejects.report.overrides, tr("Run #%1").arg(rejects.record.id)));
}

void AuditPage::listTrail(const std::vector<AuditRecord>& trail, const std::vector<DecisionRecord>& decisions)
{
    showRows(*m_rows, trailContent(trail, decisions, selection().scorecard->record.id));
    m_table->fitColumns();
    m_table->setHeightToContents(12);
}

} // namespace riskloom
