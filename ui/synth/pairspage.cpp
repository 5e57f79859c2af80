// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/synth/pairspage.h"

#include "ui/charts/heatmap.h"
#include "ui/synth/gancontent.h"
#include "ui/synth/judgementcontent.h"
#include "ui/widgets/filledtable.h"
#include "ui/widgets/format.h"
#include "ui/widgets/pagelayout.h"
#include "ui/widgets/sectionheader.h"

#include <QLabel>

namespace riskloom {
namespace {

constexpr double fullAssociation = 0.6;
constexpr double fullDifference = 0.3;
constexpr int mapHeight = 47; // grid steps
constexpr int mostRivals = 6;

} // namespace

PairsPage::PairsPage(QWidget* parent)
    : GanPage(parent),
      m_explanation(wrappedLabel()),
      m_real(new HeatMap),
      m_synthetic(new HeatMap),
      m_difference(new HeatMap),
      m_rivalsHeader(new SectionHeader(SectionHeader::Rank::Section)),
      m_rivals(new DataTable),
      m_rivalRows(new ValueTableModel(this))
{
    m_rivals->setSource(m_rivalRows);
    for (HeatMap* map : {m_real, m_synthetic, m_difference}) {
        map->setScale(0.0, map == m_difference ? fullDifference : fullAssociation);
        map->setFormat([](double value) { return formatNumber(value, 2); });
    }
    layScrolled(*content(),
                {m_explanation, chartRow({m_real, m_synthetic, m_difference}, mapHeight), m_rivalsHeader, m_rivals});
}

QString PairsPage::title() const { return tr("Pairs"); }

void PairsPage::refresh()
{
    if (!run().view) {
        showEmpty(tr("Nothing drawn yet"), tr("With the first judgement of a training it is shown here how the columns of its "
                                              "rows go together, beside the real ones."));
        return;
    }
    m_explanation->setText(tr("Absolute correlation of two numbers, otherwise Cramér's V. The stronger the colour, the closer two "
                              "columns are; on the right, the farther the synthetic rows are off."));
    m_real->setTitle(tr("Real"));
    m_synthetic->setTitle(tr("Synthetic"));
    m_difference->setTitle(tr("Difference"));
    for (HeatMap* map : {m_real, m_synthetic, m_difference})
        map->setNames(tr("Column"), tr("Column"), map == m_difference ? tr("Difference") : tr("Association"));
    m_real->setData(pairsContent(*run().view, PairSide::Real));
    m_synthetic->setData(pairsContent(*run().view, PairSide::Synthetic));
    m_difference->setData(pairsContent(*run().view, PairSide::Difference));
    const bool finished = run().report.has_value();
    m_rivalsHeader->setVisible(finished);
    m_rivals->setVisible(finished);
    if (finished) {
        m_rivalsHeader->setTexts(tr("Beside its rivals"), tr("each with as many rows, against the same training rows"));
        m_rivals->setAccessibleName(tr("Quality of the synthetic rows beside rivals, floor and ceiling"));
        fillTable(*m_rivals, *m_rivalRows, rivalsTable(*run().report), mostRivals);
    }
    showContent();
}

} // namespace riskloom
