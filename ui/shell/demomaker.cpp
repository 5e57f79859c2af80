// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/demomaker.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace riskloom {
namespace {

constexpr QLatin1StringView workspaceName("/demo.riskloom");
constexpr qsizetype keptOutput = 4000; // characters of the program's last words
constexpr int longestEnd = 2000;       // milliseconds to wait for the program when the window goes

} // namespace

DemoMaker::DemoMaker(const QString& program, const QString& folder, QObject* parent)
    : QObject(parent), m_program(program), m_folder(folder)
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    connect(&m_process, &QProcess::readyRead, this, &DemoMaker::readProgress);
    connect(&m_process, &QProcess::finished, this, &DemoMaker::finish);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            Q_EMIT failed(
                Error{ErrorCode::FileNotFound, {m_program.toStdString()}, m_process.errorString().toStdString()});
    });
}

DemoMaker::~DemoMaker()
{
    m_process.disconnect(this);
    if (!working())
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(longestEnd))
        m_process.kill();
}

QString DemoMaker::defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/riskloom/demo");
}

QString DemoMaker::workspace() const
{
    return m_folder + workspaceName;
}

// The workspace gets its place only when it is whole; a half-made one would be taken for it the next time.
QString DemoMaker::makingFolder() const
{
    return m_folder + QStringLiteral("/making");
}

bool DemoMaker::working() const
{
    return m_process.state() != QProcess::NotRunning;
}

void DemoMaker::make()
{
    if (working())
        return;
    if (QFileInfo::exists(workspace())) {
        Q_EMIT ready(workspace());
        return;
    }
    QDir(makingFolder()).removeRecursively(); // of an earlier attempt that did not end well
    if (!QDir().mkpath(makingFolder())) {
        Q_EMIT failed(Error{ErrorCode::FileUnwritable, {m_folder.toStdString()}, {}});
        return;
    }
    m_lastLines.clear();
    m_process.start(m_program, {QStringLiteral("demo"), QStringLiteral("--output"), makingFolder()});
}

void DemoMaker::readProgress()
{
    m_lastLines += QString::fromUtf8(m_process.readAll());
    m_lastLines = m_lastLines.right(keptOutput);
    const QStringList lines = m_lastLines.split(u'\n', Qt::SkipEmptyParts);
    if (!lines.isEmpty())
        Q_EMIT progressed(lines.back().section(u'\r', -1).trimmed());
}

void DemoMaker::finish(int exitCode, QProcess::ExitStatus status)
{
    const bool made =
        status == QProcess::NormalExit && exitCode == 0 && QFile::rename(makingFolder() + workspaceName, workspace());
    QDir(makingFolder()).removeRecursively();
    if (made)
        Q_EMIT ready(workspace());
    else
        Q_EMIT failed(Error{ErrorCode::Internal, {"riskloom-cli demo"}, m_lastLines.toStdString()});
}

} // namespace riskloom
