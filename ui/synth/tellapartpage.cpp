// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/synth/tellapartpage.h"

#include "ui/charts/barchart.h"
#include "ui/widgets/filledtable.h"
#include "ui/synth/judgementcontent.h"
#include "ui/widgets/format.h"
#include "ui/widgets/pagelayout.h"
#include "ui/widgets/theme.h"

#include <QLabel>

namespace riskloom {
namespace {

constexpr std::size_t mostBars = 12;

} // namespace

TellApartPage::TellApartPage(QWidget* parent)
    : GanPage(parent),
      m_verdict(wrappedLabel()),
      m_explanation(wrappedLabel()),
      m_candidates(new DataTable),
      m_candidateRows(new ValueTableModel(this)),
      m_embedding(wrappedLabel()),
      m_weights(new BarChart)
{
    m_verdict->setFont(textFont(TextSize::Heading));
    m_candidates->setSource(m_candidateRows);
    layScrolled(*content(), {m_verdict, m_explanation, m_candidates, m_embedding, chartRow({m_weights}, 44)});
}

QString TellApartPage::title() const { return tr("Tell apart"); }

void TellApartPage::refresh()
{
    if (!run().report || !run().report->judgement) {
        showEmpty(tr("Not judged yet"), tr("When a training ends, a classifier tries to tell the synthetic rows from real ones, and the columns "
                                           "that give them away are shown here."));
        return;
    }
    const Likeness& likeness = run().report->judgement->likeness;
    m_verdict->setText(likenessVerdict(likeness));
    m_explanation->setText(tr("Each kind of rows, %1 of them, is held against the same %1 training rows. What held-out real rows reach is "
                              "the ceiling; no generator can be asked for more.")
                               .arg(formatInteger(likeness.rows)));
    m_candidates->setAccessibleName(tr("Synthetic rows beside floor, copula and ceiling"));
    fillTable(*m_candidates, *m_candidateRows, likenessTable(likeness, run().report->judgement->embedding), 5);
    const QString embedding = embeddingSentence(*run().report->judgement);
    m_embedding->setVisible(!embedding.isEmpty()); // not in reports of earlier versions
    m_embedding->setText(embedding);
    m_weights->setTitle(tr("What gives the synthetic rows away"));
    m_weights->setNote(tr("share of what the classifier has learned, by column"));
    m_weights->setDescription(tr("Gains of the splits of the boosted trees. A column counts by itself and by how it goes together with others."));
    m_weights->setAxes(tr("Column"), {.title = tr("Share"), .numbers = AxisNumbers::Percent, .minimum = 0.0});
    m_weights->setBars(detectionBars(likeness, mostBars));
    showContent();
}

} // namespace riskloom
