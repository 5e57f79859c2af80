// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/datasetpage.h"

#include "core/host/importtask.h"
#include "core/host/session.h"
#include "core/run/codec.h"
#include "ui/charts/chartframe.h"
#include "ui/charts/sparklinedelegate.h"
#include "ui/data/columndelegates.h"
#include "ui/data/columndetail.h"
#include "ui/data/columnsmodel.h"
#include "ui/data/datasetloader.h"
#include "ui/data/datatexts.h"
#include "ui/data/outcomebar.h"
#include "ui/data/rowspage.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/format.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/runreview.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/splitview.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/valuetablemodel.h"

#include <QEvent>
#include <QItemSelectionModel>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

namespace riskloom {

DatasetPage::DatasetPage(const PaneContext& context, QWidget* parent)
    : QWidget(parent), m_context(context), m_loader(new DatasetLoader(*context.session, this)),
      m_header(new SectionHeader(SectionHeader::Rank::Page)), m_review(new QPushButton), m_message(new MessageBar),
      m_outcome(new OutcomeBar), m_tabs(new QTabWidget), m_columns(new DataTable), m_columnsModel(new ColumnsModel(this)),
      m_detail(new ColumnDetail), m_rows(new RowsPage), m_refused(new DataTable),
      m_refusedModel(new ValueTableModel(this))
{
    build();
    retranslate();
    connect(m_loader, &DatasetLoader::tableLoaded, m_rows, &RowsPage::setTable);
    connect(m_loader, &DatasetLoader::profilesComputed, this, &DatasetPage::showProfiles);
    connect(m_loader, &DatasetLoader::failed, m_message, [this](const Error& error) { m_message->showError(error); });
    for (const ChartFrame* chart : m_detail->findChildren<ChartFrame*>())
        connect(chart, &ChartFrame::saveFailed, m_message, [this](const Error& error) { m_message->showError(error); });
    connect(m_columnsModel, &ColumnsModel::schemaEdited, this, &DatasetPage::storeSchema);
    connect(m_outcome, &OutcomeBar::schemaEdited, this, &DatasetPage::storeSchema);
    connect(m_columns->selectionModel(), &QItemSelectionModel::currentChanged, this, &DatasetPage::showColumn);
    connect(m_review, &QPushButton::clicked, this,
            [this] {
                const QString pane = looksLikePrices(m_dataset) ? QStringLiteral("portfolio") : QStringLiteral("credit");
                m_context.navigate({.pane = pane, .dataset = m_dataset.id, .run = 0});
            });
}

void DatasetPage::build()
{
    const bool locked = m_context.session->readOnly();
    m_outcome->setEnabled(!locked);
    m_columnsModel->setEditing(locked ? ColumnsModel::Editing::Locked : ColumnsModel::Editing::Allowed);
    m_columns->setSource(m_columnsModel);
    m_columns->setItemDelegateForColumn(ColumnsModel::RoleOf, makeRoleDelegate(this));
    m_columns->setItemDelegateForColumn(ColumnsModel::Shape, new SparklineDelegate(shapeRole, this));
    for (const int shownBeside : {ColumnsModel::Distinct, ColumnsModel::Content}) // the header's menu brings them back
        m_columns->setColumnHidden(shownBeside, true);
    m_columns->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_refused->setSource(m_refusedModel);

    auto* split = new SplitView(QStringLiteral("data.columns"), Qt::Horizontal);
    split->addWidget(m_columns);
    split->addWidget(m_detail);
    split->setFirstSizes({640, 280});
    m_tabs->addTab(split, QString());
    m_tabs->addTab(m_rows, QString());
    m_tabs->addTab(m_refused, QString());
    m_tabs->setDocumentMode(true);
    m_header->addWidget(m_review);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * gridStep);
    layout->addWidget(m_header);
    layout->addWidget(m_message);
    layout->addWidget(m_outcome);
    layout->addWidget(m_tabs, 1);
}

