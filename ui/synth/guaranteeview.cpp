// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/synth/guaranteeview.h"

#include "ui/charts/linechart.h"
#include "ui/report/privacyguarantee.h"
#include "ui/widgets/format.h"
#include "ui/widgets/pagelayout.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/tilecontent.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace riskloom {
namespace {

constexpr int chartHeight = 28; // grid steps

LineContent epsilonContent(const GanRun& run)
{
    LineContent content{.title = GuaranteeView::tr("ε so far"),
                        .note = GuaranteeView::tr("by epoch"),
                        .description = GuaranteeView::tr("What all steps so far give away of any one row, by the Rényi divergence of the "
                                                         "sampled Gaussian mechanism (Mironov, Talwar and Zhang 2019). It only grows: "
                                                         "fewer epochs or more noise make it smaller."),
                        .axes = {{GuaranteeView::tr("Epoch")}, {.title = QStringLiteral("ε"), .minimum = 0.0}},
                        .series = {run.curves.series("epsilon", QStringLiteral("ε"))}};
    return content;
}

} // namespace

bool tellsEpsilon(const GanRun& run) { return !run.curves.series("epsilon", {}).y.empty(); }

GuaranteeView::GuaranteeView(QWidget* parent)
    : QWidget(parent), m_header(new SectionHeader(SectionHeader::Rank::Section)), m_sentence(wrappedLabel()),
      m_tiles(new TileRow), m_chart(new LineChart), m_gaps(wrappedLabel())
{
    m_chartRow = chartRow({m_chart}, chartHeight);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(2 * gridStep);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_header, m_sentence, m_gaps, m_tiles, m_chartRow})
        rows->addWidget(widget);
}

void GuaranteeView::show(const GanRun& run)
{
    const std::optional<DifferentialPrivacy> privacy = run.report ? run.report->differentialPrivacy : std::nullopt;
    const bool grows = tellsEpsilon(run);
    m_header->setTexts(tr("Guarantee"), tr("differential privacy of the generator"));
    m_tiles->setVisible(privacy.has_value());
    m_chartRow->setVisible(grows);
    m_gaps->setVisible(privacy.has_value());
    if (run.report)
        m_sentence->setText(guaranteeSentence(privacy));
    else if (grows)
        m_sentence->setText(tr("ε = %1 so far. It grows with every step until the training ends.")
                                .arg(formatNumber(run.curves.series("epsilon", {}).y.back(), 2)));
    if (privacy) {
        std::vector<TileContent> tiles;
        for (const auto& [name, value] : guaranteeFacts(*privacy))
            tiles.push_back({name, value, {}, {guaranteeSentence(privacy), {}, {}, tr("Run #%1").arg(run.run)}});
        showTiles(*m_tiles, tiles);
        m_gaps->setText(guaranteeGaps(privacy));
    }
    if (grows)
        m_chart->setContent(epsilonContent(run));
}

} // namespace riskloom
