// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/heldoutscores.h"
#include "ui/credit/creditrun.h"
#include "ui/widgets/card.h"
#include "ui/widgets/latesttask.h"

#include <cstdint>
#include <string>
#include <vector>

class QComboBox;
class QLabel;

namespace riskloom {

class DataTable;
class SectionHeader;
class Session;
class ValueTableModel;

// Any two finished scorecards or networks that were judged on the same held-out rows, tested against each other from the
// scores that their runs kept: DeLong's test, intervals of the differences, and the conclusion in words. Hidden while
// there are no two runs on the dataset. Compares away from the window's thread.
class PairedTest : public Card {
    Q_OBJECT

public:
    explicit PairedTest(Session& session, QWidget* parent = nullptr);
    // Offers the runs on the dataset of the selection, in the current language; what was chosen stays chosen.
    void setSelection(const CreditSelection& selection);

Q_SIGNALS:
    void failed(const riskloom::Error& error);

private:
    void listRunsOf(std::int64_t dataset, std::int64_t shown);
    void listOthers(std::int64_t wanted);
    [[nodiscard]] std::int64_t likeliestOther(const RunRecord& shown, const std::vector<std::int64_t>& others) const;
    [[nodiscard]] const RunRecord* find(std::int64_t run) const;
    [[nodiscard]] Result<std::vector<std::byte>> keptScores(std::int64_t run) const; // empty: none kept
    void compare();
    void say(const QString& words); // in place of a result
    void showResult(const HeldOutComparison& found, const QString& first, const QString& second);

    Session& m_session;
    std::vector<RunRecord> m_runs; // finished scorecards and networks on the dataset, newest first
    LatestTask<Result<HeldOutComparison>> m_comparing{this};
    SectionHeader* m_header;
    QComboBox* m_first;  // what the shown run is held against
    QComboBox* m_second; // at first the shown run, so that a better new version counts as a gain
    QLabel* m_headline;
    QLabel* m_figures;
    DataTable* m_table;
    ValueTableModel* m_rows;
};

} // namespace riskloom
