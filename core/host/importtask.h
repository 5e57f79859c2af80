// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/csv.h"
#include "core/host/session.h"

#include <QObject>
#include <QString>

#include <boost/describe/class.hpp>

#include <cstdint>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

namespace riskloom {

// How a dataset was read, kept with it as DatasetRecord::importJson.
struct ImportRecord {
    std::string delimiter;
    std::string decimal;
    std::string encoding;
    bool header = true;
    std::vector<std::string> missingMarkers; // texts that were read as missing
    std::uint64_t bytes = 0; // of the file
    std::uint64_t refusedRows = 0;
    std::vector<RefusedRow> refused; // the first ones
};
BOOST_DESCRIBE_STRUCT(ImportRecord, (), (delimiter, decimal, encoding, header, missingMarkers, bytes, refusedRows, refused))

struct ImportRequest {
    QString file;
    QString name; // of the dataset
    CsvOptions options;
};

// One CSV file on its way into the workspace: read and spooled in a thread of its own, then handed to the session, so
// that the window never waits. Nothing is in the workspace until all of it is. For one file; delete it afterwards.
class ImportTask : public QObject {
    Q_OBJECT

public:
    explicit ImportTask(Session& session, QObject* parent = nullptr);
    ~ImportTask() override; // cancels and waits until the reader has noticed, some milliseconds

    void start(const ImportRequest& request);
    void cancel(); // ends with failed(Cancelled), unless all has been read and is being stored

Q_SIGNALS:
    void progressed(double fraction); // at most 20 times a second
    // Exactly one of the two, once.
    void finished(std::int64_t dataset);
    void failed(const riskloom::Error& error);

private:
    void read(const std::stop_token& stop, const ImportRequest& request);
    void take(const DatasetRecord& record, const QString& spoolFile);

    Session& m_session;
    std::jthread m_thread;
};

} // namespace riskloom
