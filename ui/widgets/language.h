// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QTranslator>

namespace riskloom {

// The language of the window and of its numbers and dates. One object, made in main() before the first widget.
class Language : public QObject
{
    Q_OBJECT

public:
    // "system", "en" or "zh_CN", as in settings::language; anything else counts as "system".
    explicit Language(const QString& choice, QObject* parent = nullptr);
    ~Language() override;
    QString choice() const { return m_choice; }
    QString inUse() const { return m_inUse; } // "en" or "zh_CN"
    void setChoice(const QString& choice);    // at once: every widget gets a LanguageChange

private:
    QString m_choice;
    QString m_inUse;
    QTranslator m_program;
    QTranslator m_qt; // the texts of Qt's own dialogs and menus
};

} // namespace riskloom
