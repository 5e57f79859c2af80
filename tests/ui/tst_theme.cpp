// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/icon.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QDir>
#include <QFontMetricsF>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace riskloom;

namespace {

// A widget that counts how often it is told of a new palette.
class Watcher : public QWidget {
public:
    int changes = 0;

protected:
    void changeEvent(QEvent* event) override { changes += event->type() == QEvent::PaletteChange ? 1 : 0; }
};

} // namespace

class TestTheme : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void contrastAgreesWithThePublishedExamples();
    void textsStandOutFromTheirGround_data();
    void textsStandOutFromTheirGround();
    void seriesStandOutFromTheSurface_data();
    void seriesStandOutFromTheSurface();
    void aThemeChosenWhileTheProgramRunsReachesEveryWidget();
    void figuresAreEquallyWide();
    void everyIconIsDrawnInTheColourOfTheTheme();
};

void TestTheme::contrastAgreesWithThePublishedExamples()
{
    // WCAG 2.1, relative luminance: black on white is 21; #767676 is the lightest grey that reaches 4.5 on white.
    QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
    QVERIFY(contrast(QColor(0x76, 0x76, 0x76), Qt::white) >= 4.5);
    QVERIFY(contrast(QColor(0x77, 0x77, 0x77), Qt::white) < 4.5);
}

void TestTheme::textsStandOutFromTheirGround_data()
{
    QTest::addColumn<QColor>("ink");
    QTest::addColumn<QColor>("ground");
    for (const Shade shade : {Shade::Light, Shade::Dark}) {
        const Colours& c = colours(shade);
        const char* name = shade == Shade::Light ? "light" : "dark";
        const auto add = [&](const char* what, const QColor& ink, const QColor& ground) {
            QTest::addRow("%s: %s", name, what) << ink << ground;
        };
        for (const QColor& ground : {c.window, c.surface, c.raised}) {
            const QByteArray on = ground.name().toLatin1();
            add(("text on " + on).constData(), c.text, ground);
            add(("muted on " + on).constData(), c.muted, ground);
            add(("accent on " + on).constData(), c.accent, ground);
        }
        for (const QColor& ground : {c.window, c.surface}) {
            const QByteArray on = ground.name().toLatin1();
            add(("positive on " + on).constData(), c.positive, ground);
            add(("warning on " + on).constData(), c.warning, ground);
            add(("negative on " + on).constData(), c.negative, ground);
        }
        add("text on a button of the accent", c.onAccent, c.accent);
        add("text on a selection", c.text, c.accentSoft);
        add("text on a good message", c.text, c.positiveSoft);
        add("text on a warning", c.text, c.warningSoft);
        add("text on an error", c.text, c.negativeSoft);
        add("tool tip", paletteOf(shade).color(QPalette::ToolTipText), paletteOf(shade).color(QPalette::ToolTipBase));
        add("marked text", paletteOf(shade).color(QPalette::HighlightedText), paletteOf(shade).color(QPalette::Highlight));
    }
}

void TestTheme::textsStandOutFromTheirGround()
{
    QFETCH(const QColor, ink);
    QFETCH(const QColor, ground);
    QVERIFY2(contrast(ink, ground) >= 4.5, qPrintable(QString::number(contrast(ink, ground))));
}

void TestTheme::seriesStandOutFromTheSurface_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<Shade>("shade");
    for (int i = 0; i < seriesColourCount; ++i) {
        QTest::addRow("light %d", i) << i << Shade::Light;
        QTest::addRow("dark %d", i) << i << Shade::Dark;
    }
}

void TestTheme::seriesStandOutFromTheSurface()
{
    QFETCH(const int, index);
    QFETCH(const Shade, shade);
    const double found = contrast(seriesColour(index, shade), colours(shade).surface);
    QVERIFY2(found >= 3.0, qPrintable(QString::number(found)));
    for (int other = 0; other < index; ++other)
        QVERIFY(seriesColour(other, shade) != seriesColour(index, shade));
}

void TestTheme::aThemeChosenWhileTheProgramRunsReachesEveryWidget()
{
    auto* theme = qApp->findChild<Theme*>();
    theme->setChoice(ThemeChoice::Light);
    Watcher watcher;
    watcher.show();
    QSignalSpy spy(theme, &Theme::changed);
    theme->setChoice(ThemeChoice::Dark);
    QCOMPARE(spy.count(), 1);
    QTRY_VERIFY(watcher.changes > 0); // Qt posts the change
    QCOMPARE(shadeOf(watcher.palette()), Shade::Dark);
    theme->setChoice(ThemeChoice::Light);
    QTRY_COMPARE(shadeOf(watcher.palette()), Shade::Light);
}

void TestTheme::figuresAreEquallyWide()
{
    const QFontMetricsF metrics(textFont(TextSize::Figure));
    for (const QChar digit : QStringLiteral("0123456789"))
        QCOMPARE(metrics.horizontalAdvance(digit), metrics.horizontalAdvance(QLatin1Char('8')));
}

void TestTheme::everyIconIsDrawnInTheColourOfTheTheme()
{
    auto* theme = qApp->findChild<Theme*>();
    const QStringList files = QDir(QStringLiteral(":/icons")).entryList();
    QVERIFY(files.size() >= 40);
    for (const ThemeChoice choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
        theme->setChoice(choice);
        const QColor ink = colours(theme->shade()).text;
        for (const QString& file : files) {
            const QImage image = icon(file.chopped(4)).pixmap(QSize(48, 48)).toImage();
            int inked = 0;
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    if (image.pixelColor(x, y).alpha() == 255) {
                        QCOMPARE(image.pixelColor(x, y).rgb(), ink.rgb());
                        ++inked;
                    }
            QVERIFY2(inked > 10, qPrintable(file));
        }
    }
    QVERIFY(!iconExists(QStringLiteral("no such icon")));
}

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    new Theme(application, ThemeChoice::Light); // owned by the application
    TestTheme test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_theme.moc"
