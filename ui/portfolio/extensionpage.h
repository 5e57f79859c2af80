// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/portfolio/pricedeskpages.h"

namespace riskloom {

class DatasetNameLine;

// What is converted to one currency and what is added, cash and a bond; it becomes a dataset of its own.
class ExtensionPage : public PriceDeskPage {
    Q_OBJECT

public:
    explicit ExtensionPage(QWidget* parent = nullptr);
    QString id() const override { return QStringLiteral("extension"); }
    QString title() const override;
    void setWritable(bool writable);

Q_SIGNALS:
    void extensionAsked(const QString& name);

private:
    void draw() override;

    bool m_writable = true;
    std::int64_t m_of = 0; // the run that the name belongs to
    QLabel* m_state;
    SectionHeader* m_header;
    DataTable* m_table;
    ValueTableModel* m_rows;
    DatasetNameLine* m_line;
    QLabel* m_rule;
};

} // namespace riskloom
