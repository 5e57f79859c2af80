// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/comparisonpage.h"

#include "ui/charts/linechart.h"
#include "ui/credit/comparisontable.h"
#include "ui/credit/creditcurves.h"
#include "ui/credit/finding.h"
#include "ui/credit/findingsview.h"
#include "ui/credit/pairedtest.h"
#include "ui/credit/qualitytable.h"
#include "ui/credit/qualitytiles.h"
#include "ui/credit/swapsetview.h"
#include "ui/widgets/pagelayout.h"
#include "ui/widgets/tablecontent.h"
#include "ui/credit/verdict.h"
#include "ui/widgets/card.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace riskloom {
namespace {

QStringList findingSentences(const CreditSelection& selection)
{
    QStringList sentences;
    const auto add = [&](const QString& model, const std::vector<Finding>& found) {
        for (const Finding& finding : found) {
            const bool ofModel = finding.kind == FindingKind::HoldoutWorse || finding.kind == FindingKind::RoundingCosts;
            const QString text = ofModel ? model.arg(findingText(finding)) : findingText(finding);
            if (!sentences.contains(text))
                sentences.append(text);
        }
    };
    std::vector<Finding> ofCard, ofNetwork;
    if (selection.scorecard)
        ofCard = findings(selection.scorecard->report);
    if (selection.network)
        ofNetwork = findings(selection.network->report);
    joinSuspicious(ofCard, ofNetwork);
    add(ComparisonPage::tr("Scorecard: %1"), ofCard);
    add(ComparisonPage::tr("Neural challenger: %1"), ofNetwork);
    return sentences;
}

} // namespace

ComparisonPage::ComparisonPage(Session& session, QWidget* parent)
    : CreditPage(parent), m_tiles(new TileRow), m_verdict(wrappedLabel()), m_figures(wrappedLabel()),
      m_remark(wrappedLabel()), m_findings(new FindingsView), m_differences(new DataTable),
      m_differenceRows(new ValueTableModel(this)), m_older(wrappedLabel()),
      m_pair(new PairedTest(session)), m_roc(new LineChart), m_calibration(new LineChart),
      m_calibrationFigures(new DataTable), m_calibrationRows(new ValueTableModel(this)),
      m_swaps(new SwapSetView), m_quality(new DataTable), m_rows(new ValueTableModel(this)),
      m_overfitting(wrappedLabel())
{
    m_differences->setSource(m_differenceRows);
    m_calibrationFigures->setSource(m_calibrationRows);
    for (DataTable* table : {m_differences, m_calibrationFigures}) // always as high as their few rows
        table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_quality->setSource(m_rows);
    auto* page = new ScrollPage;
    page->body()->setContentsMargins(0, 2 * gridStep, 0, 2 * gridStep);
    page->body()->addWidget(m_tiles);
    page->body()->addLayout(judgement());
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_differences, m_older, m_pair, chartRow({m_roc, m_calibration}, 36), m_calibrationFigures,
                                         m_swaps, m_quality, m_overfitting})
        page->body()->addWidget(widget);
    page->body()->addStretch(1);
    connect(m_pair, &PairedTest::failed, this, &ComparisonPage::failed);
    auto* layout = new QVBoxLayout(content());
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(page);
}

QLayout* ComparisonPage::judgement()
{
    auto* card = new Card;
    m_verdict->setFont(textFont(TextSize::Heading));
    card->body()->setSpacing(halfStep);
    card->body()->addWidget(m_verdict);
    card->body()->addWidget(m_figures);
    card->body()->addWidget(m_remark);
    card->body()->addStretch(1);
    m_verdictCard = card;
    auto* line = new QHBoxLayout;
    line->setSpacing(2 * gridStep);
    line->addWidget(card, 1);
    line->addWidget(m_findings, 1);
    return line;
}

QString ComparisonPage::title() const { return tr("Comparison"); }

void ComparisonPage::refresh()
{
    if (selection().empty()) {
        showEmpty(tr("No model yet"), tr("Press Run to build a scorecard, then run the neural challenger on the same rows. Both "
                                         "are compared here."));
        return;
    }
    showTiles(*m_tiles, qualityTiles(selection()));
    showVerdict();
    m_findings->setFindings(findingSentences(selection()));
    showComparison();
    m_pair->setSelection(selection());
    m_roc->setContent(rocContent(selection()));
    m_calibration->setContent(calibrationContent(selection()));
    showRows(*m_rows, qualityTable(selection()));
    m_quality->setAccessibleName(tr("Training and held-out rows side by side"));
    m_quality->fitColumns();
    m_quality->setHeightToContents(4);
    showOverfitting();
    showContent();
}

void ComparisonPage::showVerdict()
{
    m_verdictCard->setVisible(selection().network.has_value());
    if (!selection().network)
        return;
    const Verdict words = verdict(selection());
    m_verdict->setText(words.headline);
    m_figures->setText(words.figures);
    m_remark->setText(words.remark);
    m_remark->setVisible(!words.remark.isEmpty());
}

void ComparisonPage::showComparison()
{
    const bool compared = selection().network && !selection().network->report.comparison.swapSets.empty();
    m_differences->setVisible(compared);
    m_older->setVisible(selection().network && !compared);
    m_older->setText(tr("An earlier version made this network's run. Run it again for intervals of KS and H-measure and "
                        "for the swap set."));
    if (compared) {
        const NetworkRun& run = *selection().network;
        showRows(*m_differenceRows, differenceTable(run.report));
        m_swaps->setSwapSets(run.report.comparison.swapSets, tr("Run #%1, held-out rows").arg(run.record.id));
    } else {
        m_swaps->setSwapSets({}, {});
    }
    showRows(*m_calibrationRows, calibrationFigures(selection()));
    m_differences->setAccessibleName(tr("Network against scorecard"));
    m_calibrationFigures->setAccessibleName(tr("Calibration side by side"));
    for (DataTable* table : {m_differences, m_calibrationFigures}) {
        table->fitColumns();
        table->setHeightToContents(3);
    }
}

void ComparisonPage::showOverfitting()
{
    QStringList lines;
    if (selection().scorecard) {
        const CreditScorecardReport& report = selection().scorecard->report;
        lines.append(tr("Scorecard: %1").arg(overfittingText(report.train.discrimination, report.holdout.discrimination)));
    }
    if (selection().network) {
        const CreditNetworkReport& report = selection().network->report;
        lines.append(
            tr("Neural challenger: %1").arg(overfittingText(report.train.discrimination, report.holdout.discrimination)));
    }
    m_overfitting->setText(lines.join(u'\n'));
}

} // namespace riskloom
