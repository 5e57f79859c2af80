// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/credit/applicantcases.h"
#include "ui/widgets/card.h"

class QLabel;
class QToolButton;

namespace riskloom {

class DataTable;
class ValueTableModel;

// The past cases nearest to one, with how they ended.
class SimilarCard : public Card {
    Q_OBJECT

public:
    explicit SimilarCard(QWidget* parent = nullptr);
    void show(const SimilarCases& similar);

private:
    QLabel* m_title;
    QLabel* m_text;
    DataTable* m_table;
    ValueTableModel* m_rows;
};

// What the applicant may be told, ready to be copied into a letter.
class LetterCard : public Card {
    Q_OBJECT

public:
    explicit LetterCard(QWidget* parent = nullptr);
    void show(const QString& text);

private:
    QLabel* m_title;
    QLabel* m_text;
    QToolButton* m_copy;
};

} // namespace riskloom
