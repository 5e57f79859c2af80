// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/credit/creditpage.h"

class QLineEdit;
class QPushButton;

namespace riskloom {

class DataTable;
class MessageBar;
class NextRun;
class OverrideForm;
class SectionHeader;
class ValueTableModel;

// The points table of the chosen scorecard, with how a score is added up, what rounding costs, and a form that sets points
// by hand for the next run.
class PointsPage : public CreditPage {
    Q_OBJECT

public:
    explicit PointsPage(NextRun& next, QWidget* parent = nullptr);
    QString id() const override { return QStringLiteral("points"); }
    QString title() const override;

Q_SIGNALS:
    void runRequested(); // with the points set by hand

protected:
    void refresh() override;

private:
    void retranslate();
    void listPoints();
    void showSelected();

    NextRun& m_next;
    SectionHeader* m_header;
    QLineEdit* m_filter;
    DataTable* m_table;
    ValueTableModel* m_model;
    MessageBar* m_message;
    OverrideForm* m_form;
    QPushButton* m_run;
};

} // namespace riskloom
