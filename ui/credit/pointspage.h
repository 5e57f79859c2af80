// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/credit/creditpage.h"

class QLineEdit;

namespace riskloom {

class DataTable;
class SectionHeader;
class ValueTableModel;

// The points table of the chosen scorecard, with how a score is added up.
class PointsPage : public CreditPage {
    Q_OBJECT

public:
    explicit PointsPage(QWidget* parent = nullptr);
    QString id() const override { return QStringLiteral("points"); }
    QString title() const override;

protected:
    void refresh() override;

private:
    SectionHeader* m_header;
    QLineEdit* m_filter;
    DataTable* m_table;
    ValueTableModel* m_model;
};

} // namespace riskloom
