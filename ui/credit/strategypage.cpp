// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/strategypage.h"

#include "core/store/savedstrategy.h"
#include "ui/charts/chartexport.h"
#include "ui/charts/linechart.h"
#include "ui/credit/creditcurves.h"
#include "ui/widgets/pagelayout.h"
#include "ui/credit/partchoice.h"
#include "ui/credit/qualitytiles.h"
#include "ui/credit/reviewtables.h"
#include "ui/credit/scenariolist.h"
#include "ui/widgets/tablecontent.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/filedialog.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/format.h"
#include "ui/widgets/numberbox.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/theme.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QSlider>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace riskloom {
namespace {

constexpr double percent = 100.0;

NumberBox* box(double value, double most)
{
    auto* made = new NumberBox(NumberBox::Numbers::Real);
    made->setRange(0.0, most);
    made->setValue(value);
    return made;
}

} // namespace

StrategyPage::StrategyPage(QWidget* parent)
    : CreditPage(parent), m_part(new PartChoice), m_profit(box(0.2, 1e9)), m_loss(box(1.0, 1e9)),
      m_leastApproved(box(0.0, percent)), m_mostBad(box(percent, percent)), m_approve(new QSlider(Qt::Horizontal)),
      m_decline(new QSlider(Qt::Horizontal)), m_ksOptimal(new QToolButton), m_mostProfitable(new QToolButton),
      m_bayes(new QToolButton), m_feasible(new QToolButton), m_tiles(new TileRow), m_rates(new LineChart),
      m_profits(new LineChart), m_scenarios(new ScenarioList), m_listHeader(new SectionHeader(SectionHeader::Rank::Section)),
      m_export(new QToolButton), m_list(new DataTable), m_rows(new ValueTableModel(this))
{
    m_leastApproved->setSuffix(QStringLiteral(" %"));
    m_mostBad->setSuffix(QStringLiteral(" %"));
    m_list->setSource(m_rows);
    m_listHeader->addWidget(m_export);
    layScrolled(*content(), {controls(), m_tiles, chartRow({m_rates, m_profits}, 32), m_scenarios, m_listHeader, m_list});

    connect(m_part, &PartChoice::activated, this, &StrategyPage::readCounts);
    for (NumberBox* number : {m_profit, m_loss, m_leastApproved, m_mostBad})
        connect(number, &NumberBox::valueChanged, this, &StrategyPage::readCounts);
    connect(m_approve, &QSlider::valueChanged, this, [this](int at) {
        m_decline->setValue(std::min(m_decline->value(), at));
        moved();
    });
    connect(m_decline, &QSlider::valueChanged, this, [this](int at) {
        m_approve->setValue(std::max(m_approve->value(), at));
        moved();
    });
    connect(m_ksOptimal, &QToolButton::clicked, this, [this] { cutAt(m_marked.ksOptimal.score); });
    connect(m_mostProfitable, &QToolButton::clicked, this, [this] { cutAt(m_marked.mostProfitable.score); });
    connect(m_bayes, &QToolButton::clicked, this, [this] { cutAt(m_marked.bayes.score); });
    connect(m_feasible, &QToolButton::clicked, this, [this] { cutAt(m_constrained.best.score); });
    connect(m_scenarios, &ScenarioList::applied, this, &StrategyPage::apply);
    connect(m_export, &QToolButton::clicked, this, &StrategyPage::exportCutOffs);
}

QWidget* StrategyPage::controls()
{
    auto* area = new QWidget;
    auto* columns = new QHBoxLayout(area);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(3 * gridStep);
    auto* left = new QFormLayout;
    left->addRow(new QLabel, m_part);
    left->addRow(new QLabel, m_approve);
    left->addRow(new QLabel, m_decline);
    left->addRow(marks());
    auto* money = new QFormLayout;
    for (NumberBox* field : {m_profit, m_loss})
        money->addRow(new QLabel, field);
    auto* limits = new QFormLayout;
    for (NumberBox* field : {m_leastApproved, m_mostBad})
        limits->addRow(new QLabel, field);
    columns->addLayout(left, 2);
    columns->addLayout(money, 1);
    columns->addLayout(limits, 1);
    for (QFormLayout* form : {left, money, limits})
        for (int row = 0; row < form->rowCount(); ++row)
            if (auto* label = form->itemAt(row, QFormLayout::LabelRole))
                static_cast<QLabel*>(label->widget())->setBuddy(form->itemAt(row, QFormLayout::FieldRole)->widget());
    return area;
}

QWidget* StrategyPage::marks()
{
    auto* bar = new QWidget;
    auto* flow = new FlowLayout(bar);
    flow->setContentsMargins(0, 0, 0, 0);
    for (QToolButton* mark : {m_ksOptimal, m_mostProfitable, m_bayes, m_feasible})
        flow->addWidget(mark);
    return bar;
}

