// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/synth/usepage.h"

#include "core/base/error.h"
#include "ui/charts/barchart.h"
#include "ui/synth/judgementcontent.h"
#include "ui/synth/usecontent.h"
#include "ui/synth/usemodelcontent.h"
#include "ui/widgets/filledtable.h"
#include "ui/widgets/format.h"
#include "ui/widgets/pagelayout.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QStringList>

#include <initializer_list>

namespace riskloom {

UsePage::UsePage(QWidget* parent)
    : GanPage(parent),
      m_verdict(wrappedLabel()),
      m_networkVerdict(wrappedLabel()),
      m_augmentation(wrappedLabel()),
      m_tiles(new TileRow),
      m_models(new DataTable),
      m_modelRows(new ValueTableModel(this)),
      m_variablesHeader(new SectionHeader(SectionHeader::Rank::Section)),
      m_information(new BarChart),
      m_variables(new DataTable),
      m_variableRows(new ValueTableModel(this)),
      m_rareHeader(new SectionHeader(SectionHeader::Rank::Section)),
      m_rareVerdict(wrappedLabel()),
      m_rare(new DataTable),
      m_rareRows(new ValueTableModel(this)),
      m_fairnessHeader(new SectionHeader(SectionHeader::Rank::Section)),
      m_fairnessVerdict(wrappedLabel()),
      m_fairness(new DataTable),
      m_fairnessRows(new ValueTableModel(this))
{
    for (QLabel* verdict : {m_verdict, m_networkVerdict})
        verdict->setFont(textFont(TextSize::Heading));
    m_models->setSource(m_modelRows);
    m_variables->setSource(m_variableRows);
    m_rare->setSource(m_rareRows);
    m_fairness->setSource(m_fairnessRows);
    layScrolled(*content(),
                {m_verdict, m_networkVerdict, m_augmentation, m_tiles, m_models, m_variablesHeader,
                 chartRow({m_information}, 36), m_variables, m_rareHeader, m_rareVerdict, m_rare, m_fairnessHeader,
                 m_fairnessVerdict, m_fairness});
}

QString UsePage::title() const { return tr("Use"); }

void UsePage::refresh()
{
    if (!run().report || !run().report->judgement) {
        showEmpty(tr("Not judged yet"), tr("When a training ends, scorecards and networks are fitted on real rows, on synthetic ones and on "
                                           "both, and judged on held-out real rows."));
        return;
    }
    const SynthJudgement& judgement = *run().report->judgement;
    if (!judgement.use) {
        showEmpty(tr("No use test"),
                  judgement.noUse == errorCodeName(ErrorCode::NoTarget)
                      ? tr("The dataset says no outcome with two values. Choose one in the Data pane or under Set up and run again.")
                      : tr("No scorecard could be fitted on the real rows: there must be goods and bads among training and held-out rows, "
                           "and a column that tells something of them."));
        return;
    }
    const UseTest& use = *judgement.use;
    showModels(use);
    m_variablesHeader->setTexts(tr("Variable by variable"), tr("in the bins fitted on the real training rows"));
    m_information->setTitle(tr("Information value"));
    m_information->setNote(tr("bars synthetic, diamonds real"));
    m_information->setAxes(tr("Variable"), {.title = tr("Information value"), .minimum = 0.0});
    m_information->setMarkName(tr("Real"));
    m_information->setBars(informationBars(use));
    m_variables->setAccessibleName(tr("Variables, greatest shift first"));
    fillTable(*m_variables, *m_variableRows, useVariableTable(use), 30);
    showRare(use);
    showFairness(use);
    showContent();
}

void UsePage::showModels(const UseTest& use)
{
    m_verdict->setText(useVerdict(use, UseModelKind::Scorecard));
    QStringList added{augmentationVerdict(use, UseModelKind::Scorecard)};
    m_networkVerdict->setVisible(use.network.has_value());
    if (use.network) {
        m_networkVerdict->setText(useVerdict(*use.network, UseModelKind::Network));
        added << augmentationVerdict(*use.network, UseModelKind::Network);
    }
    added.removeAll(QString());
    m_augmentation->setText(added.join(u'\n'));
    showTiles(*m_tiles, useTiles(use, run().run));
    m_models->setAccessibleName(tr("Models from real rows, synthetic rows and both"));
    fillTable(*m_models, *m_modelRows, useModelTable(use), 6);
}

void UsePage::showRare(const UseTest& use)
{
    const bool counted = use.rare.has_value();
    for (QWidget* widget : std::initializer_list<QWidget*>{m_rareHeader, m_rareVerdict})
        widget->setVisible(counted);
    m_rare->setVisible(counted && !use.rare->levels.empty());
    if (!counted)
        return;
    m_rareHeader->setTexts(tr("Those who are few"),
                           tr("levels with less than %1 of the training rows").arg(formatPercent(use.rare->share)));
    m_rareVerdict->setText(segmentVerdict(*use.rare));
    m_rare->setAccessibleName(tr("Rare levels, least rare first"));
    fillTable(*m_rare, *m_rareRows, segmentTable(*use.rare), 16);
}

void UsePage::showFairness(const UseTest& use)
{
    m_fairnessHeader->setTexts(
        tr("Protected groups"),
        use.fairness ? tr("each card approves %1 of the held-out rows").arg(formatPercent(use.fairness->approvedShare))
                     : QString());
    m_fairnessVerdict->setText(
        use.fairness ? fairnessVerdict(*use.fairness)
                     : tr("No column is protected. Choose one under Set up, or give it the role Protected in the "
                          "Data pane, and how much less its groups are approved is compared here."));
    m_fairness->setVisible(use.fairness.has_value());
    if (!use.fairness)
        return;
    m_fairness->setAccessibleName(tr("Gaps in approval of protected groups, by the real and the synthetic scorecard"));
    fillTable(*m_fairness, *m_fairnessRows, fairnessTable(*use.fairness), 16);
}

} // namespace riskloom
