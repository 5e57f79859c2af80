// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/workspaceactions.h"

#include "ui/shell/jobwatch.h"
#include "ui/shell/messagearea.h"
#include "ui/shell/recent.h"
#include "ui/widgets/errortext.h"
#include "ui/widgets/filedialog.h"
#include "ui/widgets/format.h"
#include "ui/widgets/toast.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace riskloom {
namespace {

// Topics of the message area: one message of each at a time.
constexpr QLatin1StringView workspaceTopic("workspace");
constexpr QLatin1StringView readOnlyTopic("readOnly");
constexpr QLatin1StringView interruptedTopic("interrupted");
constexpr QLatin1StringView demoTopic("demo");
constexpr QLatin1StringView writeTopic("write");
constexpr QLatin1StringView workerTopic("worker");
constexpr QLatin1StringView verifyTopic("verify");

Message note(Severity severity, const QString& text, const QString& details = {})
{
    return {severity, text, details, {}};
}

QString nativePath(const QString& path)
{
    return QDir::toNativeSeparators(path);
}

} // namespace

WorkspaceActions::WorkspaceActions(const Parts& parts, DemoMaker* demo)
    : QObject(parts.window), m_parts(parts), m_demo(demo)
{
    connect(demo, &DemoMaker::ready, this, [this](const QString& workspace) {
        m_parts.messages.clear(demoTopic);
        open(workspace);
    });
    connect(demo, &DemoMaker::progressed, this, [this](const QString& line) {
        m_parts.messages.showMessage(demoTopic, note(Severity::Info, tr("Making the demo workspace: %1").arg(line)));
    });
    connect(demo, &DemoMaker::failed, this,
            [this](const Error& error) { m_parts.messages.showError(demoTopic, error); });
    connect(&m_parts.desk, &WorkspaceDesk::pausing, this, [this] {
        m_parts.messages.showMessage(
            workspaceTopic,
            note(Severity::Info, tr("Pausing the run, so that it can go on where it is when the workspace "
                                    "is opened again. This takes some seconds.")));
    });
}

void WorkspaceActions::open(const QString& path)
{
    m_parts.desk.close([this, path] {
        m_parts.messages.clearAll();
        if (const Result<> opened = m_parts.desk.open(path); !opened) {
            m_parts.messages.showError(workspaceTopic, opened.error());
            return;
        }
        greet(path);
    });
}

void WorkspaceActions::greet(const QString& path)
{
    Session& session = *m_parts.desk.session();
    noteRecentWorkspace(path);
    watch(session);
    m_toldInterrupted = 0;
    if (session.readOnly()) {
        const QString why = session.readOnlyReason() ? errorSentence(*session.readOnlyReason()) : QString();
        m_parts.messages.showMessage(
            readOnlyTopic,
            note(Severity::Warning,
                 tr("This workspace is open for reading only: nothing can be imported, run or changed. %1").arg(why)));
        return;
    }
    tellInterrupted(path);
}

void WorkspaceActions::tellInterrupted(const QString& path)
{
    const Result<std::vector<RunRecord>> runs = m_parts.desk.session()->reader().runs();
    if (!runs)
        return;
    const std::int64_t told = workspaceView(path).toldInterrupted;
    std::vector<const RunRecord*> news;
    for (const RunRecord& run : *runs)
        if (run.status == RunStatus::Interrupted && run.hasCheckpoint && run.id > told)
            news.push_back(&run);
    m_toldInterrupted = told;
    if (news.empty())
        return;
    const RunRecord& newest = *news.front();
    m_toldInterrupted = newest.id;
    Message message = note(Severity::Info, tr("%1 was interrupted and can go on where it was.").arg(runTitle(newest)));
    if (news.size() > 1)
        message.text = tr("%n runs were interrupted and can go on where they were. The newest: %1.", nullptr,
                          static_cast<int>(news.size()))
                           .arg(runTitle(newest));
    const std::int64_t id = newest.id;
    message.actions.push_back({tr("Go on"), [this, id] {
                                   m_parts.messages.clear(interruptedTopic);
                                   m_parts.desk.session()->resumeRun(id, this, [this](const Result<>& done) {
                                       if (!done)
                                           m_parts.messages.showError(interruptedTopic, done.error());
                                   });
                               }});
    message.actions.push_back({tr("Show"), [this, id] { m_parts.showRun(id); }});
    m_parts.messages.showMessage(interruptedTopic, std::move(message));
}

