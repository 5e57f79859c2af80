// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/extensionpage.h"

#include "ui/charts/sparklinedelegate.h"
#include "ui/portfolio/datasetnameline.h"
#include "ui/portfolio/pricedeskcontent.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/filledtable.h"
#include "ui/widgets/pagelayout.h"
#include "ui/widgets/sectionheader.h"

#include <QLabel>

namespace riskloom {
namespace {

constexpr int mostRows = 30;

} // namespace

ExtensionPage::ExtensionPage(QWidget* parent)
    : PriceDeskPage(parent), m_state(wrappedLabel()), m_header(new SectionHeader(SectionHeader::Rank::Section)),
      m_table(new DataTable), m_rows(new ValueTableModel(this)), m_line(new DatasetNameLine), m_rule(wrappedLabel())
{
    m_table->setSource(m_rows);
    m_table->setItemDelegateForColumn(priceCourseColumn, new SparklineDelegate(bareValueRole, this));
    layScrolled(*content(), {m_state, m_header, m_table, m_line, m_rule});
    connect(m_line, &DatasetNameLine::makeAsked, this, [this] { Q_EMIT extensionAsked(m_line->name()); });
}

QString ExtensionPage::title() const { return tr("Currency, cash and bonds"); }

void ExtensionPage::setWritable(bool writable) { m_writable = writable; }

void ExtensionPage::draw()
{
    if (run().record.id != m_of) {
        m_of = run().record.id;
        m_line->setName(tr("%1, extended").arg(QString::fromStdString(run().record.datasetName)));
    }
    const bool any = !run().report.extension.empty();
    m_state->setText(extensionText(run()));
    m_header->setTexts(tr("What is converted and added"), tr("from the first price to the last"));
    m_header->setVisible(any);
    m_table->setVisible(any);
    m_line->setVisible(any);
    m_line->setButtonTexts(tr("Make these prices"), tr("A dataset of its own with what is converted and added. These prices stay as they are."));
    m_line->setPossible(m_writable && any);
    m_rule->setText(extensionRules());
    m_table->setAccessibleName(tr("What is converted and added"));
    fillTable(*m_table, *m_rows, extensionTable(run()), mostRows);
}

} // namespace riskloom
