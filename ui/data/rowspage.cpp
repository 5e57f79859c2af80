// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/rowspage.h"

#include "ui/widgets/datatable.h"
#include "ui/widgets/format.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/tablemodel.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace riskloom {

RowsPage::RowsPage(QWidget* parent)
    : QWidget(parent), m_filter(new QLineEdit), m_count(new QLabel), m_table(new DataTable), m_model(new TableModel(this))
{
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(icon(QStringLiteral("search"), IconTone::Muted), QLineEdit::LeadingPosition);
    m_table->setSource(m_model);
    auto* line = new QHBoxLayout;
    line->setSpacing(2 * gridStep);
    line->addWidget(m_filter, 1);
    line->addWidget(m_count, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, gridStep, 0, 0);
    layout->setSpacing(gridStep);
    layout->addLayout(line);
    layout->addWidget(m_table, 1);
    connect(m_filter, &QLineEdit::textChanged, m_model, &TableModel::setFilterText);
    connect(m_model, &TableModel::arrangingStarted, this, &RowsPage::showCount);
    connect(m_model, &TableModel::arranged, this, &RowsPage::showCount);
    retranslate();
}

void RowsPage::setTable(Table table)
{
    m_filter->clear();
    m_model->setTable(std::move(table));
    m_table->fitColumns();
}

void RowsPage::retranslate()
{
    m_filter->setPlaceholderText(tr("Filter rows"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    m_table->setAccessibleName(tr("Rows"));
    showCount();
}

void RowsPage::showCount()
{
    if (m_model->arranging())
        m_count->setText(tr("Searching all rows…"));
    else if (m_filter->text().isEmpty())
        m_count->clear();
    else
        m_count->setText(tr("%1 of %2 rows")
                             .arg(formatInteger(m_model->rowCount()),
                                  formatInteger(static_cast<std::int64_t>(m_model->table().rows()))));
}

void RowsPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace riskloom
