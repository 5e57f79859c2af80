// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/measurespage.h"

#include "ui/portfolio/measuretext.h"
#include "ui/portfolio/portfoliotext.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/format.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/valuetablemodel.h"

#include <QVBoxLayout>

namespace riskloom {

MeasuresPage::MeasuresPage(QWidget* parent)
    : PortfolioPage(parent), m_header(new SectionHeader(SectionHeader::Rank::Section)), m_table(new DataTable),
      m_rows(new ValueTableModel(this))
{
    m_table->setSource(m_rows);
    m_table->setSortingEnabled(false); // the units of its rows differ
    auto* column = new QVBoxLayout(content());
    column->setContentsMargins(0, 2 * gridStep, 0, 0);
    column->setSpacing(gridStep);
    column->addWidget(m_header);
    column->addWidget(m_table, 1);
}

QString MeasuresPage::title() const { return tr("Measures"); }

void MeasuresPage::draw()
{
    const StrategyResult& chosen = selection().chosen();
    std::vector<const StrategyResult*> results{&chosen};
    for (const StrategyKind other : {StrategyKind::EqualWeight, StrategyKind::BuyAndHold})
        if (const StrategyResult* result = resultOf(run().report, other); result != nullptr && result != &chosen)
            results.push_back(result);
    std::vector<ValueColumn> columns{textColumn(tr("Measure"))};
    for (const StrategyResult* result : results)
        columns.push_back(figureColumn(strategyName(result->strategy)));
    columns.push_back(textColumn(tr("How it is computed")));
    std::vector<std::vector<QVariant>> rows;
    std::vector<RowLook> looks;
    for (const MeasureText& text : measureTexts()) {
        std::vector<QVariant> row{text.name};
        for (const StrategyResult* result : results)
            row.emplace_back(measureValue(text, result->measures.*text.value));
        row.emplace_back(text.formula);
        rows.push_back(std::move(row));
        looks.emplace_back().toolTip = text.name + u'\n' + text.formula;
    }
    m_rows->setTable(std::move(columns), std::move(rows));
    for (std::size_t row = 0; row < looks.size(); ++row)
        m_rows->setRowLook(static_cast<int>(row), looks[row]);
    m_header->setTexts(tr("%1 measures of %2 days, after the costs of the run")
                           .arg(formatInteger(static_cast<std::int64_t>(looks.size())),
                                formatInteger(static_cast<std::int64_t>(run().report.days.size()))),
                       tr("%1 to %2, 252 trading days a year; losses and drawdowns are positive numbers")
                           .arg(formatDay(run().report.days.front()), formatDay(run().report.days.back())));
    m_table->setAccessibleName(tr("Measures of performance and risk"));
    m_table->fitColumns();
}

} // namespace riskloom
