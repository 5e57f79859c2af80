// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QObject>
#include <QProcess>
#include <QString>

namespace riskloom {

// Makes the demo workspace by running `riskloom-cli demo`, so that the window and the command line show the same demo.
class DemoMaker : public QObject
{
    Q_OBJECT

public:
    // `program` is riskloom-cli; `folder` is where the workspace goes, made when it is not there.
    DemoMaker(const QString& program, const QString& folder, QObject* parent = nullptr);
    ~DemoMaker() override;

    static QString defaultFolder(); // in the user's data folder
    QString workspace() const;      // "<folder>/demo.riskloom"
    bool working() const;
    // Emits ready() at once when the workspace is there already.
    void make();

Q_SIGNALS:
    void progressed(const QString& line); // what the program says it does now
    void ready(const QString& workspace);
    void failed(const riskloom::Error& error);

private:
    QString makingFolder() const;
    void readProgress();
    void finish(int exitCode, QProcess::ExitStatus status);

    QString m_program;
    QString m_folder;
    QString m_lastLines; // for the details of an error
    QProcess m_process;
};

} // namespace riskloom