void DatasetPage::retranslate()
{
    m_review->setText(looksLikePrices(m_dataset) ? tr("Look at the prices") : tr("Build a scorecard"));
    m_columns->setAccessibleName(tr("Columns"));
    m_refused->setAccessibleName(tr("Refused rows"));
    m_tabs->setTabText(0, tr("Columns"));
    m_tabs->setTabText(1, tr("Rows"));
    m_tabs->setTabText(2, tr("Refused rows (%1)").arg(formatInteger(m_dataset.refusedRows)));
    m_tabs->setTabVisible(2, m_dataset.refusedRows > 0);
    if (m_dataset.id == 0)
        return;
    m_header->setTexts(QString::fromStdString(m_dataset.name),
                       tr("%1 rows, %2 columns, from %3 on %4, fingerprint %5")
                           .arg(formatInteger(m_dataset.rows),
                                formatInteger(static_cast<std::int64_t>(m_dataset.schema.columns.size())),
                                QString::fromStdString(m_dataset.origin), formatMoment(m_dataset.createdAt),
                                QString::fromStdString(m_dataset.sha256.substr(0, 12))));
    fillRefused();
}

void DatasetPage::setDataset(const DatasetRecord& dataset)
{
    const bool same = dataset.id == m_dataset.id && dataset.sha256 == m_dataset.sha256;
    const Schema before = m_dataset.schema;
    m_dataset = dataset;
    if (same && m_storing > 0) // what is being stored is newer than what is stored
        m_dataset.schema = before;
    const bool sameSchema = same && m_dataset.schema == before;
    retranslate();
    m_outcome->setSchema(m_dataset.schema);
    if (same) {
        // Roles edited elsewhere come in; the profiles stay as they are.
        if (!sameSchema)
            m_columnsModel->setRoles(dataset.schema);
        return;
    }
    m_message->clear();
    m_outcome->setProfiles({});
    m_columnsModel->setSchema(dataset.schema);
    m_rows->setTable({});
    m_columns->fitColumns();
    m_loader->load(dataset);
}

void DatasetPage::showPart(Part part)
{
    m_tabs->setCurrentIndex(static_cast<int>(part));
}

void DatasetPage::fillRefused()
{
    std::vector<std::vector<QVariant>> rows;
    if (const auto record = fromJson<ImportRecord>(m_dataset.importJson, "workspace"))
        for (const RefusedRow& row : record->refused)
            rows.push_back({static_cast<qint64>(row.line), row.column == 0 ? QVariant() : QVariant(static_cast<qint64>(row.column)),
                            rowRuleText(row.rule)});
    m_refusedModel->setTable({integerColumn(tr("Line of the file")), integerColumn(tr("Field")), textColumn(tr("Why"))},
                             std::move(rows));
    m_refused->fitColumns();
}

void DatasetPage::showProfiles(const std::vector<ColumnProfile>& profiles)
{
    m_columnsModel->setProfiles(profiles);
    m_outcome->setProfiles(profiles);
    m_columns->fitColumns();
    if (!m_columns->currentIndex().isValid() && m_columnsModel->rowCount() > 0)
        m_columns->setCurrentIndex(m_columns->fromSource(m_columnsModel->index(0, 0)));
    showColumn();
}

void DatasetPage::showColumn()
{
    const QModelIndex current = m_columns->currentIndex();
    if (const ColumnProfile* profile = m_columnsModel->profile(current.isValid() ? m_columns->toSource(current).row() : -1))
        m_detail->setProfile(*profile);
}

void DatasetPage::storeSchema(const Schema& schema)
{
    m_dataset.schema = schema;
    m_outcome->setSchema(schema);
    m_columnsModel->setRoles(schema);
    ++m_storing;
    m_context.session->setSchema(m_dataset.id, schema, this, [this](const Result<>& done) {
        --m_storing;
        if (!done)
            m_message->showError(done.error());
    });
}

void DatasetPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_columnsModel->retranslate();
        retranslate();
    }
}

} // namespace riskloom
