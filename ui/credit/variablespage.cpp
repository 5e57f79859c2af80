// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/variablespage.h"

#include "ui/charts/barchart.h"
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
#include <utility>

namespace riskloom {
namespace {

enum ModelEntry { ScorecardEntry, NetworkEntry };

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

VariablesPage::VariablesPage(QWidget* parent)
    : CreditPage(parent), m_model(new QComboBox), m_header(new SectionHeader(SectionHeader::Rank::Section)),
      m_filter(new QLineEdit), m_table(new DataTable), m_rows(new ValueTableModel(this)), m_measure(new QComboBox),
      m_chart(new BarChart)
{
    m_model->addItems({QString(), QString()});
    m_measure->addItems({QString(), QString()});
    m_filter->setClearButtonEnabled(true);
    m_table->setSource(m_rows);

    auto* split = new SplitView(QStringLiteral("credit/variables"), Qt::Horizontal);
    split->addWidget(listSide());
    split->addWidget(binSide());
    split->setFirstSizes({680, 440});
    auto* layout = new QVBoxLayout(content());
    layout->setContentsMargins(0, 2 * gridStep, 0, 0);
    layout->addWidget(split);

    connect(m_model, &QComboBox::activated, this, &VariablesPage::listVariables);
    connect(m_filter, &QLineEdit::textChanged, m_table, &DataTable::setFilterText);
    connect(m_measure, &QComboBox::activated, this, &VariablesPage::drawSelected);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &VariablesPage::drawSelected);
}

QWidget* VariablesPage::listSide()
{
    auto* side = new QWidget;
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    m_header->addWidget(m_model);
    m_header->addWidget(m_filter);
    column->addWidget(m_header);
    column->addWidget(m_table, 1);
    return side;
}

QWidget* VariablesPage::binSide()
{
    auto* side = new QWidget;
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_measure, 0, Qt::AlignRight);
    column->addWidget(m_chart, 1);
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
    TableContent content =
        showsNetwork() ? variableTable(selection().network->report) : variableTable(selection().scorecard->report);
    const auto kept = std::count_if(content.rows.begin(), content.rows.end(), [](const auto& row) {
        return !row[static_cast<std::size_t>(VariableColumn::Bins)].isNull();
    });
    m_header->setTexts(tr("%n variable(s) in the model", nullptr, static_cast<int>(kept)),
                       tr("%n left out", nullptr, static_cast<int>(content.rows.size()) - static_cast<int>(kept)));
    showRows(*m_rows, std::move(content));
    if (!std::exchange(m_listed, true)) // from then on the header's menu decides
        for (const VariableColumn detail : {VariableColumn::StandardError, VariableColumn::Z})
            m_table->setColumnHidden(static_cast<int>(detail), true);
    m_table->fitColumns();
    m_table->selectRow(0);
    drawSelected();
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
