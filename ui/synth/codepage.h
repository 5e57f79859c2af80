// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/synth/ganpage.h"

class QLabel;

namespace riskloom {

class DataTable;
class LineChart;
class SectionHeader;
class ValueTableModel;

// What the code of a generator says of its rows (InfoGAN): how much of it can be read off them, while it learns and at the
// end, and which columns each level and number moves most.
class CodePage : public GanPage {
    Q_OBJECT

public:
    explicit CodePage(QWidget* parent = nullptr);
    QString id() const override { return QStringLiteral("code"); }
    QString title() const override;

protected:
    void refresh() override;

private:
    QLabel* m_verdict;
    QLabel* m_rule;
    LineChart* m_information;
    SectionHeader* m_levelsHeader;
    DataTable* m_levels;
    ValueTableModel* m_levelRows;
    SectionHeader* m_numbersHeader;
    DataTable* m_numbers;
    ValueTableModel* m_numberRows;
};

} // namespace riskloom
