// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/datasetloader.h"

#include "core/data/spool.h"
#include "core/host/session.h"

namespace riskloom {

DatasetLoader::DatasetLoader(Session& session, QObject* parent)
    : QObject(parent), m_session(session), m_reading(this), m_profiling(this)
{
}

void DatasetLoader::load(const DatasetRecord& dataset)
{
    cancel();
    m_dataset = dataset.id;
    m_session.spoolFile(dataset.sha256, this, [this, id = dataset.id, sha256 = dataset.sha256](const Result<QString>& file) {
        if (id != m_dataset)
            return;
        if (!file)
            Q_EMIT failed(file.error());
        else
            read(*file, sha256);
    });
}

void DatasetLoader::cancel()
{
    m_dataset = 0;
    m_reading.cancel();
    m_profiling.cancel();
}

void DatasetLoader::read(const QString& spoolFile, const std::string& sha256)
{
    m_reading.start(
        [path = spoolFile.toStdString(), sha256](const std::stop_token&) { return readSpool(path, sha256); },
        [this](const Result<Table>& table) {
            if (!table) {
                Q_EMIT failed(table.error());
                return;
            }
            Q_EMIT tableLoaded(*table);
            profile(*table);
        });
}

void DatasetLoader::profile(const Table& table)
{
    m_profiling.start(
        [table](const std::stop_token& stop) {
            RunContext context;
            context.stop = stop;
            return profileTable(table, {}, context);
        },
        [this](const Result<std::vector<ColumnProfile>>& profiles) {
            if (profiles)
                Q_EMIT profilesComputed(*profiles);
            else
                Q_EMIT failed(profiles.error());
        });
}

} // namespace riskloom
