// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/homepane.h"

#include "ui/shell/choicelist.h"
#include "ui/shell/homecard.h"
#include "ui/shell/jobwatch.h"
#include "ui/shell/recent.h"
#include "ui/widgets/card.h"
#include "ui/widgets/format.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/texts.h"
#include "ui/widgets/theme.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace riskloom {
namespace {

constexpr int newestRuns = 6;

// The one file that was dropped, or "".
QString droppedFile(const QMimeData* data)
{
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 && urls.front().isLocalFile() ? urls.front().toLocalFile() : QString();
}

bool isWorkspaceFile(const QString& path)
{
    return path.endsWith(QLatin1StringView(".riskloom"), Qt::CaseInsensitive);
}

} // namespace

HomePane::HomePane(HomeActions actions, QWidget* parent)
    : Pane(parent),
      m_actions(std::move(actions)),
      m_header(new SectionHeader(SectionHeader::Rank::Page, this)),
      m_credit(new HomeCard(QStringLiteral("credit"), this)),
      m_synthetic(new HomeCard(QStringLiteral("synthetic"), this)),
      m_portfolio(new HomeCard(QStringLiteral("portfolio"), this)),
      m_recentHeader(new SectionHeader(SectionHeader::Rank::Section, this)),
      m_runsHeader(new SectionHeader(SectionHeader::Rank::Section, this)),
      m_recent(new ChoiceList(this)),
      m_runs(new ChoiceList(this)),
      m_new(new QPushButton(this)),
      m_open(new QPushButton(this)),
      m_demo(new QPushButton(this)),
      m_dropHint(new QLabel(this))
{
    setAcceptDrops(true);
    build();
    connect(m_new, &QPushButton::clicked, this, [this] { m_actions.newWorkspace(); });
    connect(m_open, &QPushButton::clicked, this, [this] { m_actions.openWorkspace(); });
    connect(m_demo, &QPushButton::clicked, this, [this] { m_actions.openDemo(); });
    connect(m_credit, &HomeCard::chosen, this, [this] { begin(QStringLiteral("credit")); });
    connect(m_synthetic, &HomeCard::chosen, this, [this] { begin(QStringLiteral("synth")); });
    connect(m_portfolio, &HomeCard::chosen, this, [this] { begin(QStringLiteral("portfolio")); });
    connect(m_recent, &ChoiceList::chosen, this, [this](const QString& path) { m_actions.openRecent(path); });
    connect(m_recent, &ChoiceList::removed, this, [this](const QString& path) {
        forgetRecentWorkspace(path);
        showRecent();
    });
    connect(m_runs, &ChoiceList::chosen, this,
            [this](const QString& run) { m_actions.navigate({.pane = QString(), .run = run.toLongLong()}); });
    retranslate();
}

void HomePane::build()
{
    auto* page = new ScrollPage(this);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(page);

    for (QPushButton* button : {m_demo, m_open, m_new}) {
        button->setAutoDefault(false);
        m_header->addWidget(button);
    }
    auto* cards = new QHBoxLayout;
    cards->setSpacing(2 * gridStep);
    for (HomeCard* card : {m_credit, m_synthetic, m_portfolio})
        cards->addWidget(card, 1);

    auto* lists = new QHBoxLayout;
    lists->setSpacing(2 * gridStep);
    for (const auto& [header, list] : {std::pair{m_recentHeader, m_recent}, std::pair{m_runsHeader, m_runs}}) {
        auto* card = new Card(page);
        card->body()->addWidget(header);
        card->body()->addWidget(list);
        card->body()->addStretch(1);
        lists->addWidget(card, 1);
    }
    m_dropHint->setForegroundRole(QPalette::PlaceholderText);
    page->body()->setSpacing(2 * gridStep);
    page->body()->addWidget(m_header);
    page->body()->addLayout(cards);
    page->body()->addLayout(lists);
    page->body()->addWidget(m_dropHint);
    page->body()->addStretch(1);
}

