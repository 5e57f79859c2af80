// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/synth/rulesentence.h"

#include <QWidget>

#include <optional>
#include <vector>

class QComboBox;
class QToolButton;

namespace riskloom {

// One rule as three fields: column, relation, value.
class RuleRow : public QWidget {
    Q_OBJECT

public:
    RuleRow(std::vector<RuleColumn> columns, SeenCombinations seen, QWidget* parent = nullptr);
    [[nodiscard]] RuleDraft draft() const;
    [[nodiscard]] bool complete() const; // a value stands where one is wanted
    void setDraft(const RuleDraft& draft);

Q_SIGNALS:
    void edited();
    void removeRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void offerForms(); // of the column
    void offerValues();
    [[nodiscard]] RuleForm form() const;
    [[nodiscard]] const RuleColumn& column() const;

    std::vector<RuleColumn> m_columns;
    SeenCombinations m_seen;
    QComboBox* m_column;
    QComboBox* m_form;
    QComboBox* m_value;
    QToolButton* m_remove;
};

} // namespace riskloom
