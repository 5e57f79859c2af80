// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/columndetail.h"

#include "ui/charts/barchart.h"
#include "ui/charts/histogram.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/format.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/texts.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/valuetablemodel.h"

#include <QEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace riskloom {
namespace {

HistogramData drawn(const ValueHistogram& histogram)
{
    HistogramData data;
    const auto bars = histogram.counts.size();
    for (std::size_t i = 0; i <= bars; ++i)
        data.edges.push_back(histogram.minimum +
                             (histogram.maximum - histogram.minimum) * static_cast<double>(i) / static_cast<double>(bars));
    data.counts.assign(histogram.counts.begin(), histogram.counts.end());
    return data;
}

QVariant number(double value)
{
    return formatSignificant(value, 5);
}

} // namespace

ColumnDetail::ColumnDetail(QWidget* parent)
    : QWidget(parent), m_header(new SectionHeader(SectionHeader::Rank::Section)), m_charts(new QStackedWidget),
      m_histogram(new Histogram), m_bars(new BarChart), m_table(new DataTable), m_figures(new ValueTableModel(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gridStep);
    layout->addWidget(m_header);
    layout->addWidget(m_charts, 3);
    layout->addWidget(m_table, 2);
    m_charts->addWidget(m_histogram);
    m_charts->addWidget(m_bars);
    m_table->setSource(m_figures);
    setVisible(false);
}

void ColumnDetail::setProfile(const ColumnProfile& profile)
{
    m_profile = profile;
    setVisible(true);
    fill();
}

void ColumnDetail::fill()
{
    const ColumnProfile& profile = *m_profile;
    const QString name = QString::fromStdString(profile.name);
    m_header->setTexts(name, QString());
    m_table->setAccessibleName(tr("Figures of %1").arg(name));

    std::vector<std::vector<QVariant>> rows{
        {tr("Type"), columnTypeText(profile.type)},
        {tr("Rows"), formatInteger(static_cast<std::int64_t>(profile.rows))},
        {tr("Missing"), formatInteger(static_cast<std::int64_t>(profile.missing))},
        {tr("Distinct values"), formatInteger(static_cast<std::int64_t>(profile.distinct))},
    };
    if (profile.number) {
        m_histogram->setTitle(name);
        m_histogram->setNote(tr("distribution"));
        m_histogram->setAxes({}, {.title = tr("Rows")});
        m_histogram->setData(profile.number->histogram.counts.empty() ? HistogramData{} : drawn(profile.number->histogram));
        rows.push_back({tr("Mean"), number(profile.number->mean)});
        rows.push_back({tr("Standard deviation"), number(profile.number->deviation)});
        rows.push_back({tr("Minimum"), number(profile.number->minimum)});
        for (std::size_t i = 0; i < profileLevels.size(); ++i)
            rows.push_back({tr("%1 quantile").arg(formatPercent(profileLevels[i], 0)), number(profile.number->quantiles[i])});
        rows.push_back({tr("Maximum"), number(profile.number->maximum)});
        rows.push_back({tr("Zeros"), formatInteger(static_cast<std::int64_t>(profile.number->zeros))});
        rows.push_back({tr("Negative"), formatInteger(static_cast<std::int64_t>(profile.number->negatives))});
    } else if (profile.date) {
        rows.push_back({tr("First day"), formatDay(profile.date->first)});
        rows.push_back({tr("Last day"), formatDay(profile.date->last)});
    }
    std::vector<Bar> bars;
    for (const LevelCount& level : profile.levels) {
        bars.push_back({.label = QString::fromStdString(level.level), .value = static_cast<double>(level.rows)});
        rows.push_back({QString::fromStdString(level.level), formatInteger(static_cast<std::int64_t>(level.rows))});
    }
    m_bars->setTitle(name);
    m_bars->setNote(tr("most frequent values"));
    m_bars->setAxes({}, {.title = tr("Rows"), .minimum = 0.0});
    m_bars->setBars(std::move(bars));
    m_charts->setCurrentWidget(profile.number ? static_cast<QWidget*>(m_histogram) : m_bars);
    const bool drawable = profile.number || !profile.levels.empty();
    m_charts->setVisible(drawable);
    m_header->setVisible(!drawable); // otherwise the chart says the name
    m_figures->setTable({textColumn(tr("Figure")), figureColumn(tr("Value"))}, std::move(rows));
    m_table->fitColumns();
}

void ColumnDetail::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_profile)
        fill();
}

} // namespace riskloom
