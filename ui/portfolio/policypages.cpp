// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/policypages.h"

#include "ui/charts/barchart.h"
#include "ui/charts/linechart.h"
#include "ui/portfolio/policybars.h"
#include "ui/portfolio/policycontent.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/format.h"
#include "ui/widgets/pagelayout.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/tablecontent.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/tilecontent.h"
#include "ui/widgets/valuetablemodel.h"

#include <QLabel>

#include <utility>

namespace riskloom {
namespace {

void fill(DataTable& table, ValueTableModel& model, TableContent content, int most)
{
    showRows(model, std::move(content));
    table.fitColumns();
    table.setHeightToContents(most);
}

} // namespace

void PolicyPage::refresh()
{
    if (!selection().run) {
        showEmpty(tr("No policies on this data yet"),
                  tr("Set up a policy at the left and press Run: it learns on the older days, is judged on the newer ones, and has to "
                     "pass four checks before anything is claimed."));
        return;
    }
    draw();
    showContent();
}

PolicyResultPage::PolicyResultPage(QWidget* parent)
    : PolicyPage(parent), m_verdict(wrappedLabel()), m_tiles(new TileRow), m_value(new LineChart), m_drawdown(new LineChart),
      m_courses(new DataTable), m_courseRows(new ValueTableModel(this)), m_gain(wrappedLabel()), m_checkHeader(new SectionHeader(SectionHeader::Rank::Section)),
      m_checks(new DataTable), m_checkRows(new ValueTableModel(this)), m_basis(wrappedLabel())
{
    m_verdict->setFont(textFont(TextSize::Heading));
    m_courses->setSource(m_courseRows);
    m_checks->setSource(m_checkRows);
    m_checks->setSortingEnabled(false);
    layScrolled(*content(), {m_verdict, m_tiles, chartRow({m_value, m_drawdown}, 36), m_courses, m_gain, m_checkHeader, m_checks, m_basis});
}

QString PolicyResultPage::title() const { return tr("Held out"); }

void PolicyResultPage::draw()
{
    m_verdict->setText(policyVerdictText(selection()));
    showTiles(*m_tiles, policyTiles(selection()));
    m_value->setContent(policyValueContent(run()));
    m_drawdown->setContent(policyDrawdownContent(run()));
    m_courses->setAccessibleName(tr("Policy, 1/N and buy and hold"));
    fill(*m_courses, *m_courseRows, policyCourseTable(run()), 4);
    m_gain->setText(policyGain(run()));
    m_gain->setVisible(!m_gain->text().isEmpty());
    m_checkHeader->setTexts(tr("Checks before the training"), tr("a learner that fails one cannot be believed"));
    m_checks->setAccessibleName(tr("Checks before the training"));
    fill(*m_checks, *m_checkRows, preflightTable(run()), 4);
    m_basis->setText(policyBasis(selection()));
}

PolicyStudyPage::PolicyStudyPage(QWidget* parent)
    : PolicyPage(parent), m_summary(wrappedLabel()), m_study(new DataTable), m_studyRows(new ValueTableModel(this)),
      m_values(new LineChart), m_differences(new BarChart), m_seeds(new DataTable), m_seedRows(new ValueTableModel(this))
{
    m_summary->setFont(textFont(TextSize::Heading));
    m_study->setSource(m_studyRows);
    m_study->setSortingEnabled(false); // the units of its rows differ
    m_seeds->setSource(m_seedRows);
    layScrolled(*content(), {m_summary, m_study, chartRow({m_values, m_differences}, 40), m_seeds});
}

QString PolicyStudyPage::title() const { return tr("Seeds"); }

void PolicyStudyPage::draw()
{
    m_summary->setText(tr("%1 of %n seed(s) had a higher Sharpe ratio than 1/N. Half of them lie between %2 and %3.", nullptr,
                          static_cast<int>(run().report.seeds.size()))
                           .arg(formatInteger(run().report.study.better), formatNumber(run().report.study.sharpe.low, 2),
                                formatNumber(run().report.study.sharpe.high, 2)));
    m_study->setAccessibleName(tr("Quartiles over the seeds"));
    fill(*m_study, *m_studyRows, seedStudyTable(run()), 5);
    m_values->setContent(seedValueContent(run()));
    m_differences->setTitle(tr("Sharpe ratio less that of 1/N"));
    m_differences->setNote(tr("of every seed, with 95% intervals"));
    m_differences->setDescription(tr("A whisker that reaches over 0 is no difference that these days could show."));
    m_differences->setAxes(tr("Seed"), {.title = tr("Difference a year")});
    m_differences->setBars(seedDifferenceBars(run()));
    m_seeds->setAccessibleName(tr("Every seed on its own"));
    fill(*m_seeds, *m_seedRows, seedTable(run()), 12);
}

} // namespace riskloom