void HomePane::setSession(Session* session)
{
    m_session = session;
    if (session != nullptr)
        connect(session, &Session::runsChanged, this, &HomePane::showRuns);
    goTo({});
}

void HomePane::goTo(const Destination&)
{
    showCards();
    showRecent();
    showRuns();
}

void HomePane::retranslate()
{
    m_header->setTexts(tr("Welcome to Riskloom"), tr("Everything stays on this machine and is saved as you go."));
    m_new->setText(tr("New workspace…"));
    m_open->setText(tr("Open workspace…"));
    m_demo->setText(tr("Demo workspace"));
    m_demo->setToolTip(tr("Bundled data with a scorecard and a neural challenger, ready to look at."));
    m_recentHeader->setTexts(tr("Recent workspaces"));
    m_runsHeader->setTexts(tr("Newest runs"));
    m_recent->setAccessibleName(tr("Recent workspaces"));
    m_runs->setAccessibleName(tr("Newest runs"));
    m_dropHint->setText(tr("Drop a CSV file here to import it, or a workspace to open it."));
    goTo({});
}

void HomePane::showCards()
{
    const QString action = m_session != nullptr ? tr("Start") : tr("Start with the demo");
    m_credit->setTexts(tr("Review a scorecard"),
                       tr("Bin the variables of your loan data, fit a scorecard and a neural challenger, and see which "
                          "applicants each would accept."),
                       action);
    m_synthetic->setTexts(
        tr("Inspect synthetic data"),
        tr("Generate people who do not exist from data that does, and see how true and how private they are."), action);
    m_portfolio->setTexts(
        tr("Simulate a portfolio"),
        tr("Run allocation rules through past and simulated markets, with costs, and see what remains."), action);
}

void HomePane::showRecent()
{
    std::vector<ChoiceLine> lines;
    for (const RecentWorkspace& recent : recentWorkspaces()) {
        const QFileInfo file(recent.path);
        const QString folder = QDir::toNativeSeparators(file.absolutePath());
        lines.push_back({.id = recent.path,
                         .text = file.completeBaseName(),
                         .note = recent.missing ? tr("%1 (not found)").arg(folder) : folder,
                         .icon = icon(QStringLiteral("folder"), IconTone::Muted),
                         .available = !recent.missing});
    }
    m_recent->setLines(lines, tr("None yet. Begin with the demo workspace."));
}

void HomePane::showRuns()
{
    std::vector<ChoiceLine> lines;
    if (m_session != nullptr) {
        const auto runs = m_session->reader().runs();
        for (const RunRecord& run : runs ? *runs : std::vector<RunRecord>{}) {
            if (lines.size() == newestRuns)
                break;
            const QString moment = formatMoment(run.createdAt);
            lines.push_back({.id = QString::number(run.id),
                             .text = runTitle(run),
                             .note = tr("%1, %2").arg(runStatusText(run.status), moment),
                             .icon = icon(runStatusIconName(run.status), runStatusTone(run.status))});
        }
    }
    m_runs->setLines(lines, m_session != nullptr ? tr("No runs yet.") : tr("Open a workspace to see its runs."));
}

// Without data there is nothing to begin with: the demo, or the pane that reads some.
void HomePane::begin(const QString& pane)
{
    if (m_session == nullptr) {
        m_actions.openDemo();
        return;
    }
    const auto datasets = m_session->reader().datasets();
    const bool empty = !datasets || datasets->empty();
    m_actions.navigate({empty ? QStringLiteral("data") : pane});
}

void HomePane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Pane::changeEvent(event);
}

void HomePane::dragEnterEvent(QDragEnterEvent* event)
{
    if (!droppedFile(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void HomePane::dropEvent(QDropEvent* event)
{
    const QString file = droppedFile(event->mimeData());
    if (file.isEmpty())
        return;
    event->acceptProposedAction();
    if (isWorkspaceFile(file))
        m_actions.openRecent(file);
    else
        m_actions.importFile(file);
}

} // namespace riskloom
