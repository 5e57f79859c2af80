// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/rebalanceworkbench.h"

#include "core/host/path.h"
#include "core/run/codec.h"
#include "core/run/holdingsfile.h"
#include "core/store/ordersfile.h"
#include "ui/charts/chartframe.h"
#include "ui/portfolio/approvalcard.h"
#include "ui/portfolio/orderspage.h"
#include "ui/portfolio/rebalancebar.h"
#include "ui/portfolio/rebalancereview.h"
#include "ui/widgets/filedialog.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/runform.h"
#include "ui/widgets/toast.h"

#include <QDir>
#include <QEvent>
#include <QTabWidget>
#include <QToolButton>

#include <utility>

namespace riskloom {

RebalanceWorkbench::RebalanceWorkbench(const PaneContext& context, QWidget* parent)
    : RebalanceWorkbench(context, new RebalanceReview(*context.session), new OrdersPage, parent)
{
}

RebalanceWorkbench::RebalanceWorkbench(const PaneContext& context, RebalanceReview* review, OrdersPage* page, QWidget* parent)
    : RunWorkbench(context,
                   {review, new RebalanceBar(*review, *context.session), {page}, QStringLiteral("portfolio/rebalanceSetup")},
                   parent),
      m_review(review), m_bar(findChild<RebalanceBar*>()), m_page(page), m_fromFile(new QToolButton)
{
    m_fromFile->setIcon(icon(QStringLiteral("import")));
    m_fromFile->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    tabs()->setCornerWidget(m_fromFile);
    connect(m_fromFile, &QToolButton::clicked, this, &RebalanceWorkbench::chooseHoldings);
    connect(m_bar, &RebalanceBar::targetChosen, this, &RebalanceWorkbench::takeTarget);
    ApprovalCard* approval = m_page->approval();
    approval->setWritable(session().readOnlyReason());
    connect(approval, &ApprovalCard::approved, this, [this](const SignOff& by) { sign(ordersApproved, by); });
    connect(approval, &ApprovalCard::withdrawn, this, [this](const SignOff& by) { sign(ordersWithdrawn, by); });
    connect(approval, &ApprovalCard::missing, this,
            [this](const QString& what) { message()->showMessage({Severity::Warning, what, {}, {}}); });
    connect(m_page, &OrdersPage::exportAsked, this, &RebalanceWorkbench::exportOrders);
    for (const ChartFrame* chart : findChildren<ChartFrame*>())
        connect(chart, &ChartFrame::saveFailed, this, [this](const Error& error) { message()->showError(error); });
    nameButton();
    begin();
}

QString RebalanceWorkbench::title() const { return tr("Rebalance"); }

QString RebalanceWorkbench::emptyTitle() const { return tr("Orders begin with prices"); }

QString RebalanceWorkbench::emptyText() const
{
    return tr("Import a file with a date and one column of prices an asset. What is held is then valued at the newest of them.");
}

void RebalanceWorkbench::showSelection()
{
    const std::shared_ptr<const RebalanceSelection> shown = m_review->selection();
    m_page->setSelection(shown);
    if (fillForm(shown->run ? &shown->run->record : nullptr))
        m_bar->setTarget(shown->run && shown->run->request.weights.empty() ? shown->run->request.weightsRun : 0);
}

void RebalanceWorkbench::takeTarget(std::int64_t run, StrategyKind strategy)
{
    boost::json::object request = form()->request();
    request["weightsRun"] = run;
    if (run != 0) {
        request["weights"] = boost::json::array();
        request["weightsStrategy"] = encode(strategy);
    }
    form()->setRequest(request);
    m_bar->setupButton()->setChecked(true);
}

void RebalanceWorkbench::chooseHoldings()
{
    openFile(this, {tr("Read holdings"), tr("CSV (*.csv *.txt);;All files (*)"), {}},
             [this](const QString& path) { readHoldings(path); });
}

void RebalanceWorkbench::readHoldings(const QString& path)
{
    const Result<HoldingsFile> file = readHoldingsFile(toPath(path)); // some hundred lines
    if (!file) {
        message()->showError(file.error());
        return;
    }
    message()->clear();
    boost::json::object request = form()->request();
    request["holdings"] = encode(file->lines);
    if (file->cash != 0.0)
        request["cash"] = file->cash;
    form()->setRequest(request);
    m_bar->setupButton()->setChecked(true);
    showToast(window(), tr("%n holding(s) taken into the form", nullptr, static_cast<int>(file->lines.size())));
}

void RebalanceWorkbench::sign(const char* action, const SignOff& by)
{
    const Result<std::string> detail = signedDetail(by.who.toStdString(), by.reason.toStdString());
    if (!detail) {
        message()->showError(detail.error());
        return;
    }
    const std::string run = "run/" + std::to_string(m_review->run());
    session().audit({action, run, *detail}, this, [this](const Result<>& kept) {
        if (!kept)
            return message()->showError(kept.error());
        message()->clear();
        m_page->approval()->signedOff();
    });
}

void RebalanceWorkbench::exportOrders()
{
    const std::shared_ptr<const RebalanceSelection> shown = m_review->selection();
    if (!shown->run)
        return;
    const std::int64_t run = shown->run->record.id;
    saveFile(this, {tr("Save the orders"), tr("CSV (*.csv)"), QStringLiteral("orders-%1.csv").arg(run)},
             [this, shown, run](const QString& path) {
                 m_writing.start(
                     [orders = OrdersDocument{run, shown->run->report, shown->approval}, path](const std::stop_token&) {
                         return writeOrders(orders, toPath(path));
                     },
                     [this, path](const Result<>& written) {
                         if (!written)
                             return message()->showError(written.error());
                         showToast(window(), tr("Saved as %1").arg(QDir::toNativeSeparators(path)));
                     });
             });
}

std::vector<Command> RebalanceWorkbench::commands()
{
    std::vector<Command> all = RunWorkbench::commands();
    all.push_back({tr("Read holdings from a file"), title(), {}, [this] { chooseHoldings(); }});
    all.push_back({tr("Export the orders"), title(), {}, [this] { exportOrders(); }});
    return all;
}

void RebalanceWorkbench::nameButton()
{
    m_fromFile->setText(tr("Holdings from a file"));
    m_fromFile->setToolTip(tr("A CSV file with the columns asset and units; a row “cash” is the cash."));
}

void RebalanceWorkbench::changeEvent(QEvent* event)
{
    RunWorkbench::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        nameButton();
}

} // namespace riskloom
