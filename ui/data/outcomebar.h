// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/profile.h"
#include "core/data/schema.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QLabel;

namespace riskloom {

// Which column is the outcome, which of its values counts as bad, and how many rows that is.
class OutcomeBar : public QWidget {
    Q_OBJECT

public:
    explicit OutcomeBar(QWidget* parent = nullptr);
    void setSchema(const Schema& schema);
    void setProfiles(const std::vector<ColumnProfile>& profiles); // for the values and their counts

Q_SIGNALS:
    void schemaEdited(const riskloom::Schema& schema);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
    void chooseTarget();
    void chooseBadValue();

    Schema m_schema;
    std::vector<ColumnProfile> m_profiles;
    QLabel* m_targetLabel;
    QComboBox* m_target;
    QLabel* m_badLabel;
    QComboBox* m_bad;
    QLabel* m_rate;
};

} // namespace riskloom
