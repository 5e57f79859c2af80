// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/workspaceaccess.h"

#include <QCoreApplication>
#include <QDir>

#include <charconv>
#include <cstdlib>

namespace riskloom::cli {
namespace {

Result<std::string> workspacePath(const Arguments& arguments)
{
    if (arguments.has("workspace"))
        return arguments.text("workspace");
    if (const char* path = std::getenv("RISKLOOM_WORKSPACE"); path != nullptr && *path != '\0')
        return std::string(path);
    return Error{ErrorCode::NotAWorkspace, {""}, "give --workspace FILE or set RISKLOOM_WORKSPACE"};
}

} // namespace

Result<std::unique_ptr<Workspace>> openForReading(const Arguments& arguments)
{
    RISKLOOM_TRY(const std::string path, workspacePath(arguments));
    return Workspace::open(path, OpenMode::ReadOnly);
}

Result<std::unique_ptr<Session>> openForWriting(const Arguments& arguments)
{
    RISKLOOM_TRY(const std::string path, workspacePath(arguments));
    return openForWriting(arguments, path);
}

Result<std::unique_ptr<Session>> openForWriting(const Arguments& arguments, const std::string& path)
{
    SessionOptions options;
    options.version = QCoreApplication::applicationVersion();
    options.worker.threads = static_cast<int>(arguments.number("threads").value_or(0));
    options.worker.program = arguments.has("worker")
                                 ? QString::fromStdString(arguments.text("worker"))
                                 : QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("riskloom-worker"));
    RISKLOOM_TRY(std::unique_ptr<Session> session, Session::open(QString::fromStdString(path), options));
    if (session->readOnly())
        return session->readOnlyReason().value_or(Error{ErrorCode::ReadOnly, {path}, {}});
    return session;
}

Result<std::int64_t> runNumber(const std::string& text)
{
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size())
        return Error{ErrorCode::RunNotFound, {text}, {}};
    return number;
}

} // namespace riskloom::cli
