// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/scenariolist.h"

#include "core/credit/strategy.h"
#include "ui/widgets/tablecontent.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/format.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QItemSelectionModel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>

namespace riskloom {
namespace {

constexpr std::array partNames{std::pair{SamplePart::Holdout, "holdout"}, std::pair{SamplePart::OutOfTime, "outOfTime"},
                               std::pair{SamplePart::Train, "train"}};

} // namespace

std::string savedPartName(SamplePart part)
{
    return std::ranges::find(partNames, part, &std::pair<SamplePart, const char*>::first)->second;
}

SamplePart savedPart(const std::string& name)
{
    const auto found = std::ranges::find_if(partNames, [&](const auto& each) { return name == each.second; });
    return found == partNames.end() ? SamplePart::Holdout : found->first;
}

ScenarioList::ScenarioList(QWidget* parent)
    : QWidget(parent), m_header(new SectionHeader(SectionHeader::Rank::Section)), m_name(new QLineEdit),
      m_save(new QPushButton), m_apply(new QToolButton), m_delete(new QToolButton), m_table(new DataTable),
      m_rows(new ValueTableModel(this))
{
    m_table->setSource(m_rows);
    m_name->setMinimumWidth(24 * gridStep);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_name, m_save, m_apply, m_delete})
        m_header->addWidget(widget);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(gridStep);
    column->addWidget(m_header);
    column->addWidget(m_table);
    connect(m_name, &QLineEdit::textChanged, this, &ScenarioList::updateButtons);
    connect(m_name, &QLineEdit::returnPressed, this, &ScenarioList::save);
    connect(m_save, &QPushButton::clicked, this, &ScenarioList::save);
    connect(m_apply, &QToolButton::clicked, this, [this] {
        if (const auto at = chosen())
            Q_EMIT applied(m_saved[*at]);
    });
    connect(m_delete, &QToolButton::clicked, this, [this] {
        if (const auto at = chosen())
            Q_EMIT deleteRequested(m_saved[*at]);
    });
    connect(m_table, &DataTable::rowChosen, m_apply, &QToolButton::click);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ScenarioList::updateButtons);
    retranslate();
}

void ScenarioList::setRun(const ScorecardRun& run)
{
    m_report.scores = run.report.scores;
    fill();
}

void ScenarioList::setCurrent(const SavedStrategy& strategy)
{
    m_current = strategy;
    fill();
}

void ScenarioList::setSaved(std::vector<SavedStrategy> saved)
{
    m_saved = std::move(saved);
    fill();
}

void ScenarioList::setEditable(std::optional<Error> reasonWhyNot)
{
    m_editable = !reasonWhyNot;
    m_name->setEnabled(m_editable);
    m_name->setToolTip(reasonWhyNot ? errorSentence(*reasonWhyNot) : QString());
    updateButtons();
}

void ScenarioList::retranslate()
{
    m_header->setTexts(tr("Scenarios"), tr("kept in the workspace and in its audit trail"));
    m_name->setPlaceholderText(tr("Name of what is set above"));
    m_name->setAccessibleName(tr("Name of the scenario"));
    m_save->setText(tr("Save"));
    m_apply->setText(tr("Apply"));
    m_apply->setToolTip(tr("Set the sliders and terms as in the chosen scenario"));
    m_delete->setText(tr("Delete"));
    m_table->setAccessibleName(tr("Scenarios side by side"));
    fill();
}

std::vector<QVariant> ScenarioList::rowOf(const QString& name, const SavedStrategy& strategy) const
{
    const SamplePart part = savedPart(strategy.part);
    const ScoreCounts& counts = countsOf(m_report, part);
    if (counts.scores.empty())
        return {name, partName(part), {}, {}, {}, {}, {}, {}, {}};
    const StrategyTable table = strategyTable(counts, {strategy.profitPerGood, strategy.lossPerBad});
    const CutOff& cut = cutOffAt(table, strategy.approveFrom);
    const ReferZone zone = referZone(table, strategy.declineBelow, strategy.approveFrom);
    const auto score = [](double value) { return std::isfinite(value) ? QVariant(value) : QVariant(); };
    const QString terms = tr("%1 / %2", "profit of a good / loss of a bad")
                              .arg(formatSignificant(strategy.profitPerGood, 4), formatSignificant(strategy.lossPerBad, 4));
    return {name,          partName(part), score(strategy.approveFrom), score(strategy.declineBelow), cut.approvalRate,
            cut.badRate,   zone.referredRate,        terms,                       cut.profit};
}

void ScenarioList::fill()
{
    TableContent content;
    content.columns = {textColumn(tr("Scenario")),
                       textColumn(tr("Applicants")),
                       numberColumn(tr("Approve from"), 0, tr("Empty: nobody is approved.")),
                       numberColumn(tr("Decline below"), 0),
                       percentColumn(tr("Approved"), 1),
                       percentColumn(tr("Bad rate"), 1, tr("Bads among the approved.")),
                       percentColumn(tr("Referred"), 1),
                       textColumn(tr("Terms"), tr("Profit of a good and loss of a bad.")),
                       numberColumn(tr("Profit"), 1, tr("Approved goods × profit − approved bads × loss."))};
    content.rows.push_back(rowOf(tr("set now"), m_current));
    content.looks.push_back({.iconName = {}, .toolTip = {}, .emphasised = true});
    for (const SavedStrategy& strategy : m_saved) {
        content.rows.push_back(rowOf(QString::fromStdString(strategy.name), strategy));
        content.looks.push_back({});
    }
    showRows(*m_rows, std::move(content));
    m_table->fitColumns();
    m_table->setHeightToContents(8);
    updateButtons();
}

std::optional<std::size_t> ScenarioList::chosen() const
{
    const QModelIndex index = m_table->selectionModel()->hasSelection() ? m_table->toSource(m_table->currentIndex()) : QModelIndex();
    if (!index.isValid() || index.row() < 1 || index.row() > static_cast<int>(m_saved.size()))
        return std::nullopt;
    return static_cast<std::size_t>(index.row() - 1);
}

void ScenarioList::updateButtons()
{
    m_save->setEnabled(m_editable && !m_name->text().trimmed().isEmpty());
    m_apply->setEnabled(chosen().has_value());
    m_delete->setEnabled(m_editable && chosen().has_value());
}

void ScenarioList::save()
{
    if (!m_save->isEnabled())
        return;
    SavedStrategy strategy = m_current;
    strategy.name = m_name->text().trimmed().toStdString();
    m_name->clear();
    Q_EMIT saveRequested(strategy);
}

void ScenarioList::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace riskloom
