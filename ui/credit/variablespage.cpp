// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/variablespage.h"
#include "ui/widgets/tablecontent.h"

#include "ui/charts/barchart.h"
#include "ui/charts/sparklinedelegate.h"
#include "ui/credit/choicebar.h"
#include "ui/credit/nextrun.h"
#include "ui/credit/variablebars.h"
#include "ui/credit/variabletable.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/splitview.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QItemSelectionModel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <utility>

namespace riskloom {
namespace {

enum ModelEntry { ScorecardEntry, NetworkEntry };
enum ViewEntry { ScreeningEntry, CoefficientsEntry };

// Columns of each view, beside the name and the status.
constexpr std::array screeningColumns{VariableColumn::Woe, VariableColumn::Iv, VariableColumn::Gini, VariableColumn::Ks,
                                      VariableColumn::Missing, VariableColumn::Psi, VariableColumn::Cluster,
                                      VariableColumn::Vif, VariableColumn::PValue};
constexpr std::array coefficientColumns{VariableColumn::Iv, VariableColumn::PValue, VariableColumn::Coefficient,
                                        VariableColumn::StandardError, VariableColumn::Z, VariableColumn::Contribution,
                                        VariableColumn::CardVif};

const BinnedVariable* binningOf(const CreditScorecardReport& report, const std::string& name)
{
    const std::vector<ScorecardVariable>& all = report.scorecard.variables;
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& v) { return v.binning.name == name; });
    return found == all.end() ? nullptr : &found->binning;
}

const BinnedVariable* binningOf(const CreditNetworkReport& report, const std::string& name)
{
    const auto found =
        std::find_if(report.inputs.begin(), report.inputs.end(), [&](const auto& v) { return v.name == name; });
    return found == report.inputs.end() ? nullptr : &*found;
}

} // namespace

VariablesPage::VariablesPage(NextRun& next, QWidget* parent)
    : CreditPage(parent), m_next(next), m_model(new QComboBox), m_view(new QComboBox), m_header(new SectionHeader(SectionHeader::Rank::Section)),
      m_filter(new QLineEdit), m_table(new DataTable), m_rows(new ValueTableModel(this)), m_measure(new QComboBox),
      m_chart(new BarChart), m_choices(new ChoiceBar(next))
{
    m_model->addItems({QString(), QString()});
    m_view->addItems({QString(), QString()});
    m_measure->addItems({QString(), QString()});
    m_filter->setClearButtonEnabled(true);
    m_table->setSource(m_rows);
    m_table->setItemDelegateForColumn(static_cast<int>(VariableColumn::Woe), new SparklineDelegate(bareValueRole, this));

    auto* split = new SplitView(QStringLiteral("credit/variableList"), Qt::Vertical);
    split->addWidget(listSide());
    split->addWidget(m_chart); // below: beside it the list would lose its last columns
    split->setFirstSizes({300, 200});
    auto* layout = new QVBoxLayout(content());
    layout->setContentsMargins(0, 2 * gridStep, 0, 0);
    layout->addWidget(split, 1);
    layout->addWidget(m_choices);

    connect(m_model, &QComboBox::activated, this, &VariablesPage::listVariables);
    connect(m_view, &QComboBox::activated, this, &VariablesPage::showColumns);
    connect(&m_next, &NextRun::changed, this, &VariablesPage::showChoices);
    connect(m_choices, &ChoiceBar::runRequested, this, &VariablesPage::runRequested);
    connect(m_filter, &QLineEdit::textChanged, m_table, &DataTable::setFilterText);
    connect(m_measure, &QComboBox::activated, this, &VariablesPage::drawSelected);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &VariablesPage::drawSelected);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &VariablesPage::passSelection);
}

QWidget* VariablesPage::listSide()
{
    auto* side = new QWidget;
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    m_header->addWidget(m_model);
    m_header->addWidget(m_view);
    m_header->addWidget(m_measure);
    m_header->addWidget(m_filter);
    column->addWidget(m_header);
    column->addWidget(m_table, 1);
    return side;
}

QString VariablesPage::title() const { return tr("Variables"); }

bool VariablesPage::showsNetwork() const
{
    return selection().network && (!selection().scorecard || m_model->currentIndex() == NetworkEntry);
}

