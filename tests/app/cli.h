// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/json.h"

#include <QByteArray>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>
#include <QTest>

#include <boost/json/object.hpp>

#include <csignal>
#include <memory>

// The built riskloom-cli as other programs see it: words in, a status and two streams out.
namespace riskloom::testing {

struct Answer {
    int status = -1; // -1: it did not end by itself
    QByteArray output;
    QByteArray errors;

    // Standard output as one JSON document; null when it is none or has anything beside it.
    boost::json::value json() const
    {
        const auto value = readJson({output.constData(), static_cast<std::size_t>(output.size())}, "stdout");
        return value ? *value : boost::json::value();
    }
    // What is at a JSON pointer (RFC 6901) of it; null when there is nothing.
    boost::json::value at(std::string_view pointer) const
    {
        const boost::json::value document = json();
        boost::json::error_code missing;
        const auto* found = document.find_pointer({pointer.data(), pointer.size()}, missing);
        return found != nullptr ? *found : boost::json::value();
    }
};

// A folder with a workspace that does not exist yet, and calls of the program on it.
class Cli {
public:
    explicit Cli(QString worker = QStringLiteral(RISKLOOM_BIN_DIR "/riskloom-worker")) : m_worker(std::move(worker)) {}

    QString path(const char* name) const { return folder.filePath(QString::fromLatin1(name)); }
    QString workspace() const { return path("work.riskloom"); }

    std::unique_ptr<QProcess> start(const QStringList& words) const
    {
        auto process = std::make_unique<QProcess>();
        process->start(QStringLiteral(RISKLOOM_BIN_DIR "/riskloom-cli"), words);
        if (!process->waitForStarted())
            qFatal("riskloom-cli does not start");
        return process;
    }

    static Answer answerOf(QProcess& process)
    {
        if (!process.waitForFinished(100000))
            qFatal("riskloom-cli does not end");
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(),
                process.readAllStandardError()};
    }

    Answer plain(const QStringList& words) const { return answerOf(*start(words)); }

    QStringList onWorkspace(const QStringList& words) const
    {
        return words + QStringList{QStringLiteral("--workspace"), workspace(),
                                   QStringLiteral("--worker"),    m_worker,
                                   QStringLiteral("--threads"),   QStringLiteral("1")};
    }
    Answer text(const QStringList& words) const { return plain(onWorkspace(words)); }
    Answer json(const QStringList& words) const
    {
        return plain(onWorkspace(words) + QStringList{QStringLiteral("--json")});
    }

    // The answer of a call that is sent SIGINT once it has said `word` on standard error.
    Answer interrupted(const QStringList& words, const char* word) const
    {
        const auto process = start(onWorkspace(words) + QStringList{QStringLiteral("--json")});
        process->setReadChannel(QProcess::StandardError);
        QByteArray said;
        while (!said.contains(word)) {
            if (!process->waitForReadyRead(100000) && process->state() == QProcess::NotRunning)
                break;
            said += process->readAllStandardError();
        }
        ::kill(static_cast<pid_t>(process->processId()), SIGINT);
        Answer answer = answerOf(*process);
        answer.errors.prepend(said);
        return answer;
    }

    QTemporaryDir folder;

private:
    QString m_worker;
};

} // namespace riskloom::testing
