// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/workspace.h"
#include "ui/widgets/valuetablemodel.h"

#include <QString>

#include <optional>
#include <vector>

namespace riskloom {

// Which runs the history shows.
struct RunFilter {
    std::optional<RunStatus> status;
    QString kind; // "" = every kind
    bool matches(const RunRecord& run) const;
};

// The history of runs as a table; the records it shows, in its rows' order, are runs().
class RunsTable : public ValueTableModel {
    Q_OBJECT

public:
    explicit RunsTable(QObject* parent = nullptr);
    void setRuns(std::vector<RunRecord> runs);
    const std::vector<RunRecord>& runs() const { return m_runs; }
    void retranslate();

private:
    void fill();

    std::vector<RunRecord> m_runs;
};

} // namespace riskloom
