// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/textscale.h"

#include "ui/shell/shellsettings.h"

#include <QApplication>

#include <algorithm>

namespace riskloom {

const Setting<int> settings::textPercent("textPercent", 100);

TextScale::TextScale(int percent, QObject* parent) : QObject(parent), m_base(QApplication::font())
{
    setPercent(percent);
}

void TextScale::setPercent(int percent)
{
    m_percent = std::clamp(percent, smallest, largest);
    QFont font = m_base;
    font.setPointSizeF(m_base.pointSizeF() * m_percent / 100.0);
    if (font != QApplication::font())
        QApplication::setFont(font);
}

} // namespace riskloom
