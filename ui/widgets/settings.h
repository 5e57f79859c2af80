// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSettings>
#include <QString>
#include <QStringList>
#include <QVariant>

namespace riskloom {

// One thing the program remembers about its user: key, type and fallback in one place. Reads and writes the default
// QSettings; a stored value of another type counts as not stored.
template <class T>
class Setting {
public:
    Setting(const char* key, T fallback) : m_key(QString::fromLatin1(key)), m_fallback(std::move(fallback)) {}

    T value() const
    {
        const QVariant stored = QSettings().value(m_key);
        QVariant converted = stored;
        return stored.isValid() && converted.convert(QMetaType::fromType<T>()) ? converted.value<T>() : m_fallback;
    }
    void set(const T& value) const { QSettings().setValue(m_key, QVariant::fromValue(value)); }
    void clear() const { QSettings().remove(m_key); }
    const QString& key() const { return m_key; }
    const T& fallback() const { return m_fallback; }

private:
    QString m_key;
    T m_fallback;
};

namespace settings {

// Lifts settings written by an older version to the present one. Called once by main() before anything is read.
inline constexpr int version = 1;
void migrate();

inline const Setting<QString> language{"window/language", QStringLiteral("system")}; // "system", "en", "zh_CN"
inline const Setting<QString> theme{"window/theme", QStringLiteral("system")};       // "system", "light", "dark"
inline const Setting<QByteArray> windowGeometry{"window/geometry", {}};
inline const Setting<bool> welcomeAtStart{"window/welcomeAtStart", true};
inline const Setting<QString> lastFolder{"files/lastFolder", {}}; // of the file dialogs
inline const Setting<QString> lastWorkspace{"files/lastWorkspace", {}};
inline const Setting<QStringList> recentWorkspaces{"files/recentWorkspaces", {}}; // newest first
inline const Setting<QString> workerProgram{"worker/program", {}}; // empty: the riskloom-worker beside this program
inline const Setting<QStringList> workerArguments{"worker/arguments", {}};
inline const Setting<int> workerThreads{"worker/threads", 0}; // 0: the worker decides

} // namespace settings

} // namespace riskloom
