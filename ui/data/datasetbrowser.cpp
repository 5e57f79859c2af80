// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/datasetbrowser.h"

#include "core/host/session.h"
#include "core/store/likelydataset.h"
#include "ui/data/datapane.h"
#include "ui/data/datasetpage.h"
#include "ui/data/importpage.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filedialog.h"
#include "ui/widgets/format.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/searchlist.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/splitview.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/toast.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace riskloom {
namespace {

QString droppedFile(const QMimeData& data)
{
    const QList<QUrl> urls = data.urls();
    return urls.size() == 1 ? urls.front().toLocalFile() : QString();
}

} // namespace

DatasetBrowser::DatasetBrowser(const PaneContext& context, QWidget* parent)
    : Pane(parent), m_context(context), m_listHeader(new SectionHeader(SectionHeader::Rank::Section)),
      m_list(new SearchList(SearchList::Mode::Choose)), m_import(new QPushButton), m_left(new QWidget), m_rename(new QToolButton),
      m_delete(new QToolButton), m_message(new MessageBar), m_pages(new QStackedWidget), m_empty(new EmptyState),
      m_dataset(new DatasetPage(context)), m_importPage(new ImportPage(*context.session))
{
    build();
    retranslate();
    reload();
    connect(m_context.session, &Session::datasetsChanged, this, &DatasetBrowser::reload);
    connect(m_list, &SearchList::currentChanged, this, [this](const QString& chosen) { choose(chosen.toLongLong()); });
    connect(m_import, &QPushButton::clicked, this, &DatasetBrowser::chooseFile);
    connect(m_rename, &QToolButton::clicked, this, &DatasetBrowser::rename);
    connect(m_delete, &QToolButton::clicked, this, &DatasetBrowser::remove);
    connect(m_importPage, &ImportPage::imported, this, [this](std::int64_t dataset) {
        reload();
        choose(dataset);
        m_list->setFocus(); // otherwise it would go to wherever Tab leads from a button that is gone
    });
    connect(m_importPage, &ImportPage::closed, this, [this] {
        choose(m_current);
        m_list->setFocus();
    });
}

void DatasetBrowser::build()
{
    setAcceptDrops(!m_context.session->readOnly());
    m_import->setIcon(icon(QStringLiteral("import")));
    m_rename->setIcon(icon(QStringLiteral("edit")));
    m_delete->setIcon(icon(QStringLiteral("trash")));
    m_listHeader->addWidget(m_rename);
    m_listHeader->addWidget(m_delete);
    m_empty->setIcon(QStringLiteral("data"));
    m_emptyImport = m_empty->addAction(QString(), [this] { chooseFile(); });

    auto* leftLayout = new QVBoxLayout(m_left);
    leftLayout->setContentsMargins(0, 0, 0, 0);
    leftLayout->setSpacing(gridStep);
    leftLayout->addWidget(m_listHeader);
    leftLayout->addWidget(m_list, 1);
    leftLayout->addWidget(m_import);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_dataset);
    m_pages->addWidget(m_importPage);
    auto* split = new SplitView(QStringLiteral("data"), Qt::Horizontal);
    split->addWidget(m_left);
    split->addWidget(m_pages);
    split->setFirstSizes({208, 912});

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(paneMargin, paneMargin, paneMargin, paneMargin);
    layout->setSpacing(2 * gridStep);
    layout->addWidget(m_message);
    layout->addWidget(split, 1);
}

void DatasetBrowser::retranslate()
{
    m_listHeader->setTexts(tr("Datasets"));
    m_list->setPlaceholder(tr("Find a dataset"));
    m_list->setAccessibleName(tr("Datasets"));
    m_import->setText(tr("Import a CSV file…"));
    m_emptyImport->setText(m_import->text());
    m_rename->setToolTip(tr("Rename the dataset"));
    m_rename->setAccessibleName(m_rename->toolTip());
    m_delete->setToolTip(tr("Delete the dataset; this can be undone"));
    m_delete->setAccessibleName(m_delete->toolTip());
    m_empty->setTexts(tr("No data yet"), tr("Import a CSV file, or drop one here. You see how it will be read before anything is stored."));
}

void DatasetBrowser::reload()
{
    auto datasets = m_context.session->reader().datasets();
    if (!datasets) {
        m_message->showError(datasets.error());
        return;
    }
    m_datasets = *std::move(datasets);
    std::vector<ListEntry> entries;
    for (const DatasetRecord& dataset : m_datasets)
        entries.push_back({.id = QString::number(dataset.id),
                           .text = QString::fromStdString(dataset.name),
                           .note = tr("%1 rows, %2 columns")
                                       .arg(formatInteger(dataset.rows),
                                            formatInteger(static_cast<std::int64_t>(dataset.schema.columns.size()))),
                           .iconName = QStringLiteral("table")});
    m_list->setEntries(entries);
    if (m_pages->currentWidget() != m_importPage)
        choose(current() != nullptr ? m_current : firstDataset());
}

