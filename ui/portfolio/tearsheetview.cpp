// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/tearsheetview.h"

#include "ui/charts/heatmap.h"
#include "ui/charts/linechart.h"
#include "ui/portfolio/tearcontent.h"
#include "ui/portfolio/varcontent.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/format.h"
#include "ui/widgets/pagelayout.h"
#include "ui/widgets/pairrow.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/tablecontent.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/valuetablemodel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

#include <algorithm>
#include <cmath>
#include <limits>

namespace riskloom {
namespace {

constexpr std::array leftGroups{MeasureGroup::Growth, MeasureGroup::Drawdown, MeasureGroup::Trading};
constexpr std::array rightGroups{MeasureGroup::Risk, MeasureGroup::Ratio, MeasureGroup::Benchmark};
constexpr int leastBeside = 860; // px: a narrower calendar loses its numbers, a narrower table its last column
constexpr std::array windows{63, 126, 252}; // a quarter, half a year, a year

} // namespace

TearSheetView::TearSheetView(QWidget* parent)
    : QWidget(parent), m_basis(wrappedLabel()), m_calendar(new HeatMap), m_water(new LineChart),
      m_drawdownHeader(new SectionHeader(SectionHeader::Rank::Section)), m_windowLabel(new QLabel), m_window(new QComboBox),
      m_tooFew(wrappedLabel()), m_sharpe(new LineChart), m_volatility(new LineChart), m_beta(new LineChart),
      m_rolling(chartRow({m_sharpe, m_volatility, m_beta}, 34)),
      m_varHeader(new SectionHeader(SectionHeader::Rank::Section)), m_varVerdict(wrappedLabel()), m_varChart(new LineChart),
      m_varBasis(wrappedLabel())
{
    m_measures = {rows(), rows()};
    m_drawdowns = rows();
    m_var = rows();
    m_windowLabel->setBuddy(m_window);
    for (LineChart* chart : {m_sharpe, m_volatility, m_beta})
        chart->setMinimumWidth(28 * gridStep); // else the three are wider than a page beside an open form
    auto* pictures = new PairRow({chartRow({m_calendar}, 38)}, {chartRow({m_water}, 38)}, leastBeside);
    layScrolled(*this, {m_basis, pictures, measures(), m_drawdownHeader, m_drawdowns.table, rollingBar(),
                        m_tooFew, m_rolling, m_varHeader, m_varVerdict, m_var.table,
                        chartRow({m_varChart}, 34), m_varBasis});
    connect(m_window, &QComboBox::activated, this, [this] {
        m_rollingDays = m_window->currentData().toInt();
        Q_EMIT rollingDaysChosen();
    });
}

TearSheetView::Rows TearSheetView::rows()
{
    const Rows rows{new DataTable, new ValueTableModel(this)};
    rows.table->setSource(rows.model);
    rows.table->setSortingEnabled(false); // units differ from row to row, and the order of the others says something
    return rows;
}

QWidget* TearSheetView::measures()
{
    return new PairRow({widgetColumn({m_measures[0].table})}, {widgetColumn({m_measures[1].table})}, leastBeside);
}

QWidget* TearSheetView::rollingBar()
{
    auto* bar = new QWidget;
    auto* line = new QHBoxLayout(bar);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(gridStep);
    line->addWidget(m_windowLabel);
    line->addWidget(m_window);
    line->addStretch(1);
    return bar;
}

void TearSheetView::setSubject(const TearSubject& subject)
{
    m_basis->setText(tearBasis(subject));
    drawCalendar(subject);
    m_water->setContent(underwaterContent(subject));
    drawMeasures(subject);
    drawDrawdowns(subject);
    drawRolling(subject);
    drawVar(subject);
}

void TearSheetView::drawCalendar(const TearSubject& subject)
{
    const CalendarContent calendar = calendarContent(subject);
    const double reach = calendarReach(subject);
    m_calendar->setTitle(tr("Calendar"));
    m_calendar->setNote(tr("returns after costs in %, full colour: %1").arg(formatPercent(reach)));
    m_calendar->setDescription(tr("Return of every month and, in the last column, of the year. The first and the last may be had in "
                                  "part only."));
    m_calendar->setNames(tr("Year"), tr("Month"), tr("Return"));
    m_calendar->setFormat([](double value) { return formatPercent(value); });
    m_calendar->setGainsAndLosses(reach, [](double value) { return formatNumber(value * 100.0, 1); });
    m_calendar->setData({calendar.years, calendar.columns, calendar.values});
}

void TearSheetView::drawMeasures(const TearSubject& subject)
{
    const auto fill = [&](const Rows& part, std::span<const MeasureGroup> groups, const QString& name) {
        showRows(*part.model, measuresTable(subject, groups, MeasuresIn::Page));
        part.table->setAccessibleName(name);
        part.table->fitColumns();
        part.table->setHeightToContents(std::numeric_limits<int>::max());
    };
    fill(m_measures[0], leftGroups, tr("Measures of return, drawdown and trading"));
    fill(m_measures[1], rightGroups, tr("Measures of risk, ratios and measures against 1/N"));
}

void TearSheetView::drawDrawdowns(const TearSubject& subject)
{
    m_drawdownHeader->setTexts(tr("Worst drawdowns"), tr("the deepest, at most ten; calendar days"));
    m_drawdowns.table->setAccessibleName(tr("Worst drawdowns"));
    showRows(*m_drawdowns.model, drawdownsTable(subject));
    m_drawdowns.table->fitColumns();
    m_drawdowns.table->setHeightToContents(10);
}

void TearSheetView::drawRolling(const TearSubject& subject)
{
    listWindows();
    const bool enough = !subject.sheet.rolling.days.empty();
    m_tooFew->setText(tr("The run has only %1 days: choose a shorter window.").arg(formatInteger(static_cast<std::int64_t>(subject.days.size()))));
    m_tooFew->setVisible(!enough);
    m_rolling->setVisible(enough);
    if (!enough)
        return;
    m_sharpe->setContent(rollingSharpeContent(subject));
    m_volatility->setContent(rollingVolatilityContent(subject));
    m_beta->setContent(rollingBetaContent(subject));
}

void TearSheetView::listWindows()
{
    const QSignalBlocker quiet(m_window);
    m_windowLabel->setText(tr("Rolling over"));
    m_window->clear();
    for (const int days : windows)
        m_window->addItem(tr("%1 days").arg(formatInteger(days)), days);
    m_window->setCurrentIndex(m_window->findData(m_rollingDays));
    m_window->setAccessibleName(tr("Days of the rolling measures"));
}

void TearSheetView::drawVar(const TearSubject& subject)
{
    const bool tested = !subject.sheet.valueAtRisk.empty();
    m_varHeader->setTexts(tr("Value at risk, tested day by day"), tr("losses told before they happened, beside those that did"));
    m_varVerdict->setText(varVerdictText(subject));
    m_varBasis->setText(varBasis());
    m_var.table->setVisible(tested);
    m_varChart->setVisible(tested);
    m_varBasis->setVisible(tested);
    if (!tested)
        return;
    m_var.table->setAccessibleName(tr("Back-test of the value at risk"));
    showRows(*m_var.model, varTable(subject));
    m_var.table->fitColumns();
    m_var.table->setHeightToContents(4);
    m_varChart->setContent(varContent(subject));
}

} // namespace riskloom