QString StrategyPage::title() const { return tr("Strategy"); }

void StrategyPage::retranslate()
{
    const std::pair<QWidget*, QString> names[] = {{m_part, tr("Applicants")},
                                                  {m_approve, tr("Approve from")},
                                                  {m_decline, tr("Decline below")},
                                                  {m_profit, tr("Profit of a good")},
                                                  {m_loss, tr("Loss of a bad")},
                                                  {m_leastApproved, tr("Approve at least")},
                                                  {m_mostBad, tr("Bad rate at most")}};
    for (const auto& [field, name] : names)
        field->setAccessibleName(name);
    for (QLabel* label : content()->findChildren<QLabel*>())
        if (label->buddy() != nullptr)
            label->setText(label->buddy()->accessibleName());
    m_list->setAccessibleName(tr("Strategy table"));
    m_listHeader->setTexts(tr("Strategy table"), tr("every cut-off that makes a difference"));
    m_export->setText(tr("Save as CSV"));
}

const ScoreCounts& StrategyPage::counts() const
{
    return countsOf(selection().scorecard->report, m_part->part());
}

ProfitTerms StrategyPage::terms() const { return {m_profit->value(), m_loss->value()}; }

double StrategyPage::scoreOf(const QSlider& slider) const
{
    return m_table.cutOffs[static_cast<std::size_t>(slider.value())].score;
}

void StrategyPage::refresh()
{
    retranslate();
    if (!selection().scorecard) {
        showEmpty(tr("No scorecard yet"), tr("Choose Scorecard under Set up and press Run."));
        return;
    }
    if (selection().scorecard->report.scores.holdout.scores.empty()) {
        showEmpty(tr("This run kept no counts by score"),
                  tr("An earlier version made it. Run the scorecard again to see them."));
        return;
    }
    const ScorecardRun& run = *selection().scorecard;
    if (run.record.id != m_run) {
        const QSignalBlocker profit(m_profit);
        const QSignalBlocker loss(m_loss);
        m_profit->setValue(run.request.profitPerGood);
        m_loss->setValue(run.request.lossPerBad);
    }
    const bool fresh = std::exchange(m_run, run.record.id) != run.record.id;
    m_part->setReport(run.report);
    m_scenarios->setRun(run);
    readCounts();
    if (fresh)
        cutAt(m_marked.mostProfitable.score);
    showContent();
}

void StrategyPage::readCounts()
{
    if (!selection().scorecard || counts().scores.empty())
        return;
    const double before = m_table.cutOffs.empty() ? 0.0 : scoreOf(*m_approve);
    const double below = m_table.cutOffs.empty() ? 0.0 : scoreOf(*m_decline);
    m_table = strategyTable(counts(), terms());
    std::vector<double> probabilities;
    for (const double score : counts().scores)
        probabilities.push_back(probabilityOfBad(selection().scorecard->report.scorecard.scale, score));
    m_marked = markedCutOffs(m_table, probabilities, terms());
    m_constrained = bestCutOff(m_table, {m_leastApproved->value() / percent, m_mostBad->value() / percent});
    {
        const QSignalBlocker approve(m_approve);
        const QSignalBlocker decline(m_decline);
        for (QSlider* slider : {m_approve, m_decline})
            slider->setRange(0, static_cast<int>(m_table.cutOffs.size()) - 1);
        m_approve->setValue(placeOf(before));
        m_decline->setValue(std::min(placeOf(below), m_approve->value()));
    }
    nameMarks();
    listCutOffs();
    moved();
}

void StrategyPage::cutAt(double score)
{
    m_decline->setValue(placeOf(score));
    m_approve->setValue(placeOf(score));
}

int StrategyPage::placeOf(double score) const
{
    return static_cast<int>(&cutOffAt(m_table, score) - m_table.cutOffs.data());
}

void StrategyPage::moved()
{
    showTiles();
    drawRates();
    drawProfit();
    m_scenarios->setCurrent(current());
}

SavedStrategy StrategyPage::current() const
{
    return {.name = {},
            .part = savedPartName(m_part->part()),
            .approveFrom = scoreOf(*m_approve),
            .declineBelow = scoreOf(*m_decline),
            .profitPerGood = m_profit->value(),
            .lossPerBad = m_loss->value(),
            .minimumApprovalRate = m_leastApproved->value() / percent,
            .maximumBadRate = m_mostBad->value() / percent};
}

