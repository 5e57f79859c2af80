// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/schema.h"
#include "core/data/table.h"
#include "core/host/session.h"
#include "core/store/workspace.h"

#include <QByteArray>
#include <QString>
#include <QTemporaryDir>

#include <cstdint>
#include <memory>
#include <string>

namespace riskloom::fixture {

enum class Outcome { Known, Unknown };

// A workspace file in a folder of its own, filled before a session opens it. What fails ends the test.
class WorkspaceFolder {
public:
    QString path() const { return m_folder.filePath(QStringLiteral("test.riskloom")); }
    QString write(const QString& name, const QByteArray& bytes) const; // a file beside it; gives its path

    // The bundled German credit data under a name.
    std::int64_t addGerman(const std::string& name, Outcome outcome = Outcome::Known);
    std::int64_t addTable(const std::string& name, const Table& table, const Schema& schema);
    // A run that ended like `like`: its kind, request, report, headline, status and error, with the files it left.
    std::int64_t addRun(std::int64_t dataset, const RunRecord& like, const std::vector<RunEnd::File>& files = {});
    void addMetrics(std::int64_t run, const std::vector<MetricPoint>& points);

    // For good: nothing more can be added then. Without a program the worker is one that does not exist.
    Session& open(const QString& worker = {});
    void close() { m_session.reset(); }

private:
    Workspace& workspace();

    QTemporaryDir m_folder;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<Session> m_session;
};

} // namespace riskloom::fixture