void VariablesPage::retranslate()
{
    m_model->setItemText(ScorecardEntry, tr("Scorecard"));
    m_model->setItemText(NetworkEntry, tr("Neural challenger"));
    m_model->setAccessibleName(tr("Model whose variables are listed"));
    m_view->setItemText(ScreeningEntry, tr("Screening"));
    m_view->setItemText(CoefficientsEntry, tr("Coefficients"));
    m_view->setAccessibleName(tr("Figures that are listed"));
    m_measure->setItemText(static_cast<int>(BinMeasure::BadRate), tr("Bad rate"));
    m_measure->setItemText(static_cast<int>(BinMeasure::Woe), tr("Weight of evidence"));
    m_measure->setAccessibleName(tr("What the bars show"));
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter variables"));
    m_table->setAccessibleName(title());
}

void VariablesPage::refresh()
{
    retranslate();
    if (selection().empty()) {
        showEmpty(tr("No variables yet"), tr("Every run lists its variables here: how much each one tells, and why some were "
                                             "left out."));
        return;
    }
    m_model->setVisible(selection().scorecard && selection().network);
    listVariables();
    showContent();
}

void VariablesPage::listVariables()
{
    const bool network = showsNetwork();
    TableContent content = network ? variableTable(selection().network->report) : variableTable(*selection().scorecard, &m_next);
    const std::size_t kept =
        network ? selection().network->report.inputs.size() : selection().scorecard->report.scorecard.variables.size();
    const ModelQuality& outOfTime =
        network ? selection().network->report.outOfTime : selection().scorecard->report.outOfTime;
    m_header->setTexts(tr("%n variable(s) in the model", nullptr, static_cast<int>(kept)),
                       tr("%n left out", nullptr, static_cast<int>(content.rows.size() - kept)) + QStringLiteral(" · ") +
                           tr("PSI of training rows against %1").arg(secondSampleText(outOfTime)));
    m_view->setVisible(!network);
    m_choices->setVisible(!network);
    showRows(*m_rows, std::move(content));
    showColumns();
    m_table->selectRow(0);
    m_choices->refresh();
    drawSelected();
}

void VariablesPage::showColumns()
{
    const bool coefficients = !showsNetwork() && m_view->currentIndex() == CoefficientsEntry;
    const int view = coefficients ? CoefficientsEntry : ScreeningEntry;
    if (std::exchange(m_shownView, view) == view) { // the header's menu decides until another is chosen
        m_table->fitColumns();
        return;
    }
    for (int column = 0; column < variableColumnCount; ++column) {
        const auto which = static_cast<VariableColumn>(column);
        const bool always = which == VariableColumn::Name || which == VariableColumn::Status;
        const bool ofView = coefficients ? std::ranges::find(coefficientColumns, which) != coefficientColumns.end()
                                         : std::ranges::find(screeningColumns, which) != screeningColumns.end();
        m_table->setColumnHidden(column, !always && !ofView);
    }
    m_table->fitColumns();
}

void VariablesPage::showChoices()
{
    m_choices->refresh();
    if (!selection().scorecard || showsNetwork())
        return;
    const TableContent content = variableTable(*selection().scorecard, &m_next);
    for (std::size_t row = 0; row < content.rows.size(); ++row) {
        constexpr int status = static_cast<int>(VariableColumn::Status);
        m_rows->setValue(static_cast<int>(row), status, content.rows[row][static_cast<std::size_t>(status)]);
        m_rows->setRowLook(static_cast<int>(row), content.looks[row]);
    }
    m_table->fitColumns();
}

void VariablesPage::passSelection()
{
    std::vector<std::string> names;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        names.push_back(index.data().toString().toStdString());
    m_choices->setVariables(names);
}

const BinnedVariable* VariablesPage::selectedVariable() const
{
    const QModelIndex current = m_table->toSource(m_table->currentIndex());
    if (!current.isValid())
        return nullptr;
    const std::string name = current.siblingAtColumn(0).data().toString().toStdString();
    return showsNetwork() ? binningOf(selection().network->report, name) : binningOf(selection().scorecard->report, name);
}

void VariablesPage::drawSelected()
{
    const BinnedVariable* variable = selectedVariable();
    m_chart->setVisible(variable != nullptr);
    m_measure->setVisible(variable != nullptr);
    if (variable != nullptr)
        drawBins(*m_chart, *variable, static_cast<BinMeasure>(m_measure->currentIndex()));
}

} // namespace riskloom
