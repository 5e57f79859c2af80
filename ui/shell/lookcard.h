// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/look.h"

#include "ui/widgets/card.h"

#include <functional>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;

namespace riskloom {

class SectionHeader;

// Theme, language, text size, what stands there at the start, and "Reset layout".
class LookCard : public Card
{
    Q_OBJECT

public:
    LookCard(Look look, std::function<void()> resetLayout, QWidget* parent = nullptr);
    void refresh();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    Look m_look;
    SectionHeader* m_header;
    QLabel* m_themeLabel;
    QLabel* m_languageLabel;
    QLabel* m_textLabel;
    QComboBox* m_theme;
    QComboBox* m_language;
    QComboBox* m_text;
    QCheckBox* m_showHome;
    QPushButton* m_reset;
};

} // namespace riskloom
