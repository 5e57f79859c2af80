// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/workspace.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace riskloom {

class DataTable;
class MessageBar;
class Session;
class SectionHeader;
class ValueTableModel;

// One run: what it was asked that differs from the defaults, where it came from, what it left behind, and the note a
// person wrote about it.
class RunDetails : public QWidget {
    Q_OBJECT

public:
    explicit RunDetails(Session& session, QWidget* parent = nullptr);
    void setRun(const RunRecord& run);

Q_SIGNALS:
    void failed(const riskloom::Error& error);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
    void storeNote();

    Session& m_session;
    RunRecord m_run;
    SectionHeader* m_header;
    QLineEdit* m_note;
    MessageBar* m_error;
    DataTable* m_table;
    ValueTableModel* m_facts;
};

} // namespace riskloom
