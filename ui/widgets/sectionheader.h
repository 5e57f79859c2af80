// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace riskloom {

// The heading of a part of a page, with a line of small text below it and room for buttons at its right end.
class SectionHeader : public QWidget {
    Q_OBJECT

public:
    enum class Rank { Page, Section };
    explicit SectionHeader(Rank rank, QWidget* parent = nullptr);
    void setTexts(const QString& title, const QString& note = {});
    void addWidget(QWidget* widget); // at the right end, from left to right

protected:
    void changeEvent(QEvent* event) override;

private:
    void recolour();

    QLabel* m_title;
    QLabel* m_note;
    QHBoxLayout* m_right;
};

} // namespace riskloom
