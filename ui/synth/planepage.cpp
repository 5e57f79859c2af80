// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/synth/planepage.h"

#include "ui/synth/planecontent.h"
#include "ui/widgets/format.h"
#include "ui/widgets/pagelayout.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace riskloom {
namespace {

std::size_t placeOf(const std::vector<ColumnView>& columns, const std::string& name, std::size_t otherwise)
{
    const auto found = std::ranges::find(columns, name, &ColumnView::name);
    return found == columns.end() ? otherwise : static_cast<std::size_t>(found - columns.begin());
}

} // namespace

PlanePage::PlanePage(QWidget* parent)
    : GanPage(parent),
      m_xLabel(new QLabel),
      m_yLabel(new QLabel),
      m_x(new QComboBox),
      m_y(new QComboBox),
      m_swap(new QToolButton),
      m_facts(wrappedLabel()),
      m_chart(new PlaneChart)
{
    m_xLabel->setBuddy(m_x);
    m_yLabel->setBuddy(m_y);
    auto* line = new QHBoxLayout;
    line->setSpacing(gridStep);
    for (QComboBox* picker : {m_x, m_y}) {
        picker->setMinimumContentsLength(16);
        picker->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        line->addWidget(picker == m_x ? m_xLabel : m_yLabel);
        line->addWidget(picker);
        connect(picker, &QComboBox::activated, this, &PlanePage::choose);
    }
    line->addWidget(m_swap);
    line->addStretch(1);
    connect(m_swap, &QToolButton::clicked, this, &PlanePage::swapColumns);
    auto* column = new QVBoxLayout(content());
    column->setContentsMargins(0, 2 * gridStep, 0, 2 * gridStep);
    column->setSpacing(gridStep);
    column->addLayout(line);
    column->addWidget(m_facts);
    column->addWidget(m_chart, 1);
}

QString PlanePage::title() const
{
    return tr("Plane");
}

void PlanePage::refresh()
{
    m_xLabel->setText(tr("Across"));
    m_yLabel->setText(tr("Upwards"));
    m_swap->setText(tr("Swap"));
    m_swap->setToolTip(tr("Exchange the two columns"));
    if (shownMoment(run()) == nullptr) {
        showEmpty(
            tr("Nothing drawn yet"),
            run().report
                ? tr("This run was made by an earlier version, which kept no rows to draw.")
                : tr("With the first judgement of a training its rows are drawn here beside real ones, with what the "
                     "discriminator says of them."));
        return;
    }
    if (!closestColumns(run().film.real)) {
        showEmpty(tr("One column has no plane"),
                  tr("Rows are drawn on the plane of two columns; this generator has fewer."));
        return;
    }
    fillPickers();
    draw();
    showContent();
}

void PlanePage::fillPickers()
{
    const std::vector<ColumnView>& columns = run().film.real.columns;
    const PlaneAxes first = *closestColumns(run().film.real);
    for (QComboBox* picker : {m_x, m_y}) {
        const QSignalBlocker quiet(picker);
        if (picker->count() != static_cast<int>(columns.size()) ||
            picker->itemText(0) != QString::fromStdString(columns[0].name)) {
            picker->clear();
            for (const ColumnView& column : columns)
                picker->addItem(QString::fromStdString(column.name));
        }
        picker->setCurrentIndex(
            static_cast<int>(picker == m_x ? placeOf(columns, m_xName, first.x) : placeOf(columns, m_yName, first.y)));
    }
}

void PlanePage::choose()
{
    m_xName = m_x->currentText().toStdString();
    m_yName = m_y->currentText().toStdString();
    draw();
}

void PlanePage::swapColumns()
{
    const int x = m_x->currentIndex();
    m_x->setCurrentIndex(m_y->currentIndex());
    m_y->setCurrentIndex(x);
    choose();
}

void PlanePage::draw()
{
    const SyntheticMoment* moment = shownMoment(run());
    if (moment == nullptr || m_x->currentIndex() < 0 || m_y->currentIndex() < 0)
        return;
    m_facts->setText(opinionSentence(moment->opinionGap));
    m_chart->setContent(
        planeContent(run(), *moment,
                     {static_cast<std::size_t>(m_x->currentIndex()), static_cast<std::size_t>(m_y->currentIndex())}));
}

} // namespace riskloom