void WorkspaceActions::watch(Session& session)
{
    connect(&session, &Session::writeFailed, this,
            [this](const Error& error) { m_parts.messages.showError(writeTopic, error); });
    connect(&session, &Session::workerStateChanged, this, [this, &session] {
        if (session.workerState() != WorkerState::Broken) {
            m_parts.messages.clear(workerTopic);
            return;
        }
        m_parts.messages.showMessage(
            workerTopic,
            {.severity = Severity::Error,
             .text = tr("The worker does not start or keeps ending, so nothing can be computed. Everything "
                        "saved is safe. Look at its command in the settings."),
             .details = {},
             .actions = {{tr("Settings"), m_parts.showSettings},
                         {tr("Try again"), [&session] { session.startWorker(); }}}});
    });
}

void WorkspaceActions::askForNew()
{
    const FileRequest request{.title = tr("New workspace"),
                              .filter = tr("Riskloom workspaces (*.riskloom)"),
                              .suggestion = tr("workspace") + QStringLiteral(".riskloom")};
    saveFile(m_parts.window, request, [this](const QString& path) {
        // The dialog has asked about replacing; a workspace is never replaced, it is opened.
        open(path);
    });
}

void WorkspaceActions::askForOpen()
{
    const FileRequest request{.title = tr("Open workspace"),
                              .filter = tr("Riskloom workspaces (*.riskloom);;All files (*)"),
                              .suggestion = {}};
    openFile(m_parts.window, request, [this](const QString& path) { open(path); });
}

void WorkspaceActions::openDemo()
{
    if (m_demo->working())
        return;
    if (!QFileInfo::exists(m_demo->workspace()))
        m_parts.messages.showMessage(demoTopic,
                                     note(Severity::Info, tr("Making the demo workspace. This takes some seconds.")));
    m_demo->make();
}

void WorkspaceActions::reopen()
{
    if (m_parts.desk.session() != nullptr)
        open(m_parts.desk.session()->path());
}

void WorkspaceActions::askForBackup()
{
    Session* session = m_parts.desk.session();
    if (session == nullptr)
        return;
    const QString name = QFileInfo(session->path()).completeBaseName();
    const FileRequest request{.title = tr("Back up the workspace"),
                              .filter = tr("Riskloom workspaces (*.riskloom)"),
                              .suggestion = tr("%1 backup").arg(name) + QStringLiteral(".riskloom")};
    saveFile(m_parts.window, request, [this](const QString& path) {
        if (Session* open = m_parts.desk.session())
            open->backup(path, this, [this, path](const Result<>& done) {
                if (done)
                    showToast(m_parts.window, tr("Backed up to %1").arg(nativePath(path)));
                else
                    m_parts.messages.showError(workspaceTopic, done.error());
            });
    });
}

void WorkspaceActions::verify()
{
    Session* session = m_parts.desk.session();
    if (session == nullptr)
        return;
    m_parts.messages.showMessage(verifyTopic, note(Severity::Info, tr("Checking every stored byte of the workspace…")));
    session->verify(this, [this](const Result<VerifyReport>& report) {
        if (report)
            showVerifyReport(*report);
        else
            m_parts.messages.showError(verifyTopic, report.error());
    });
}

void WorkspaceActions::showVerifyReport(const VerifyReport& report)
{
    const QString looked =
        tr("Looked at: %1 datasets, %2 files of runs, %3 entries of the audit trail.")
            .arg(formatInteger(report.datasets), formatInteger(report.artifacts), formatInteger(report.auditEntries));
    if (report.problems.empty()) {
        m_parts.messages.showMessage(
            verifyTopic, note(Severity::Success, tr("Nothing in this workspace was altered or damaged."), looked));
        return;
    }
    QStringList lines{looked};
    for (const VerifyProblem& problem : report.problems)
        lines << QString::fromStdString(problem.what + " " + problem.subject + ": " + problem.detail);
    const QString text =
        tr("%n parts of this workspace are not as they were saved.", nullptr, static_cast<int>(report.problems.size()));
    m_parts.messages.showMessage(verifyTopic, note(Severity::Error, text, lines.join(u'\n')));
}

} // namespace riskloom
