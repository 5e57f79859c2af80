// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/profile.h"
#include "core/data/table.h"
#include "core/store/workspace.h"
#include "ui/widgets/latesttask.h"

#include <QObject>

#include <vector>

namespace riskloom {

class Session;

// Brings a dataset from the workspace to the screen without stopping the window: its spool file, its table, then the
// profiles of its columns. A new load() takes the place of the one before it.
class DatasetLoader : public QObject {
    Q_OBJECT

public:
    explicit DatasetLoader(Session& session, QObject* parent = nullptr);
    void load(const DatasetRecord& dataset);
    void cancel();

Q_SIGNALS:
    void tableLoaded(const riskloom::Table& table);
    void profilesComputed(const std::vector<riskloom::ColumnProfile>& profiles);
    void failed(const riskloom::Error& error);

private:
    void read(const QString& spoolFile, const std::string& sha256);
    void profile(const Table& table);

    Session& m_session;
    std::int64_t m_dataset = 0;
    LatestTask<Result<Table>> m_reading;
    LatestTask<Result<std::vector<ColumnProfile>>> m_profiling;
};

} // namespace riskloom
