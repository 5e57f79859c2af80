// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/synth/privacypage.h"

#include "ui/report/privacycontent.h"
#include "ui/widgets/filledtable.h"
#include "ui/synth/guaranteeview.h"
#include "ui/synth/privacybutton.h"
#include "ui/synth/privacytiles.h"
#include "ui/widgets/format.h"
#include "ui/widgets/pagelayout.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/theme.h"

#include <QLabel>

namespace riskloom {

PrivacyPage::PrivacyPage(Session& session, QWidget* parent)
    : GanPage(parent), m_header(new SectionHeader(SectionHeader::Rank::Section)), m_save(new PrivacyButton(session)), m_verdict(wrappedLabel()), m_rule(wrappedLabel()), m_tiles(new TileRow), m_findings(new DataTable),
      m_findingRows(new ValueTableModel(this)), m_copiesHeader(new SectionHeader(SectionHeader::Rank::Section)),
      m_copies(new DataTable), m_copyRows(new ValueTableModel(this)),
      m_attacksHeader(new SectionHeader(SectionHeader::Rank::Section)), m_attacks(new DataTable),
      m_attackRows(new ValueTableModel(this)), m_disclosureHeader(new SectionHeader(SectionHeader::Rank::Section)),
      m_disclosure(new DataTable), m_disclosureRows(new ValueTableModel(this)), m_anonymity(wrappedLabel()),
      m_closestHeader(new SectionHeader(SectionHeader::Rank::Section)), m_closest(new DataTable),
      m_closestRows(new ValueTableModel(this)), m_limits(wrappedLabel()), m_guarantee(new GuaranteeView)
{
    m_verdict->setFont(textFont(TextSize::Heading));
    m_findings->setSource(m_findingRows);
    m_copies->setSource(m_copyRows);
    m_attacks->setSource(m_attackRows);
    m_disclosure->setSource(m_disclosureRows);
    m_closest->setSource(m_closestRows);
    m_header->addWidget(m_save);
    connect(m_save, &PrivacyButton::failed, this, &PrivacyPage::failed);
    layScrolled(*content(), {m_header, m_verdict, m_rule, m_tiles, m_findings, m_guarantee, m_copiesHeader, m_copies, m_attacksHeader,
                             m_attacks, m_disclosureHeader, m_disclosure, m_anonymity, m_closestHeader, m_closest, m_limits});
    m_ofJudgement = {m_header, m_verdict, m_rule, m_tiles, m_findings, m_copiesHeader, m_copies, m_attacksHeader, m_attacks,
                     m_disclosureHeader, m_disclosure, m_anonymity, m_closestHeader, m_closest, m_limits};
}

QString PrivacyPage::title() const { return tr("Privacy"); }

void PrivacyPage::refresh()
{
    const bool judged = run().report && run().report->judgement;
    const bool promised = tellsEpsilon(run());
    for (QWidget* widget : m_ofJudgement)
        widget->setVisible(judged);
    if (judged || promised)
        m_guarantee->show(run());
    if (!judged && promised) {
        showContent();
        return;
    }
    if (!judged) {
        showEmpty(tr("Not judged yet"), tr("When a training ends, its rows are attacked: copies are counted, membership and attributes are "
                                           "guessed, and a verdict is given with its limits."));
        return;
    }
    const PrivacyReport& report = run().report->judgement->privacy;
    m_header->setTexts(tr("Privacy report"), tr("%1 synthetic rows against as many training and held-out rows")
                                                 .arg(formatInteger(report.copies.syntheticRows)));
    m_save->setRun(run().run);
    m_verdict->setText(privacyVerdict(report));
    m_rule->setText(verdictRule());
    showTiles(*m_tiles, privacyTiles(report, run().run));
    m_findings->setAccessibleName(tr("Tests with their intervals and limits"));
    fillTable(*m_findings, *m_findingRows, findingsTable(report), 8);
    m_copiesHeader->setTexts(tr("Copies"), tr("distances to all training rows"));
    m_copies->setAccessibleName(tr("Copies among synthetic and held-out rows"));
    fillTable(*m_copies, *m_copyRows, copiesTable(report), 3);
    m_attacksHeader->setTexts(tr("Attacks"),
                              tr("found where one in a hundred others is taken for one: %1 of the members")
                                  .arg(formatPercent(report.membershipFound)));
    m_attacks->setAccessibleName(tr("Attacks on training and on held-out rows"));
    fillTable(*m_attacks, *m_attackRows, attacksTable(report), 12);
    const bool disclosed = !report.disclosed.empty(); // not in reports of earlier versions
    m_disclosureHeader->setVisible(disclosed);
    m_disclosure->setVisible(disclosed);
    m_disclosureHeader->setTexts(tr("Disclosure"), tr("what somebody who knows the keys reads of a secret"));
    m_disclosure->setAccessibleName(tr("Correct attribution of secrets, greatest risk first"));
    fillTable(*m_disclosure, *m_disclosureRows, disclosureTable(report), 8);
    m_anonymity->setText(anonymitySentence(report));
    m_closestHeader->setTexts(tr("Nearest pairs"), tr("synthetic rows that lie nearest to a training row"));
    m_closest->setAccessibleName(tr("Synthetic rows and the training rows they lie nearest to"));
    fillTable(*m_closest, *m_closestRows, closestTable(report), 12);
    m_limits->setText(privacyLimits());
    showContent();
}

} // namespace riskloom
