// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/panes.h"

#include "ui/shell/demomaker.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/picturetour.h"
#include "ui/shell/shellsettings.h"
#include "ui/shell/workercard.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QTimer>

#include <cstdio>

Q_LOGGING_CATEGORY(startLog, "riskloom.start", QtWarningMsg)

namespace riskloom {
namespace {

struct Request {
    QString workspace; // "" = the one used last
    QString worker;    // "" = as in the settings
    QString pictures;  // folder; "" = none wanted
};

Request readArguments(const QApplication& application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Desktop analytics workstation for credit scorecards, synthetic data "
                       "and portfolios"));
    const QCommandLineOption worker(QStringLiteral("worker"),
                                    QStringLiteral("Compute with this program instead of the "
                                                   "one in the settings."),
                                    QStringLiteral("PROGRAM"));
    const QCommandLineOption pictures(
        QStringLiteral("screenshots"),
        QStringLiteral("Write a picture of every page in both languages and themes to this "
                       "folder, then end."),
        QStringLiteral("FOLDER"));
    parser.addOptions({worker, pictures});
    parser.addPositionalArgument(QStringLiteral("WORKSPACE"), QStringLiteral("Workspace file to open or make."),
                                 QStringLiteral("[WORKSPACE]"));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.process(application);
    return {parser.positionalArguments().value(0), parser.value(worker), parser.value(pictures)};
}

SessionOptions sessionOptions(const QString& worker)
{
    SessionOptions options{.worker = workerCommandFromSettings(), .version = QCoreApplication::applicationVersion()};
    if (!worker.isEmpty())
        options.worker = {.program = worker, .arguments = {}, .threads = options.worker.threads};
    return options;
}

QString workspaceAtStart(const Request& request)
{
    if (!request.workspace.isEmpty())
        return QFileInfo(request.workspace).absoluteFilePath();
    const QString last = settings::lastWorkspace.value();
    return QFileInfo::exists(last) ? last : QString();
}

void takePictures(MainWindow& window, Look look, const QString& folder)
{
    auto* tour = new PictureTour(window, look, folder);
    QObject::connect(tour, &PictureTour::finished, &window, [](bool allWritten) {
        if (!allWritten)
            std::fputs("riskloom: not every picture could be written\n", stderr);
        QCoreApplication::exit(allWritten ? 0 : 1);
    });
    tour->start();
}

int run(QApplication& application)
{
    QElapsedTimer sinceStart;
    sinceStart.start();
    const Request request = readArguments(application);
    settings::migrate();
    Theme theme(application, themeFromName(settings::theme.value()));
    TextScale textScale(settings::textPercent.value());
    Language language(settings::language.value());
    const Look look{theme, textScale, language};

    MainWindow window(look, {.sessionOptions = [worker = request.worker] { return sessionOptions(worker); },
                             .commandLineProgram =
                                 QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("riskloom-cli")),
                             .demoFolder = DemoMaker::defaultFolder(),
                             .panes = allPanes()});
    const QString workspace = workspaceAtStart(request);
    window.restoreGeometryOf(workspace);
    // The workspace is opened behind the first picture, so that the window is there at once.
    QObject::connect(&window, &MainWindow::firstPainted, &window, [&] {
        qCDebug(startLog) << "first paint after" << sinceStart.elapsed() << "ms";
        if (!workspace.isEmpty())
            window.openWorkspace(workspace);
        if (!request.pictures.isEmpty())
            takePictures(window, look, request.pictures);
    });
    window.show();
    return QApplication::exec();
}

} // namespace
} // namespace riskloom

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("riskloom"));
    QCoreApplication::setApplicationName(QStringLiteral("riskloom"));
    QCoreApplication::setApplicationVersion(QStringLiteral(RISKLOOM_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Riskloom"));
    return riskloom::run(application);
}
