// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace riskloom {

// A line of plain text that gives way: what has no room is cut with an ellipsis and shown whole on hover.
class ElidedLabel : public QLabel {
    Q_OBJECT

public:
    using QLabel::QLabel;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    bool isCut() const;
};

} // namespace riskloom