std::int64_t DatasetBrowser::firstDataset()
{
    const auto runs = m_context.session->reader().runs();
    if (!runs)
        m_message->showError(runs.error());
    return likelyDataset(m_datasets, runs ? *runs : std::vector<RunRecord>{});
}

const DatasetRecord* DatasetBrowser::current() const
{
    const auto found = std::ranges::find(m_datasets, m_current, &DatasetRecord::id);
    return found == m_datasets.end() ? nullptr : &*found;
}

void DatasetBrowser::choose(std::int64_t dataset)
{
    m_current = dataset;
    const DatasetRecord* chosen = current();
    const bool writable = !m_context.session->readOnly();
    m_rename->setEnabled(chosen != nullptr && writable);
    m_delete->setEnabled(chosen != nullptr && writable);
    m_import->setEnabled(writable);
    m_left->show();
    if (chosen == nullptr) {
        m_pages->setCurrentWidget(m_empty);
        return;
    }
    m_list->setCurrentId(QString::number(dataset));
    m_dataset->setDataset(*chosen);
    m_pages->setCurrentWidget(m_dataset);
}

void DatasetBrowser::chooseFile()
{
    openFile(this, {.title = tr("Import a CSV file"), .filter = tr("Text tables (*.csv *.tsv *.txt);;All files (*)"), .suggestion = {}},
             [this](const QString& file) { import(file); });
}

void DatasetBrowser::import(const QString& file)
{
    m_message->clear();
    m_importPage->setFile(file);
    m_left->hide(); // an import needs the width, and nothing else can be done before it ends
    m_pages->setCurrentWidget(m_importPage);
    m_importPage->setFocus();
}

void DatasetBrowser::rename()
{
    const DatasetRecord* dataset = current();
    if (dataset == nullptr)
        return;
    auto* dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Rename the dataset"));
    dialog->setLabelText(tr("Name"));
    dialog->setTextValue(QString::fromStdString(dataset->name));
    connect(dialog, &QInputDialog::textValueSelected, this, [this, id = dataset->id](const QString& name) {
        if (name.trimmed().isEmpty())
            return;
        m_context.session->renameDataset(id, name.trimmed(), this, [this](const Result<>& done) {
            if (!done)
                m_message->showError(done.error());
        });
    });
    dialog->open();
}

void DatasetBrowser::remove()
{
    const DatasetRecord* dataset = current();
    if (dataset == nullptr)
        return;
    const auto id = dataset->id;
    const QString name = QString::fromStdString(dataset->name);
    m_context.session->setDatasetDeleted(id, true, this, [this, id, name](const Result<>& done) {
        if (!done) {
            m_message->showError(done.error());
            return;
        }
        showToast(window(), tr("%1 deleted").arg(name), [this, id] {
            m_context.session->setDatasetDeleted(id, false, this, [this, id](const Result<>& undone) {
                if (!undone)
                    m_message->showError(undone.error());
                else
                    choose(id);
            });
        });
    });
}

void DatasetBrowser::goTo(const Destination& destination)
{
    if (!destination.file.isEmpty())
        import(destination.file);
    else if (destination.dataset != 0)
        choose(destination.dataset);
}

std::vector<Command> DatasetBrowser::commands()
{
    std::vector<Command> commands;
    if (!m_context.session->readOnly())
        commands.push_back({tr("Import a CSV file…"), title(), {}, [this] { chooseFile(); }});
    for (const DatasetRecord& dataset : m_datasets)
        commands.push_back({tr("Show dataset %1").arg(QString::fromStdString(dataset.name)), title(), {},
                            [this, id = dataset.id] { choose(id); }});
    return commands;
}

std::vector<PaneView> DatasetBrowser::views()
{
    const auto part = [this](DatasetPage::Part wanted) {
        return [this, wanted] {
            choose(m_current);
            m_dataset->showPart(wanted);
        };
    };
    return {{QStringLiteral("columns"), part(DatasetPage::Part::Columns)}, {QStringLiteral("rows"), part(DatasetPage::Part::Rows)}};
}

void DatasetBrowser::changeEvent(QEvent* event)
{
    Pane::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        reload();
    }
}

void DatasetBrowser::dragEnterEvent(QDragEnterEvent* event)
{
    if (!droppedFile(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void DatasetBrowser::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    import(droppedFile(*event->mimeData()));
}

Pane* makeDataPane(const PaneContext& context, QWidget* parent)
{
    return new DatasetBrowser(context, parent);
}

} // namespace riskloom
