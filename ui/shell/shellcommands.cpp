// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shellcommands.h"

#include "ui/shell/jobwatch.h"
#include "ui/shell/pagestack.h"
#include "ui/shell/recent.h"
#include "ui/shell/workspaceactions.h"
#include "ui/widgets/texts.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace riskloom {
namespace {

constexpr std::size_t mostRuns = 50;

struct CommandTexts {
    Q_DECLARE_TR_FUNCTIONS(CommandTexts)
};

} // namespace

QKeySequence pageShortcut(int index)
{
    constexpr int mostNumberedPages = 9;
    return index < mostNumberedPages ? QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + index))
                                     : QKeySequence();
}

std::vector<Command> pageCommands(const PageStack& pages, const std::function<void(const QString& id)>& show)
{
    std::vector<Command> commands;
    const QStringList ids = pages.ids();
    for (int i = 0; i < ids.size(); ++i) {
        const auto* pane = qobject_cast<const Pane*>(pages.widget(i)); // Settings is none
        commands.push_back({pane != nullptr ? pane->title() : CommandTexts::tr("Settings"), CommandTexts::tr("Go to"),
                            pane != nullptr ? pageShortcut(i) : QKeySequence(Qt::CTRL | Qt::Key_Comma),
                            [show, id = ids[i]] { show(id); }});
    }
    return commands;
}

std::vector<Command> workspaceCommands(WorkspaceActions& actions, const Session* session)
{
    const QString group = CommandTexts::tr("Workspace");
    std::vector<Command> commands{
        {CommandTexts::tr("New workspace…"), group, QKeySequence::New, [&actions] { actions.askForNew(); }},
        {CommandTexts::tr("Open workspace…"), group, QKeySequence::Open, [&actions] { actions.askForOpen(); }},
        {CommandTexts::tr("Open the demo workspace"), group, {}, [&actions] { actions.openDemo(); }},
    };
    if (session != nullptr) {
        commands.push_back(
            {CommandTexts::tr("Back up the workspace…"), group, {}, [&actions] { actions.askForBackup(); }});
        commands.push_back({CommandTexts::tr("Verify the workspace"), group, {}, [&actions] { actions.verify(); }});
        commands.push_back({CommandTexts::tr("Reopen the workspace"), group, {}, [&actions] { actions.reopen(); }});
    }
    return commands;
}

std::vector<Command> runCommands(Session* session)
{
    if (session == nullptr || !session->progress())
        return {};
    const QString group = CommandTexts::tr("Run");
    const std::int64_t run = session->progress()->run;
    return {
        {CommandTexts::tr("Pause the running run and keep its state"),
         group,
         {},
         [session, run] { session->stopRun(run, StopReason::Pause); }},
        {CommandTexts::tr("Cancel the running run"),
         group,
         {},
         [session, run] { session->stopRun(run, StopReason::Cancel); }},
    };
}

std::vector<Command> lookCommands(Look look)
{
    const QString theme = CommandTexts::tr("Theme");
    const QString language = CommandTexts::tr("Language");
    const auto withTheme = [look](ThemeChoice choice) {
        return [look, choice]() mutable { chooseTheme(look, choice); };
    };
    const auto withLanguage = [look](const QString& choice) {
        return [look, choice]() mutable { chooseLanguage(look, choice); };
    };
    return {
        {CommandTexts::tr("Light theme"), theme, {}, withTheme(ThemeChoice::Light)},
        {CommandTexts::tr("Dark theme"), theme, {}, withTheme(ThemeChoice::Dark)},
        {CommandTexts::tr("Theme of the desktop"), theme, {}, withTheme(ThemeChoice::System)},
        {QStringLiteral("English"), language, {}, withLanguage(QStringLiteral("en"))},
        {QStringLiteral("简体中文 (Chinese)"), language, {}, withLanguage(QStringLiteral("zh_CN"))},
        {CommandTexts::tr("Language of the desktop"), language, {}, withLanguage(QStringLiteral("system"))},
    };
}

std::vector<Command> destinationCommands(const Session* session, const Navigate& navigate)
{
    std::vector<Command> commands;
    if (session == nullptr)
        return commands;
    if (const Result<std::vector<DatasetRecord>> datasets = session->reader().datasets())
        for (const DatasetRecord& dataset : *datasets)
            commands.push_back(
                {QString::fromStdString(dataset.name), CommandTexts::tr("Dataset"), {}, [navigate, id = dataset.id] {
                     navigate({.pane = QStringLiteral("data"), .dataset = id, .run = 0, .file = {}});
                 }});
    if (const Result<std::vector<RunRecord>> runs = session->reader().runs())
        for (std::size_t i = 0; i < std::min(runs->size(), mostRuns); ++i) {
            const RunRecord& run = (*runs)[i];
            commands.push_back(
                {CommandTexts::tr("Run %1: %2").arg(run.id).arg(runTitle(run)),
                 runStatusText(run.status),
                 {},
                 [navigate, id = run.id] { navigate({.pane = {}, .dataset = 0, .run = id, .file = {}}); }});
        }
    return commands;
}

std::vector<Command> recentCommands(WorkspaceActions& actions, const Session* session)
{
    std::vector<Command> commands;
    for (const RecentWorkspace& recent : recentWorkspaces())
        if (!recent.missing && (session == nullptr || session->path() != recent.path))
            commands.push_back({CommandTexts::tr("Open %1").arg(QFileInfo(recent.path).completeBaseName()),
                                CommandTexts::tr("Recent workspace"),
                                {},
                                [&actions, path = recent.path] { actions.open(path); }});
    return commands;
}

} // namespace riskloom
