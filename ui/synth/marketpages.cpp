// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/synth/marketpages.h"

#include "ui/charts/linechart.h"
#include "ui/charts/tilegallery.h"
#include "ui/report/marketcontent.h"
#include "ui/widgets/filledtable.h"
#include "ui/widgets/format.h"
#include "ui/widgets/pagelayout.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QWheelEvent>

#include <initializer_list>
#include <utility>

namespace riskloom {
namespace {

QByteArray pixels(const std::string& packed) { return QByteArray::fromBase64(QByteArray::fromStdString(packed)); }

// Leaves the wheel to the page, which it scrolls, until it has been clicked.
class StepSlider : public QSlider {
public:
    StepSlider() : QSlider(Qt::Horizontal) { setFocusPolicy(Qt::StrongFocus); }

protected:
    void wheelEvent(QWheelEvent* event) override
    {
        if (hasFocus())
            QSlider::wheelEvent(event);
        else
            event->ignore();
    }
};

} // namespace

MarketFactsPage::MarketFactsPage(QWidget* parent)
    : MarketPage(parent), m_verdict(wrappedLabel()), m_network(wrappedLabel()), m_facts(new DataTable),
      m_factRows(new ValueTableModel(this)),
      m_clustering(new LineChart), m_returns(new LineChart), m_leverage(new LineChart), m_distances(new LineChart),
      m_heldOutHeader(new SectionHeader(SectionHeader::Rank::Section)), m_heldOut(new DataTable),
      m_heldOutRows(new ValueTableModel(this))
{
    m_verdict->setFont(textFont(TextSize::Heading));
    m_facts->setSource(m_factRows);
    m_heldOut->setSource(m_heldOutRows);
    layScrolled(*content(), {m_verdict, m_network, m_facts, chartRow({m_clustering, m_leverage}, 36),
                             chartRow({m_returns, m_distances}, 36), m_heldOutHeader, m_heldOut});
}

QString MarketFactsPage::title() const { return tr("Stylised facts"); }

void MarketFactsPage::refresh()
{
    if (selection().market && selection().market->report.models.empty()) {
        showEmpty(tr("This generator makes pictures"),
                  tr("Facts of courses are those of a generator of courses: choose one above, or make one under Set up."));
        return;
    }
    if (!selection().market) {
        showEmpty(tr("No market generated yet"),
                  tr("Choose price data, for example the bundled Dow Jones 30, choose courses of all assets under Set up and press "
                     "Run. The generator is then judged by the facts that real markets share."));
        return;
    }
    const MarketGanReport& report = selection().market->report;
    m_verdict->setText(factsVerdict(report));
    m_network->setText(networkSentence(report));
    m_network->setVisible(!m_network->text().isEmpty());
    m_facts->setAccessibleName(tr("Stylised facts of all models"));
    fillTable(*m_facts, *m_factRows, factsTable(report), 9);
    m_clustering->setContent(clusteringContent(report));
    m_returns->setContent(returnsContent(report));
    m_leverage->setContent(leverageContent(report));
    m_distances->setContent(distanceContent(report));
    const bool judged = !report.heldOut.empty();
    m_heldOutHeader->setVisible(judged);
    m_heldOut->setVisible(judged);
    m_heldOutHeader->setTexts(tr("On days training never saw"),
                              tr("%1 days after %2").arg(formatInteger(report.holdoutDays), QString::fromStdString(report.lastTrainDay)));
    m_heldOut->setAccessibleName(tr("Stylised facts of the held-out days"));
    fillTable(*m_heldOut, *m_heldOutRows, heldOutTable(report), 9);
    showContent();
}

MarketPathsPage::MarketPathsPage(QWidget* parent)
    : MarketPage(parent), m_fan(new LineChart), m_risk(new DataTable), m_riskRows(new ValueTableModel(this))
{
    m_risk->setSource(m_riskRows);
    layScrolled(*content(), {chartRow({m_fan}, 44), m_risk});
}

QString MarketPathsPage::title() const { return tr("Paths and risk"); }

void MarketPathsPage::refresh()
{
    if (selection().market && selection().market->report.models.empty()) {
        showEmpty(tr("This generator makes pictures"),
                  tr("Paths are made by a generator of courses: choose one above, or make one under Set up."));
        return;
    }
    if (!selection().market) {
        showEmpty(tr("No paths yet"), tr("Generate courses of all assets: their fan over the held-out days and their risk are "
                                         "drawn here, beside what really came."));
        return;
    }
    const MarketGanReport& report = selection().market->report;
    m_fan->setVisible(!report.fan.days.empty());
    m_fan->setContent(fanContent(report));
    m_risk->setAccessibleName(tr("Risk of the equal-weight index"));
    fillTable(*m_risk, *m_riskRows, riskTable(report), 4);
    showContent();
}

GalleryPage::GalleryPage(QWidget* parent)
    : MarketPage(parent), m_explanation(wrappedLabel()), m_real(new TileGallery), m_generated(new TileGallery),
      m_steps(new QWidget), m_stepLabel(new QLabel), m_step(new StepSlider), m_figures(new DataTable),
      m_figureRows(new ValueTableModel(this)), m_network(wrappedLabel())
{
    m_figures->setSource(m_figureRows);
    m_stepLabel->setBuddy(m_step);
    auto* line = new QHBoxLayout(m_steps);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(2 * gridStep);
    line->addWidget(m_stepLabel);
    line->addWidget(m_step, 1);
    layScrolled(*content(), {m_explanation, chartRow({m_real, m_generated}, 52), m_steps, m_figures, m_network});
    connect(m_step, &QSlider::valueChanged, this, &GalleryPage::showStep);
}

QString GalleryPage::title() const { return tr("Pictures"); }

void GalleryPage::showNow(std::optional<Gallery> gallery)
{
    m_now = std::move(gallery);
    refresh();
}

void GalleryPage::refreshNow()
{
    m_real->setVisible(false);
    m_steps->setVisible(false);
    m_figures->setVisible(false);
    m_network->setVisible(false);
    m_generated->setTitle(tr("Generated"));
    m_generated->setNote(tr("after step %1, the same noise at every step").arg(formatInteger(m_now->step)));
    m_generated->setTiles(pixels(m_now->windows), static_cast<int>(windowSide));
    showContent();
}

void GalleryPage::refresh()
{
    m_explanation->setText(tr("Each picture is 28 assets on 28 days: a row an asset, a column a day. Blue days rose, red days "
                              "fell, each in deviations of its asset. Columns of one colour are days on which the market moved "
                              "as one."));
    if (m_now)
        return refreshNow();
    if (!selection().market || selection().market->report.windows.galleries.empty()) {
        showEmpty(tr("No pictures yet"),
                  tr("Choose pictures of 28 × 28 under Set up and press Run: a convolutional GAN learns what 28 assets look like on "
                     "28 days, and its pictures are shown beside real ones."));
        return;
    }
    const WindowsReport& windows = selection().market->report.windows;
    for (QWidget* widget : std::initializer_list<QWidget*>{m_real, m_steps, m_figures})
        widget->setVisible(true);
    m_real->setTitle(tr("Real"));
    m_real->setNote(tr("random windows of the training days"));
    m_real->setTiles(pixels(windows.real), static_cast<int>(windowSide));
    m_generated->setTitle(tr("Generated"));
    {
        const QSignalBlocker quiet(m_step);
        m_step->setRange(0, static_cast<int>(windows.galleries.size()) - 1);
        m_step->setPageStep(1);
        if (m_run != selection().market->record.id)
            m_step->setValue(m_step->maximum());
        m_run = selection().market->record.id;
    }
    m_step->setAccessibleName(tr("Step of the training"));
    showStep();
    m_figures->setAccessibleName(tr("Figures of the pictures"));
    fillTable(*m_figures, *m_figureRows, windowTable(windows), 5);
    m_network->setText(windowDistanceSentence(windows));
    m_network->setVisible(!m_network->text().isEmpty());
    showContent();
}

void GalleryPage::showStep()
{
    const std::vector<Gallery>& galleries = selection().market->report.windows.galleries;
    const Gallery& gallery = galleries[static_cast<std::size_t>(m_step->value())];
    m_stepLabel->setText(tr("Step %1 of %2").arg(formatInteger(gallery.step), formatInteger(galleries.back().step)));
    m_generated->setNote(tr("after step %1, the same noise at every step").arg(formatInteger(gallery.step)));
    m_generated->setTiles(pixels(gallery.windows), static_cast<int>(windowSide));
}

} // namespace riskloom
