// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace riskloom {

// Where a score lies between the lowest and the highest anybody can have, and on which side of the cut-off.
class ScoreGauge : public QWidget {
    Q_OBJECT

public:
    explicit ScoreGauge(QWidget* parent = nullptr);

    struct Reading {
        double lowest = 0.0;
        double highest = 1.0;
        double score = 0.0;
        double cutOff = 0.0;
        double median = 0.0; // of the training rows' points, variable by variable
    };
    void setReading(const Reading& reading);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void describe();
    [[nodiscard]] qreal place(double score) const; // of a pixel

    Reading m_reading;
};

} // namespace riskloom
