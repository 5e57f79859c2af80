// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/portfolio/portfoliopage.h"

namespace riskloom {

class DataTable;
class SectionHeader;
class ValueTableModel;

// Every measure of the strategy in question beside 1/N and buy and hold, with its formula on hover.
class MeasuresPage : public PortfolioPage {
    Q_OBJECT

public:
    explicit MeasuresPage(QWidget* parent = nullptr);
    QString id() const override { return QStringLiteral("measures"); }
    QString title() const override;

protected:
    void draw() override;

private:
    SectionHeader* m_header;
    DataTable* m_table;
    ValueTableModel* m_rows;
};

} // namespace riskloom
