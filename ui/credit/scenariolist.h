// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/savedstrategy.h"
#include "ui/credit/creditrun.h"
#include "ui/credit/partchoice.h"

#include <QWidget>

#include <optional>
#include <vector>

class QLineEdit;
class QPushButton;
class QToolButton;

namespace riskloom {

class DataTable;
class SectionHeader;
class ValueTableModel;

// The names of SamplePart in a saved strategy; whatever is none of them is the held-out part.
std::string savedPartName(SamplePart part);
SamplePart savedPart(const std::string& name);

// What is set on the strategy page now beside the strategies saved with the run, each judged by its own terms. It asks for
// saving and deleting and does neither.
class ScenarioList : public QWidget {
    Q_OBJECT

public:
    explicit ScenarioList(QWidget* parent = nullptr);
    void setRun(const ScorecardRun& run);
    void setCurrent(const SavedStrategy& strategy); // its name does not matter
    void setSaved(std::vector<SavedStrategy> saved);
    void setEditable(std::optional<Error> reasonWhyNot); // nothing: it is

Q_SIGNALS:
    void saveRequested(const riskloom::SavedStrategy& strategy);
    void deleteRequested(const riskloom::SavedStrategy& strategy);
    void applied(const riskloom::SavedStrategy& strategy); // somebody wants it on the sliders

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void fill();
    void updateButtons();
    void save();
    [[nodiscard]] std::vector<QVariant> rowOf(const QString& name, const SavedStrategy& strategy) const;
    [[nodiscard]] std::optional<std::size_t> chosen() const; // of the saved ones

    CreditScorecardReport m_report; // its counts by score alone
    SavedStrategy m_current;
    std::vector<SavedStrategy> m_saved;
    bool m_editable = true;
    SectionHeader* m_header;
    QLineEdit* m_name;
    QPushButton* m_save;
    QToolButton* m_apply;
    QToolButton* m_delete;
    DataTable* m_table;
    ValueTableModel* m_rows;
};

} // namespace riskloom
