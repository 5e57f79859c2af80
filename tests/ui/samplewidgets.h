// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QString>
#include <QWidget>

#include <functional>
#include <vector>

namespace riskloom::samples {

struct Page {
    QString name;
    QSize size;
    std::function<QWidget*()> make;
};

// Every shared widget and chart with something in it, for pictures and for the checks of cut-off texts.
std::vector<Page> pages();

} // namespace riskloom::samples
