// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/pointspage.h"

#include "ui/credit/pointstable.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/format.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/valuetablemodel.h"

#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

namespace riskloom {

PointsPage::PointsPage(QWidget* parent)
    : CreditPage(parent), m_header(new SectionHeader(SectionHeader::Rank::Section)), m_filter(new QLineEdit),
      m_table(new DataTable), m_model(new ValueTableModel(this))
{
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumWidth(24 * gridStep);
    m_header->addWidget(m_filter);
    m_table->setSource(m_model);
    connect(m_filter, &QLineEdit::textChanged, m_table, &DataTable::setFilterText);

    auto* layout = new QVBoxLayout(content());
    layout->setContentsMargins(0, 2 * gridStep, 0, 0);
    layout->addWidget(m_header);
    layout->addWidget(m_table, 1);
}

QString PointsPage::title() const { return tr("Points table"); }

void PointsPage::refresh()
{
    m_filter->setPlaceholderText(tr("Filter variables and bins"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    m_table->setAccessibleName(title());
    if (!selection().scorecard) {
        showEmpty(tr("No scorecard yet"), tr("Choose Scorecard under Set up and press Run."));
        return;
    }
    const Scorecard& card = selection().scorecard->report.scorecard;
    m_header->setTexts(
        tr("Score = %1 base points + the points of one bin of every variable").arg(formatNumber(card.basePoints, 0)),
        tr("%1 points stand for %2 goods to 1 bad; %3 points more double the odds.")
            .arg(formatNumber(card.scale.baseScore, 0), QLocale().toString(card.scale.baseOdds, 'g', 6),
                 QLocale().toString(card.scale.pdo, 'g', 6)));
    showRows(*m_model, pointsTable(card));
    m_table->fitColumns();
    showContent();
}

} // namespace riskloom
