// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "ui/synth/ganpage.h"

#include <vector>

class QLabel;

namespace riskloom {

class DataTable;
class GuaranteeView;
class PrivacyButton;
class SectionHeader;
class Session;
class TileRow;
class ValueTableModel;

// The privacy report: the verdict with its limits first, then each test with its interval, then what they rest on.
class PrivacyPage : public GanPage {
    Q_OBJECT

public:
    explicit PrivacyPage(Session& session, QWidget* parent = nullptr);
    QString id() const override { return QStringLiteral("privacy"); }
    QString title() const override;

Q_SIGNALS:
    void failed(const riskloom::Error& error);

protected:
    void refresh() override;

private:
    SectionHeader* m_header;
    PrivacyButton* m_save;
    QLabel* m_verdict;
    QLabel* m_rule;
    TileRow* m_tiles;
    DataTable* m_findings;
    ValueTableModel* m_findingRows;
    SectionHeader* m_copiesHeader;
    DataTable* m_copies;
    ValueTableModel* m_copyRows;
    SectionHeader* m_attacksHeader;
    DataTable* m_attacks;
    ValueTableModel* m_attackRows;
    SectionHeader* m_disclosureHeader;
    DataTable* m_disclosure;
    ValueTableModel* m_disclosureRows;
    QLabel* m_anonymity;
    SectionHeader* m_closestHeader;
    DataTable* m_closest;
    ValueTableModel* m_closestRows;
    QLabel* m_limits;
    GuaranteeView* m_guarantee;
    std::vector<QWidget*> m_ofJudgement; // hidden while there is none
};

} // namespace riskloom
