// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/validationpage.h"

#include "ui/charts/heatmap.h"
#include "ui/charts/linechart.h"
#include "ui/credit/creditcurves.h"
#include "ui/widgets/pagelayout.h"
#include "ui/credit/partchoice.h"
#include "ui/credit/qualityfigures.h"
#include "ui/credit/qualitytiles.h"
#include "ui/credit/reviewtables.h"
#include "ui/widgets/tablecontent.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/format.h"
#include "ui/widgets/sectionheader.h"

namespace riskloom {
ValidationPage::ValidationPage(QWidget* parent)
    : CreditPage(parent), m_part(new PartChoice), m_header(new SectionHeader(SectionHeader::Rank::Section)),
      m_tiles(new TileRow), m_cap(new LineChart), m_distribution(new LineChart), m_gains(new DataTable),
      m_rows(new ValueTableModel(this)), m_stability(new HeatMap)
{
    m_header->addWidget(m_part);
    m_gains->setSource(m_rows);
    layScrolled(*content(), {m_header, m_tiles, chartRow({m_cap, m_distribution}, 34), m_gains, m_stability});
    connect(m_part, &PartChoice::activated, this, &ValidationPage::drawPart);
}

QString ValidationPage::title() const { return tr("Validation"); }

void ValidationPage::refresh()
{
    m_part->setAccessibleName(tr("Rows the card is judged on"));
    m_gains->setAccessibleName(tr("Gains by band of scores, riskiest first"));
    if (!selection().scorecard) {
        showEmpty(tr("No scorecard yet"), tr("Choose Scorecard under Set up and press Run."));
        return;
    }
    if (selection().scorecard->report.scores.holdout.scores.empty()) {
        showEmpty(tr("This run kept no counts by score"),
                  tr("An earlier version made it. Run the scorecard again to see them."));
        return;
    }
    m_part->setReport(selection().scorecard->report);
    drawPart();
    drawStability();
    showContent();
}

void ValidationPage::drawPart()
{
    const ScorecardRun& run = *selection().scorecard;
    const ModelQuality& quality = qualityOf(run.report, m_part->part());
    const ScoreCounts& counts = countsOf(run.report, m_part->part());
    const Discrimination& d = quality.discrimination;
    QString about = tr("%1 rows, of them %2 bad").arg(formatInteger(d.rows), formatInteger(d.bads));
    if (!run.request.weightColumn.empty())
        about += tr("; figures weighted by %1").arg(QString::fromStdString(run.request.weightColumn));
    m_header->setTexts(tr("Scorecard, run #%1").arg(run.record.id), about);
    const QString rows = tr("n = %1").arg(formatInteger(d.rows));
    const QString source = tr("Run #%1, %2").arg(QString::number(run.record.id), m_part->partName());
    std::vector<TileContent> tiles;
    for (const QualityFigure& figure : qualityFigures(quality))
        tiles.push_back({figure.name, figure.value, figure.note, {figure.explanation, {}, rows, source}});
    showTiles(*m_tiles, tiles);

    m_cap->setContent(capContent(counts));
    m_distribution->setContent(distributionContent(counts));
    showRows(*m_rows, gainsContent(counts));
    m_gains->fitColumns();
    m_gains->setHeightToContents(10);
}

void ValidationPage::drawStability()
{
    const StabilityMatrix& stability = selection().scorecard->report.stability;
    m_stability->setVisible(!stability.months.empty());
    HeatMapData cells;
    for (const std::string& name : stability.variables)
        cells.rows << stabilityRowName(name);
    for (const std::int32_t month : stability.months)
        cells.columns << monthName(month);
    cells.values = stability.index;
    m_stability->setTitle(tr("Stability by month"));
    m_stability->setNote(tr("population stability index against the training rows: full colour from 0.25 on"));
    m_stability->setDescription(tr("Below 0.10 a population is called stable, from 0.25 on it asks for action."));
    m_stability->setNames(tr("Variable"), tr("Month"), tr("PSI"));
    m_stability->setScale(0.0, 0.25);
    m_stability->setData(std::move(cells));
}

} // namespace riskloom
