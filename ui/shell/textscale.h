// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QObject>

namespace riskloom {

// The size of all text as a share of the desktop's. One object, made in main() after the theme, which chooses the font.
class TextScale : public QObject
{
    Q_OBJECT

public:
    static constexpr int smallest = 80, largest = 200; // percent

    explicit TextScale(int percent, QObject* parent = nullptr);
    int percent() const { return m_percent; }
    void setPercent(int percent); // clamped; at once: every widget gets an ApplicationFontChange

private:
    QFont m_base;
    int m_percent = 100;
};

} // namespace riskloom
