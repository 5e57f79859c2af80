// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QBoxLayout;

namespace riskloom {

// Two widgets beside each other, or one below the other where the row is narrower than `leastWidth`.
class PairRow : public QWidget {
    Q_OBJECT

public:
    struct Part {
        QWidget* widget = nullptr;
        int stretch = 1;
    };
    PairRow(Part first, Part second, int leastWidth, QWidget* parent = nullptr);
    // Of the wider of both: beside each other they must not keep the row from becoming narrower.
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QBoxLayout* m_layout;
    int m_leastWidth;
};

} // namespace riskloom
