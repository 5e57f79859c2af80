// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/pricedeskworkbench.h"

#include "core/host/path.h"
#include "ui/charts/chartframe.h"
#include "ui/portfolio/extensionpage.h"
#include "ui/portfolio/pricedeskbar.h"
#include "ui/portfolio/pricedeskpages.h"
#include "ui/portfolio/pricedeskreview.h"
#include "ui/widgets/filedialog.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/messagebar.h"

#include <QEvent>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QToolButton>

#include <utility>

namespace riskloom {
PriceDeskWorkbench::PriceDeskWorkbench(const PaneContext& context, QWidget* parent)
    : PriceDeskWorkbench(context, new PriceDeskReview(*context.session), {new AssetsPage, new GapsPage, new FindingsPage, new ExtensionPage}, parent)
{
}

PriceDeskWorkbench::PriceDeskWorkbench(const PaneContext& context, PriceDeskReview* review, std::vector<PriceDeskPage*> pages,
                                       QWidget* parent)
    : RunWorkbench(context,
                   {review, new PriceDeskBar(*review), {pages.begin(), pages.end()}, QStringLiteral("portfolio/pricesSetup")}, parent),
      m_review(review), m_pages(std::move(pages)), m_findings(findChild<FindingsPage*>()), m_extension(findChild<ExtensionPage*>()), m_import(new QToolButton)
{
    m_import->setIcon(icon(QStringLiteral("import")));
    m_import->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    tabs()->setCornerWidget(m_import);
    connect(m_import, &QToolButton::clicked, this, &PriceDeskWorkbench::importPrices);
    m_findings->setWritable(!session().readOnly());
    connect(m_findings, &FindingsPage::correctionAsked, this, [this](const std::vector<PriceFinding>& accepted, const QString& name) {
        make(name, [accepted](const Workspace& workspace, const PriceWork& work) { return correctPrices(workspace, work, accepted); });
    });
    m_extension->setWritable(!session().readOnly());
    connect(m_extension, &ExtensionPage::extensionAsked, this, [this](const QString& name) {
        make(name, [](const Workspace& workspace, const PriceWork& work) { return extendPrices(workspace, work); });
    });
    for (const ChartFrame* chart : findChildren<ChartFrame*>())
        connect(chart, &ChartFrame::saveFailed, this, [this](const Error& error) { message()->showError(error); });
    nameButton();
    begin();
}

PriceDeskWorkbench::~PriceDeskWorkbench() = default;

QString PriceDeskWorkbench::title() const { return tr("Prices"); }

QString PriceDeskWorkbench::emptyTitle() const { return tr("A portfolio begins with prices"); }

QString PriceDeskWorkbench::emptyText() const
{
    return tr("Import a file with a date and one column of prices an asset, or with a line an asset and day, or take the bundled Dow "
              "Jones 30.");
}

void PriceDeskWorkbench::showSelection()
{
    for (PriceDeskPage* page : m_pages)
        page->setSelection(m_review->selection());
    const std::shared_ptr<const PriceDeskSelection> shown = m_review->selection();
    fillForm(shown->run ? &shown->run->record : nullptr);
}

void PriceDeskWorkbench::importPrices()
{
    openFile(this, {tr("Import prices"), tr("Text tables (*.csv *.tsv *.txt);;All files (*)"), {}}, [this](const QString& path) {
        context().navigate({QStringLiteral("data"), 0, 0, path});
    });
}

void PriceDeskWorkbench::make(const QString& name, Make made)
{
    message()->clear();
    const std::shared_ptr<const PriceDeskSelection> shown = m_review->selection();
    m_folder = std::make_unique<QTemporaryDir>();
    PriceWork work{.run = shown->run->record.id,
                   .source = {},
                   .target = toPath(m_folder->filePath(QStringLiteral("made.table"))),
                   .name = name.toStdString()};
    session().spoolFile(shown->run->request.dataset, this, [this, work, made = std::move(made)](const Result<QString>& file) mutable {
        if (!file)
            return keep(file.error());
        work.source = toPath(*file);
        // A connection of its own: the session's reader belongs to the window's thread.
        m_making.start(
            [work, made, path = session().path()](const std::stop_token&) -> Result<DatasetRecord> {
                RISKLOOM_TRY(const std::unique_ptr<Workspace> workspace, Workspace::open(toPath(path), OpenMode::ReadOnly));
                return made(*workspace, work);
            },
            [this](const Result<DatasetRecord>& record) { keep(record); });
    });
}

void PriceDeskWorkbench::keep(const Result<DatasetRecord>& record)
{
    if (!record) {
        m_folder.reset();
        message()->showError(record.error());
        return;
    }
    session().addDataset(*record, m_folder->filePath(QStringLiteral("made.table")), this,
                         [this, name = QString::fromStdString(record->name)](const Result<std::int64_t>& dataset) {
                             m_folder.reset();
                             if (!dataset)
                                 return message()->showError(dataset.error());
                             message()->showMessage({Severity::Success,
                                                     tr("“%1” is a dataset of its own and names this check; the prices it was made from stay.")
                                                         .arg(name),
                                                     {},
                                                     {{tr("Look at them"), [this, id = *dataset] { m_review->chooseDataset(id); }}}});
                         });
}

std::vector<Command> PriceDeskWorkbench::commands()
{
    std::vector<Command> all = RunWorkbench::commands();
    all.push_back({tr("Import prices"), title(), {}, [this] { importPrices(); }});
    return all;
}

void PriceDeskWorkbench::nameButton()
{
    m_import->setText(tr("Import prices"));
    m_import->setToolTip(tr("A CSV file, by the wizard of the data pane"));
}

void PriceDeskWorkbench::changeEvent(QEvent* event)
{
    RunWorkbench::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        nameButton();
}

} // namespace riskloom
