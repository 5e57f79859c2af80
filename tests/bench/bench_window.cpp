// SPDX-License-Identifier: GPL-3.0-or-later
// Starts the real window and prints how long its first paint takes and what it holds in memory when idle. No verdict:
// the figures depend on the machine.
// Usage: bench_window [RISKLOOM [WORKSPACE]]

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QThread>

#include <algorithm>
#include <cstdio>
#include <vector>

namespace {

constexpr int starts = 5;
constexpr int patience = 20'000; // milliseconds
constexpr unsigned long idleTime = 3; // seconds until the window has settled

double residentMegabytes(qint64 process)
{
    QFile status(QStringLiteral("/proc/%1/status").arg(process));
    if (!status.open(QIODevice::ReadOnly))
        return 0.0;
    const QRegularExpression line(QStringLiteral("VmRSS:\\s+(\\d+) kB"));
    return line.match(QString::fromLatin1(status.readAll())).captured(1).toDouble() / 1024.0;
}

bool waitForFirstPaint(QProcess& window)
{
    QByteArray said;
    while (!said.contains("first paint")) {
        if (!window.waitForReadyRead(patience))
            return false;
        said += window.readAll();
    }
    return true;
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QString program = arguments.value(1, QStringLiteral(RISKLOOM_BIN_DIR "/riskloom"));
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_LOGGING_RULES"), QStringLiteral("riskloom.start.debug=true"));
    if (!environment.contains(QStringLiteral("DISPLAY")))
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));

    std::vector<qint64> paints;
    double resident = 0.0;
    for (int i = 0; i < starts; ++i) {
        QProcess window;
        window.setProcessEnvironment(environment);
        window.setProcessChannelMode(QProcess::MergedChannels);
        QElapsedTimer sinceStart;
        sinceStart.start();
        window.start(program, arguments.mid(2));
        if (!waitForFirstPaint(window)) {
            std::fprintf(stderr, "no first paint from %s\n", qPrintable(program));
            return 1;
        }
        paints.push_back(sinceStart.elapsed());
        if (i + 1 == starts) {
            QThread::sleep(idleTime);
            resident = residentMegabytes(window.processId());
        }
        window.kill();
        window.waitForFinished();
    }
    std::ranges::sort(paints);
    std::printf("first paint after start of the process: median %lld ms, worst %lld ms (%d starts)\n",
                static_cast<long long>(paints[paints.size() / 2]), static_cast<long long>(paints.back()), starts);
    std::printf("resident when idle: %.0f MB\n", resident);
    return 0;
}
