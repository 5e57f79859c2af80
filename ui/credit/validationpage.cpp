// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/validationpage.h"

#include "core/base/date.h"
#include "core/credit/gains.h"
#include "core/credit/scoredistribution.h"
#include "ui/charts/heatmap.h"
#include "ui/charts/linechart.h"
#include "ui/credit/pagelayout.h"
#include "ui/credit/partchoice.h"
#include "ui/credit/qualitytiles.h"
#include "ui/credit/tablecontent.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/format.h"
#include "ui/widgets/sectionheader.h"

#include <algorithm>
#include <cmath>

namespace riskloom {
namespace {

QString monthName(std::int32_t month)
{
    return QStringLiteral("%1-%2").arg(1970 + month / 12).arg(month % 12 + 1, 2, 10, QLatin1Char('0'));
}

} // namespace

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
    m_header->setTexts(tr("Scorecard, run #%1").arg(run.record.id),
                       tr("%1 rows, of them %2 bad").arg(formatInteger(d.rows), formatInteger(d.bads)));
    const QString rows = tr("n = %1").arg(formatInteger(d.rows));
    const QString source = tr("Run #%1, %2").arg(QString::number(run.record.id), m_part->partName());
    const auto tile = [&](const QString& caption, const QString& value, const QString& note, const QString& text) {
        return TileContent{caption, value, note, {text, {}, rows, source}};
    };
    showTiles(*m_tiles,
              {tile(tr("AUC"), formatNumber(d.auc, 3), formatInterval(d.aucLow, d.aucHigh, 3),
                    tr("Chance that a bad case is scored riskier than a good one, with DeLong's 95 % interval.")),
               tile(tr("KS"), formatNumber(d.ks, 3), tr("Gini %1").arg(formatNumber(d.gini, 3)),
                    tr("Largest distance between the score distributions of goods and bads.")),
               tile(tr("H-measure"), formatNumber(quality.hMeasure, 3), tr("costs by the bad rate"),
                    tr("Share of the expected cost of errors that the score saves (Hand 2009).")),
               tile(tr("Brier score"), formatNumber(quality.brier.score, 4),
                    tr("reliability %1, resolution %2")
                        .arg(formatNumber(quality.brier.reliability, 4), formatNumber(quality.brier.resolution, 4)),
                    tr("Mean squared error of the probabilities; reliability: lower is better, resolution: higher.")),
               tile(tr("Hosmer–Lemeshow"), tr("p %1").arg(formatPValue(quality.hosmerLemeshow.pValue)),
                    tr("χ² %1, %2 degrees of freedom")
                        .arg(formatNumber(quality.hosmerLemeshow.statistic, 1))
                        .arg(quality.hosmerLemeshow.degreesOfFreedom),
                    tr("A low p-value speaks against the calibration; in a large sample also of differences that do not "
                       "matter."))});

    const CapCurve cap = capCurve(counts);
    m_cap->setTitle(tr("Cumulative accuracy profile"));
    m_cap->setNote(tr("accuracy ratio %1").arg(formatNumber(cap.accuracyRatio, 3)));
    m_cap->setAxes({tr("Riskiest share of applicants"), AxisScale::Linear, AxisNumbers::Percent, 0.0, 1.0},
                   {tr("Share of all bads"), AxisScale::Linear, AxisNumbers::Percent, 0.0, 1.0});
    m_cap->setSeries({{tr("Scorecard"), cap.rows, cap.bads}});
    m_cap->setReferences({{tr("chance"), {0.0, 0.0}, {1.0, 1.0}}, {tr("perfect"), {0.0, 0.0}, {cap.badRate, 1.0}}});

    Series good{tr("Goods"), {}, {}, SeriesLook::Steps};
    Series bad{tr("Bads"), {}, {}, SeriesLook::Steps};
    for (const ScoreBand& band : scoreDistribution(counts)) {
        for (Series* series : {&good, &bad})
            series->x.push_back(band.lower);
        good.y.push_back(band.good / std::max(counts.totalGood(), 1.0));
        bad.y.push_back(band.bad / std::max(counts.totalBad(), 1.0));
    }
    m_distribution->setTitle(tr("Score distribution"));
    m_distribution->setNote(tr("share of all goods, of all bads"));
    m_distribution->setAxes({tr("Score")}, {tr("Share"), AxisScale::Linear, AxisNumbers::Percent, 0.0});
    m_distribution->setSeries({std::move(good), std::move(bad)});

    TableContent content;
    content.columns = {numberColumn(tr("From"), 0), numberColumn(tr("To"), 0), integerColumn(tr("Good")),
                       integerColumn(tr("Bad")), percentColumn(tr("Bad rate"), 1),
                       numberColumn(tr("Lift"), 2, tr("Bad rate over the bad rate of everyone.")),
                       percentColumn(tr("Rows so far"), 1),
                       percentColumn(tr("Gain"), 1, tr("Share of all bads from the riskiest band to this one.")),
                       numberColumn(tr("KS"), 3)};
    for (const GainsRow& row : gainsTable(counts))
        content.rows.push_back({row.lowestScore, row.highestScore, row.good, row.bad, row.badRate, row.lift,
                                row.cumulativeRows, row.cumulativeBad, row.ks});
    showRows(*m_rows, std::move(content));
    m_gains->fitColumns();
    m_gains->setHeightToContents(10);
}

void ValidationPage::drawStability()
{
    const StabilityMatrix& stability = selection().scorecard->report.stability;
    m_stability->setVisible(!stability.months.empty());
    HeatMapData cells;
    for (const std::string& name : stability.variables)
        cells.rows << (name == "score" ? tr("Score") : QString::fromStdString(name));
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
