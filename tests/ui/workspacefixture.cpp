// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/valueorend.h"
#include "tests/ui/workspacefixture.h"

#include "core/data/spool.h"
#include "tests/ui/creditfixture.h"

#include <QFile>

namespace riskloom::fixture {
namespace {

void orEnd(const Result<>& result)
{
    if (!result)
        qFatal("%s", describe(result.error()).c_str());
}

} // namespace

QString WorkspaceFolder::write(const QString& name, const QByteArray& bytes) const
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(file.fileName()));
    return file.fileName();
}

Workspace& WorkspaceFolder::workspace()
{
    if (m_workspace == nullptr)
        m_workspace = testing::valueOrEnd(Workspace::open(path().toStdString(), OpenMode::ReadWrite));
    return *m_workspace;
}

std::int64_t WorkspaceFolder::addGerman(const std::string& name, Outcome outcome)
{
    Schema schema = germanCredit().schema;
    if (outcome == Outcome::Unknown) {
        schema.badValue.clear();
        for (ColumnSpec& column : schema.columns)
            column.role = column.role == Role::Target ? Role::Input : column.role;
    }
    return addTable(name, germanCredit().table, schema);
}

std::int64_t WorkspaceFolder::addTable(const std::string& name, const Table& table, const Schema& schema)
{
    const std::filesystem::path spool = m_folder.filePath(QStringLiteral("added.table")).toStdString();
    DatasetRecord record;
    record.name = name;
    record.sha256 = testing::valueOrEnd(writeSpool(table, spool)).sha256;
    record.rows = static_cast<std::int64_t>(table.rows());
    record.schema = schema;
    record.origin = "added.csv";
    record.importJson = "{}";
    return testing::valueOrEnd(workspace().addDataset(record, spool));
}

std::int64_t WorkspaceFolder::addRun(std::int64_t dataset, const RunRecord& like,
                                     const std::vector<RunEnd::File>& files)
{
    const std::int64_t run =
        testing::valueOrEnd(workspace().addRun({like.kind, like.parent, dataset, like.requestJson, like.seed, like.version}));
    orEnd(workspace().startRun(run));
    RunEnd end;
    end.status = like.status;
    end.error = like.error;
    end.reportJson = like.reportJson;
    end.headline = like.headline;
    end.artifacts = files;
    orEnd(workspace().endRun(run, end));
    return run;
}

void WorkspaceFolder::addMetrics(std::int64_t run, const std::vector<MetricPoint>& points)
{
    orEnd(workspace().addMetrics(run, points));
}

Session& WorkspaceFolder::open(const QString& worker)
{
    workspace();
    m_workspace.reset();
    const QString program = worker.isEmpty() ? m_folder.filePath(QStringLiteral("no-worker")) : worker;
    m_session = testing::valueOrEnd(Session::open(
        path(), SessionOptions{.worker = {.program = program, .arguments = {}, .threads = 1},
                               .version = QStringLiteral("test")}));
    return *m_session;
}

} // namespace riskloom::fixture
