// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/credit/binningwork.h"
#include "ui/credit/creditpage.h"

#include <QString>

class QPushButton;

namespace riskloom {

class BinningEditor;
class DataTable;
class MessageBar;
class ValueTableModel;

// The bins of the chosen scorecard, to be worked on by hand: the variables at the left, the editor at the right, and the
// button that runs the card with the edited bins.
class BinningPage : public CreditPage {
    Q_OBJECT

public:
    explicit BinningPage(QWidget* parent = nullptr);
    QString id() const override { return QStringLiteral("binning"); }
    QString title() const override;
    [[nodiscard]] const BinningWork& work() const { return m_work; }
    [[nodiscard]] BinningEditor& editor() const { return *m_editor; }

Q_SIGNALS:
    void runRequested(); // with work().plans()
    void stepTaken(const QString& detailJson); // for the audit trail

protected:
    void refresh() override;

private:
    QWidget* listSide();
    void listVariables();
    void chooseRow(int row);

    BinningWork m_work;
    DataTable* m_list;
    ValueTableModel* m_rows;
    BinningEditor* m_editor;
    MessageBar* m_message;
    QPushButton* m_run;
};

} // namespace riskloom
