// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/synth/columnspage.h"

#include "ui/charts/barchart.h"
#include "ui/charts/linechart.h"
#include "ui/charts/sparklinedelegate.h"
#include "ui/synth/gancontent.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/pagelayout.h"
#include "ui/widgets/splitview.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/valuetablemodel.h"

#include <QItemSelectionModel>
#include <QLabel>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace riskloom {
namespace {

constexpr double leastCourse = 0.02; // of similarity: what chance alone does looks even

} // namespace

ColumnsPage::ColumnsPage(QWidget* parent)
    : GanPage(parent), m_table(new DataTable), m_rows(new ValueTableModel(this)), m_density(new LineChart),
      m_levels(new BarChart), m_diagnostic(wrappedLabel())
{
    m_table->setSource(m_rows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    auto* course = new SparklineDelegate(bareValueRole, this);
    course->setLine(leastCourse);
    m_table->setItemDelegateForColumn(courseColumn, course);
    auto* charts = new QWidget;
    m_charts = new QStackedLayout(charts);
    m_charts->addWidget(m_density);
    m_charts->addWidget(m_levels);
    auto* split = new SplitView(QStringLiteral("synth/columns"), Qt::Horizontal);
    split->addWidget(m_table);
    split->addWidget(charts);
    split->setStretchFactor(1, 1);
    split->setFirstSizes({84 * gridStep, 60 * gridStep});
    auto* layout = new QVBoxLayout(content());
    layout->setContentsMargins(0, 2 * gridStep, 0, 2 * gridStep);
    layout->setSpacing(gridStep);
    layout->addWidget(m_diagnostic);
    layout->addWidget(split, 1);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ColumnsPage::showColumn);
}

QString ColumnsPage::title() const { return tr("Columns"); }

void ColumnsPage::refresh()
{
    m_table->setAccessibleName(tr("Columns, the least similar first"));
    if (!run().view) {
        showEmpty(tr("Nothing drawn yet"), tr("With the first judgement of a training the columns of its rows are shown here, "
                                              "the least similar first."));
        return;
    }
    m_filling = true;
    TableContent table = columnsContent(run(), m_order);
    m_rows->setTable(std::move(table.columns), std::move(table.rows));
    m_table->fitColumns();
    m_diagnostic->setText(diagnosticSentence(run())); // of the kept epoch
    m_diagnostic->setVisible(!m_diagnostic->text().isEmpty());
    const std::vector<ColumnView>& columns = run().view->columns;
    const auto row = std::ranges::find_if(m_order, [&](std::size_t c) { return columns[c].name == m_chosen; });
    const auto chosen = row == m_order.end() ? 0 : static_cast<int>(row - m_order.begin());
    m_table->setCurrentIndex(m_table->fromSource(m_rows->index(chosen, 0)));
    m_filling = false;
    showColumn();
    showContent();
}

void ColumnsPage::showColumn()
{
    const QModelIndex index = m_table->toSource(m_table->currentIndex());
    if (m_filling || !run().view || !index.isValid() || index.row() >= static_cast<int>(m_order.size()))
        return;
    const ColumnView& column = run().view->columns[m_order[static_cast<std::size_t>(index.row())]];
    m_chosen = column.name;
    if (column.labels.empty()) {
        m_density->setContent(densityContent(column));
        m_charts->setCurrentWidget(m_density);
    } else {
        drawLevels(column);
        m_charts->setCurrentWidget(m_levels);
    }
}

void ColumnsPage::drawLevels(const ColumnView& column)
{
    std::vector<Bar> bars;
    for (std::size_t i = 0; i < column.labels.size(); ++i) {
        Bar bar;
        bar.label = column.labels[i].empty() ? tr("others") : QString::fromStdString(column.labels[i]);
        bar.value = i < column.synthetic.size() ? column.synthetic[i] : 0.0;
        bar.mark = column.real[i];
        bars.push_back(std::move(bar));
    }
    m_levels->setTitle(QString::fromStdString(column.name));
    m_levels->setNote(tr("bars synthetic, diamonds real"));
    m_levels->setAxes(QString::fromStdString(column.name),
                      {.title = tr("Share of rows"), .numbers = AxisNumbers::Percent, .minimum = 0.0});
    m_levels->setMarkName(tr("Real"));
    m_levels->setBars(std::move(bars));
}

} // namespace riskloom
