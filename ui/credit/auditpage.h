// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/host/session.h"
#include "ui/credit/creditpage.h"

#include <QStringList>

#include <vector>

class QHBoxLayout;
class QLineEdit;

namespace riskloom {

class DataTable;
class MessageBar;
class SectionHeader;
class TileRow;
class ValueTableModel;

// The life of the chosen scorecard: its state with the steps that may follow, each signed with a name and a reason, the
// decisions made with it and how many went against it, and what the audit trail holds of it.
class AuditPage : public CreditPage {
    Q_OBJECT

public:
    explicit AuditPage(Session& session, QWidget* parent = nullptr);
    QString id() const override { return QStringLiteral("audit"); }
    QString title() const override;

protected:
    void refresh() override;

private:
    QWidget* signing();
    void read();
    void offerSteps(ModelState state);
    void sign(ModelState state);
    void showOverrides(const std::vector<DecisionRecord>& decisions);
    void listTrail(const std::vector<AuditRecord>& trail, const std::vector<DecisionRecord>& decisions);

    Session& m_session;
    SectionHeader* m_header;
    QLineEdit* m_who;
    QLineEdit* m_reason;
    QHBoxLayout* m_steps;
    MessageBar* m_message;
    TileRow* m_tiles;
    DataTable* m_table;
    ValueTableModel* m_rows;
};

} // namespace riskloom
