// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of every shared widget and chart, in both themes, for a person to look at: QT_QPA_PLATFORM=offscreen
// [QT_SCALE_FACTOR=2] gallery FOLDER. Not a test: it passes no judgement.
#include "tests/ui/samplewidgets.h"

#include "ui/charts/safechartview.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QDir>
#include <QKeyEvent>
#include <QTextStream>

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    if (argc != 2) {
        QTextStream(stderr) << "usage: gallery FOLDER\n";
        return 2;
    }
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    folder.mkpath(QStringLiteral("."));
    riskloom::Theme theme(application, riskloom::ThemeChoice::Light);
    for (const auto& [choice, name] : {std::pair{riskloom::ThemeChoice::Light, QStringLiteral("light")},
                                       std::pair{riskloom::ThemeChoice::Dark, QStringLiteral("dark")}}) {
        theme.setChoice(choice);
        for (const auto& page : riskloom::samples::pages()) {
            const std::unique_ptr<QWidget> widget(page.make());
            widget->resize(page.size);
            widget->show();
            for (int i = 0; i < 5; ++i)
                QApplication::processEvents();
            for (auto* view : widget->findChildren<riskloom::SafeChartView*>()) { // the crosshair, some steps in
                QKeyEvent end(QEvent::KeyPress, Qt::Key_End, Qt::NoModifier);
                QApplication::sendEvent(view, &end);
                QKeyEvent left(QEvent::KeyPress, Qt::Key_Left, Qt::NoModifier);
                for (int i = 0; i < 30; ++i)
                    QApplication::sendEvent(view, &left);
            }
            const QString path = folder.filePath(QStringLiteral("%1-%2.png").arg(page.name, name));
            if (!widget->grab().save(path))
                return 1;
        }
    }
    return 0;
}
