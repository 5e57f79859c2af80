// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/decision.h"

#include <QWidget>

#include <optional>

class QLineEdit;
class QPushButton;

namespace riskloom {

// Who decides, why, and the answers, on one line; A, D and R press them while no text is being typed, and O the one
// against the recommendation. Nothing is decided without a reviewer and a reason: the field that lacks one says so and
// takes the focus, and Enter behind the reason then gives the answer that was pressed.
class DecisionForm : public QWidget {
    Q_OBJECT

public:
    // Keys work anywhere in `scope`.
    explicit DecisionForm(QWidget& scope);

    [[nodiscard]] QString reviewer() const;
    [[nodiscard]] QString reason() const;
    void clearReason(); // the next case needs one of its own
    void setRecommended(CaseOutcome recommended);
    void retranslate();

Q_SIGNALS:
    void decided(riskloom::CaseOutcome outcome);
    void missing(const QString& what); // translated

private:
    void decide(CaseOutcome outcome);
    void reasonTyped();
    [[nodiscard]] CaseOutcome againstRecommendation() const;

    CaseOutcome m_recommended = CaseOutcome::Approve;
    std::optional<CaseOutcome> m_wanted; // pressed while a name or a reason was missing
    QLineEdit* m_reviewer;
    QLineEdit* m_reason;
    QPushButton* m_approve;
    QPushButton* m_decline;
    QPushButton* m_refer;
    QPushButton* m_override;
};

} // namespace riskloom
