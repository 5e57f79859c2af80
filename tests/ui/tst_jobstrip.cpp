// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/jobstrip.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace riskloom;

namespace {

bool shows(const JobStrip& strip, const QString& text)
{
    const auto labels = strip.findChildren<QLabel*>();
    return std::ranges::any_of(labels,
                               [&](const QLabel* label) { return !label->isHidden() && label->text().contains(text); });
}

JobStripState training()
{
    JobStripState state;
    state.running = {.run = 7,
                     .title = QStringLiteral("Neural challenger · german_credit"),
                     .stage = QStringLiteral("training"),
                     .fraction = 0.25,
                     .secondsLeft = 75.0,
                     .stopping = false};
    state.waiting = 2;
    return state;
}

} // namespace

class JobStripTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void runningRunIsShownWithItsProgressAndQueue();
    void buttonsNameTheRun();
    void stoppingRunCannotBeStoppedTwice();
    void endedRunCanBeOpened();
    void heightStaysWhateverIsShown();
};

void JobStripTest::runningRunIsShownWithItsProgressAndQueue()
{
    JobStrip strip;
    strip.setState(training());
    QVERIFY(shows(strip, QStringLiteral("german_credit")));
    QVERIFY(shows(strip, QStringLiteral("training")));
    QVERIFY(shows(strip, QStringLiteral("1 min 15 s")));
    QVERIFY(shows(strip, QStringLiteral("2 waiting")));
    const auto* bar = strip.findChild<QProgressBar*>();
    QCOMPARE(bar->value() * 4, bar->maximum());
}

void JobStripTest::buttonsNameTheRun()
{
    JobStrip strip;
    strip.setState(training());
    QSignalSpy cancelled(&strip, &JobStrip::cancelRequested);
    QSignalSpy paused(&strip, &JobStrip::pauseRequested);
    strip.findChild<QPushButton*>(QStringLiteral("jobCancel"))->click();
    strip.findChild<QPushButton*>(QStringLiteral("jobPause"))->click();
    QCOMPARE(cancelled.value(0).value(0).toLongLong(), 7);
    QCOMPARE(paused.value(0).value(0).toLongLong(), 7);
}

void JobStripTest::stoppingRunCannotBeStoppedTwice()
{
    JobStrip strip;
    JobStripState state = training();
    state.running->stopping = true;
    strip.setState(state);
    QVERIFY(!strip.findChild<QPushButton*>(QStringLiteral("jobCancel"))->isEnabled());
    QVERIFY(!strip.findChild<QPushButton*>(QStringLiteral("jobPause"))->isEnabled());
}

void JobStripTest::endedRunCanBeOpened()
{
    JobStrip strip;
    JobStripState state;
    state.ended = {9, QStringLiteral("Scorecard: finished")};
    strip.setState(state);
    QVERIFY(shows(strip, QStringLiteral("Scorecard: finished")));
    QVERIFY(strip.findChild<QPushButton*>(QStringLiteral("jobCancel"))->isHidden());
    QSignalSpy opened(&strip, &JobStrip::openRequested);
    strip.findChild<QPushButton*>(QStringLiteral("jobOpen"))->click();
    QCOMPARE(opened.value(0).value(0).toLongLong(), 9);
}

void JobStripTest::heightStaysWhateverIsShown()
{
    JobStrip strip;
    const int idle = strip.sizeHint().height();
    strip.setState(training());
    QCOMPARE(strip.minimumHeight(), strip.maximumHeight());
    QVERIFY(idle <= strip.maximumHeight());
}

QTEST_MAIN(JobStripTest)
#include "tst_jobstrip.moc"
