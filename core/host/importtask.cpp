// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/host/importtask.h"

#include "core/data/spool.h"
#include "core/host/path.h"
#include "core/run/codec.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

namespace riskloom {
namespace {

constexpr int progressMilliseconds = 50;

DatasetRecord recordOf(const Import& import, const ImportRequest& request, const SpoolResult& spool)
{
    const ImportRecord how{.delimiter = std::string(1, import.dialect.delimiter),
                           .decimal = std::string(1, import.dialect.decimal),
                           .encoding = std::string(textEncodingName(import.dialect.encoding)),
                           .header = import.dialect.header,
                           .missingMarkers = request.options.missingMarkers,
                           .bytes = import.bytes,
                           .refusedRows = import.refused.total,
                           .refused = import.refused.listed};
    DatasetRecord record;
    record.name = request.name.toStdString();
    record.sha256 = spool.sha256;
    record.rows = static_cast<std::int64_t>(import.table.rows());
    record.refusedRows = static_cast<std::int64_t>(import.refused.total);
    record.schema = import.schema;
    record.origin = QFileInfo(request.file).fileName().toStdString();
    record.importJson = toJson(how);
    record.bytes = static_cast<std::int64_t>(spool.bytes);
    return record;
}

} // namespace

ImportTask::ImportTask(Session& session, QObject* parent) : QObject(parent), m_session(session) {}

ImportTask::~ImportTask()
{
    m_thread.request_stop();
}

void ImportTask::start(const ImportRequest& request)
{
    // Better said now than after minutes of reading.
    if (m_session.reader().datasetByName(request.name.toStdString())) {
        Q_EMIT failed(Error{ErrorCode::DatasetExists, {request.name.toStdString()}, {}});
        return;
    }
    m_thread = std::jthread([this, request](const std::stop_token& stop) { read(stop, request); });
}

void ImportTask::cancel()
{
    m_thread.request_stop();
}

// In the reading thread. The task outlives it, because its destructor waits; what it posts is dropped with the task.
void ImportTask::read(const std::stop_token& stop, const ImportRequest& request)
{
    QElapsedTimer sinceReport;
    RunContext context;
    context.stop = stop;
    context.onProgress = [&](const Progress& progress) {
        if (sinceReport.isValid() && sinceReport.elapsed() < progressMilliseconds)
            return;
        sinceReport.start();
        QMetaObject::invokeMethod(this, [this, fraction = progress.fraction] { Q_EMIT progressed(fraction); });
    };
    const QString spoolFile =
        QDir(m_session.spoolFolder()).filePath(QStringLiteral("import-%1.table").arg(QUuid::createUuid().toString(QUuid::Id128)));
    const auto work = [&]() -> Result<DatasetRecord> {
        RISKLOOM_TRY(const Import import, importCsv(toPath(request.file), request.options, context));
        if (import.table.rows() == 0)
            return Error{ErrorCode::NoRows, {request.file.toStdString()}, std::to_string(import.refused.total) + " rows refused"};
        QDir().mkpath(m_session.spoolFolder());
        if (context.stopRequested())
            return Error{ErrorCode::Cancelled, {}, {}};
        RISKLOOM_TRY(const SpoolResult spool, writeSpool(import.table, toPath(spoolFile)));
        return recordOf(import, request, spool);
    };
    auto record = work();
    QMetaObject::invokeMethod(this, [this, record = std::move(record), spoolFile] {
        if (record)
            take(*record, spoolFile);
        else
            Q_EMIT failed(record.error());
    });
}

void ImportTask::take(const DatasetRecord& record, const QString& spoolFile)
{
    if (m_thread.get_stop_token().stop_requested()) {
        QFile::remove(spoolFile);
        Q_EMIT failed(Error{ErrorCode::Cancelled, {}, {}});
        return;
    }
    m_session.addDataset(record, spoolFile, this, [this, spoolFile](const Result<std::int64_t>& dataset) {
        QFile::remove(spoolFile);
        if (dataset)
            Q_EMIT finished(*dataset);
        else
            Q_EMIT failed(dataset.error());
    });
}

} // namespace riskloom
