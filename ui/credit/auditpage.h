// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/host/session.h"
#include "ui/credit/creditpage.h"

#include <QStringList>

#include <memory>
#include <vector>

class QHBoxLayout;

namespace riskloom {

class DataTable;
class KnownOutcomes;
class MessageBar;
class SectionHeader;
class SignOffLine;
class TileRow;
class ValueTableModel;
class VersionDiff;

// The life of the chosen scorecard: its state with the steps that may follow, each signed with a name and a reason, the
// decisions made with it and how those that went against it turned out, what the audit trail holds of it, and what
// changed since any other version.
class AuditPage : public CreditPage {
    Q_OBJECT

public:
    explicit AuditPage(Session& session, QWidget* parent = nullptr);
    QString id() const override { return QStringLiteral("audit"); }
    QString title() const override;

protected:
    void refresh() override;

private:
    void read();
    void offerSteps(ModelState state);
    void sign(ModelState state);
    void showOverrides();
    void listTrail(const std::vector<AuditRecord>& trail, const std::vector<DecisionRecord>& decisions);

    Session& m_session;
    SectionHeader* m_header;
    SignOffLine* m_line;
    QHBoxLayout* m_steps;
    MessageBar* m_message;
    KnownOutcomes* m_known;
    std::vector<DecisionRecord> m_decisions; // with the shown scorecard
    std::shared_ptr<const std::vector<std::int32_t>> m_outcomes; // of its dataset's rows; null until they are read
    SectionHeader* m_overridesHeader;
    TileRow* m_tiles;
    SectionHeader* m_historyHeader;
    TileRow* m_history;
    VersionDiff* m_diff;
    DataTable* m_table;
    ValueTableModel* m_rows;
};

} // namespace riskloom