void StrategyPage::apply(const SavedStrategy& strategy)
{
    {
        const QSignalBlocker part(m_part);
        m_part->setCurrentIndex(static_cast<int>(savedPart(strategy.part)));
    }
    m_profit->setValue(strategy.profitPerGood);
    m_loss->setValue(strategy.lossPerBad);
    m_leastApproved->setValue(strategy.minimumApprovalRate * percent);
    m_mostBad->setValue(strategy.maximumBadRate * percent);
    readCounts();
    m_approve->setValue(placeOf(strategy.approveFrom));
    m_decline->setValue(placeOf(strategy.declineBelow));
}

void StrategyPage::exportCutOffs()
{
    saveFile(this, {tr("Save the strategy table"), tr("CSV table (*.csv)"), QStringLiteral("strategy-run-%1.csv").arg(m_run)},
             [this](const QString& path) {
                 if (!saveTableAsCsv(m_list->plainTable(CopyRange::All), path))
                     Q_EMIT failed(Error{ErrorCode::FileUnwritable, {path.toStdString()}, {}});
             });
}

void StrategyPage::nameMarks()
{
    const auto text = [](const QString& name, const CutOff& cut) {
        return tr("%1: %2").arg(name, std::isfinite(cut.score) ? formatNumber(cut.score, 0) : tr("nobody"));
    };
    m_ksOptimal->setText(text(tr("KS-optimal"), m_marked.ksOptimal));
    m_mostProfitable->setText(text(tr("Most profitable"), m_marked.mostProfitable));
    m_mostProfitable->setToolTip(tr("Highest profit among these applicants; on others it will be lower."));
    m_bayes->setText(text(tr("Bayes"), m_marked.bayes));
    m_bayes->setToolTip(tr("Lowest score from which on the expected profit of every applicant is above 0, by the card's own "
                           "probabilities."));
    const bool clash = m_constrained.clash != ConstraintClash::None;
    m_feasible->setEnabled(!clash);
    m_feasible->setText(clash ? tr("Limits clash") : text(tr("Best within the limits"), m_constrained.best));
    m_feasible->setToolTip(
        clash ? tr("The lowest bad rate that approves enough is %1; the most that the bad rate allows is %2 approved.")
                    .arg(formatPercent(m_constrained.lowestBadRate.badRate),
                         formatPercent(m_constrained.mostApproved.approvalRate))
              : QString());
}

void StrategyPage::showTiles()
{
    const CutOff& cut = cutOffAt(m_table, scoreOf(*m_approve));
    const ReferZone zone = referZone(m_table, scoreOf(*m_decline), scoreOf(*m_approve));
    const QString rows = tr("n = %1").arg(formatNumber(m_table.good + m_table.bad, 0));
    const QString source = tr("Run #%1, %2").arg(QString::number(m_run), m_part->partName());
    const auto tile = [&](const QString& caption, const QString& value, const QString& note, const QString& text) {
        return TileContent{caption, value, note, {text, {}, rows, source}};
    };
    riskloom::showTiles(
        *m_tiles,
        {tile(tr("Approved"), formatPercent(cut.approvalRate),
              std::isfinite(cut.score) ? tr("from score %1 on").arg(formatNumber(cut.score, 0)) : tr("nobody"),
              tr("Share of all applicants with this score or a higher one.")),
         tile(tr("Bad rate of the approved"), formatPercent(cut.badRate),
              tr("all applicants %1").arg(formatPercent(m_table.bad / (m_table.good + m_table.bad))),
              tr("Bads among the approved.")),
         tile(tr("Profit"), formatSignificant(cut.profit, 4),
              tr("%1 an applicant").arg(formatSignificant(cut.profit / (m_table.good + m_table.bad), 3)),
              tr("Approved goods × profit − approved bads × loss.")),
         tile(tr("Referred"), formatPercent(zone.referredRate),
              zone.referredRate > 0.0 ? tr("bad rate %1").arg(formatPercent(zone.referredBadRate)) : tr("no refer zone"),
              tr("Between the two sliders a person looks at the case."))});
}

void StrategyPage::drawRates()
{
    LineContent content = approvalContent(m_table, m_part->partName());
    if (std::isfinite(scoreOf(*m_approve)))
        content.references.push_back(ReferenceLine::vertical(tr("approve from"), scoreOf(*m_approve)));
    if (m_decline->value() != m_approve->value())
        content.references.push_back(ReferenceLine::vertical(tr("decline below"), scoreOf(*m_decline)));
    m_rates->setContent(std::move(content));
}

void StrategyPage::drawProfit()
{
    m_profits->setContent(profitContent(m_table, m_marked, m_part->partName()));
}

void StrategyPage::listCutOffs()
{
    showRows(*m_rows, cutOffContent(m_table));
    m_list->fitColumns();
    m_list->setHeightToContents(12);
}

} // namespace riskloom
