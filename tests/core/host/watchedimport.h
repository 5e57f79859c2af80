// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/host/importtask.h"
#include "tests/core/host/hostfixture.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <vector>

namespace riskloom::testing {

inline QString writeFile(const QString& path, const QByteArray& text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        qFatal("no file");
    return path;
}

// A CSV file of people whose ages and outcomes are made up.
inline QByteArray rowsOfText(int rows)
{
    QByteArray text("age,outcome\n");
    for (int row = 0; row < rows; ++row)
        text += QByteArray::number(20 + row * 7 % 5000) + (row * 13 % 10 < 3 ? ",bad\n" : ",good\n");
    return text;
}

// An import on its way, and how often it ended how.
struct WatchedImport {
    explicit WatchedImport(Session& session) : task(session)
    {
        QObject::connect(&task, &ImportTask::finished, &task,
                         [this](std::int64_t dataset) { ends.emplace_back(dataset); });
        QObject::connect(&task, &ImportTask::failed, &task, [this](const Error& error) { ends.emplace_back(error); });
    }
    bool waitForEnd()
    {
        return QTest::qWaitFor([this] { return !ends.empty(); }, 60000);
    }

    ImportTask task;
    std::vector<Result<std::int64_t>> ends;
};

// What imports have left in the spool folder.
inline QStringList leftImports(const HostFixture& host)
{
    return QDir(host.session->spoolFolder()).entryList({QStringLiteral("import-*")});
}

} // namespace riskloom::testing
