// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace riskloom {
namespace {

constexpr QLatin1StringView english("en");
constexpr QLatin1StringView chinese("zh_CN");

QString languageInUse(const QString& choice)
{
    if (choice == english || choice == chinese)
        return choice;
    return QString(QLocale::system().language() == QLocale::Chinese ? chinese : english);
}

// The system's own locale when its language is the one in use, so that its number format is kept.
QLocale localeOf(const QString& language)
{
    const QLocale wanted(language);
    const QLocale system = QLocale::system();
    if (system.language() == wanted.language())
        return system;
    return language == english ? QLocale(QLocale::English, QLocale::UnitedStates) : wanted;
}

} // namespace

Language::Language(const QString& choice, QObject* parent) : QObject(parent)
{
    setChoice(choice);
}

Language::~Language()
{
    QCoreApplication::removeTranslator(&m_program);
    QCoreApplication::removeTranslator(&m_qt);
}

void Language::setChoice(const QString& choice)
{
    m_choice = choice == english || choice == chinese ? choice : QStringLiteral("system");
    const QString language = languageInUse(m_choice);
    if (language == m_inUse)
        return;
    m_inUse = language;
    QLocale::setDefault(localeOf(language));
    QCoreApplication::removeTranslator(&m_program);
    QCoreApplication::removeTranslator(&m_qt);
    const QString qtFolder = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
    if (language != english && m_qt.load(QStringLiteral("qtbase_") + language, qtFolder))
        QCoreApplication::installTranslator(&m_qt);
    // Also for English, whose file holds the plural forms. Installing tells every widget that the language changed.
    if (m_program.load(QStringLiteral(":/i18n/riskloom_") + language))
        QCoreApplication::installTranslator(&m_program);
}

} // namespace riskloom
