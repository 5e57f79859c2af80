// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credit/pointslayout.h"
#include "ui/widgets/card.h"

#include <QString>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace riskloom {

class NumberBox;

// Sets the points of one bin by hand for the next run: how many, who, why and until when. Nothing is set without a name
// and a reason, or with a day that is none: missing() says so.
class OverrideForm : public Card {
    Q_OBJECT

public:
    explicit OverrideForm(QWidget* parent = nullptr);

    struct Subject {
        std::string variable;
        std::string bin;      // binKey()
        QString label;        // "duration: 12 – 24"
        double fitted = 0.0;  // what the regression gives it
        const PointOverride* set = nullptr; // in force for the next run
    };
    void show(const Subject& subject);
    void editPoints(); // takes the focus
    void addToHeading(QWidget* widget); // right of the sentence about the chosen bin
    void retranslate();

Q_SIGNALS:
    void chosen(const riskloom::PointOverride& points);
    void reverted(const std::string& variable, const std::string& bin);
    void missing(const QString& what); // translated

private:
    void choose();

    PointOverride m_subject;
    QHBoxLayout* m_heading;
    QLabel* m_label;
    NumberBox* m_points;
    QLineEdit* m_who;
    QLineEdit* m_why;
    QLineEdit* m_expires;
    QPushButton* m_set;
    QPushButton* m_revert;
};

} // namespace riskloom
