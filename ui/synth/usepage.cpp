// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/synth/usepage.h"

#include "core/base/error.h"
#include "ui/charts/barchart.h"
#include "ui/widgets/filledtable.h"
#include "ui/synth/judgementcontent.h"
#include "ui/widgets/pagelayout.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/theme.h"

#include <QLabel>

namespace riskloom {

UsePage::UsePage(QWidget* parent)
    : GanPage(parent), m_verdict(wrappedLabel()), m_augmentation(wrappedLabel()), m_tiles(new TileRow), m_models(new DataTable),
      m_modelRows(new ValueTableModel(this)), m_variablesHeader(new SectionHeader(SectionHeader::Rank::Section)),
      m_information(new BarChart), m_variables(new DataTable), m_variableRows(new ValueTableModel(this))
{
    m_verdict->setFont(textFont(TextSize::Heading));
    m_models->setSource(m_modelRows);
    m_variables->setSource(m_variableRows);
    layScrolled(*content(), {m_verdict, m_augmentation, m_tiles, m_models, m_variablesHeader, chartRow({m_information}, 36), m_variables});
}

QString UsePage::title() const { return tr("Use"); }

void UsePage::refresh()
{
    if (!run().report || !run().report->judgement) {
        showEmpty(tr("Not judged yet"), tr("When a training ends, scorecards are fitted on real rows, on synthetic ones and on both, and judged "
                                           "on held-out real rows."));
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
    m_verdict->setText(useVerdict(use));
    m_augmentation->setText(augmentationVerdict(use));
    showTiles(*m_tiles, useTiles(use, run().run));
    m_models->setAccessibleName(tr("Scorecards from real rows, synthetic rows and both"));
    fillTable(*m_models, *m_modelRows, useModelTable(use), 3);
    m_variablesHeader->setTexts(tr("Variable by variable"), tr("in the bins fitted on the real training rows"));
    m_information->setTitle(tr("Information value"));
    m_information->setNote(tr("bars synthetic, diamonds real"));
    m_information->setAxes(tr("Variable"), {.title = tr("Information value"), .minimum = 0.0});
    m_information->setMarkName(tr("Real"));
    m_information->setBars(informationBars(use));
    m_variables->setAccessibleName(tr("Variables, greatest shift first"));
    fillTable(*m_variables, *m_variableRows, useVariableTable(use), 30);
    showContent();
}

} // namespace riskloom
