// SPDX-License-Identifier: GPL-3.0-or-later
// Opens the real window on a workspace of its own with 1,000,000 rows and watches its event loop with a timer of 1 ms:
// idle, over a whole training of the network with the worker on every core while pages and tabs are switched, and while
// the long table is scrolled and filtered. Prints the longest gaps of each. No verdict: the figures depend on the machine.
// Usage: bench_responsiveness [WORKER [ROWS]]     runs on the offscreen platform when there is no display

#include "app/window/panes.h"
#include "core/data/spool.h"
#include "tests/bench/stallwatch.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/datatable.h"

#include <QApplication>
#include <QEventLoop>
#include <QLineEdit>
#include <QScrollBar>
#include <QSettings>
#include <QTemporaryDir>

#include <boost/json/object.hpp>

#include <cmath>
#include <cstdio>
#include <optional>

using namespace riskloom;
using riskloom::bench::StallWatch;

namespace {

constexpr int pause = 120; // milliseconds between two things a hurried user does
constexpr int columnCount = 12;

[[noreturn]] void stop(const Error& error)
{
    std::fprintf(stderr, "%s\n", describe(error).c_str());
    std::exit(1);
}

// Applications with an outcome that the numbers predict a little; the same ones every time.
Table applications(std::size_t rows)
{
    std::uint64_t state = 1;
    const auto uniform = [&state] {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL; // Knuth's MMIX generator
        return static_cast<double>(state >> 11U) * 0x1p-53;
    };
    std::vector<std::vector<double>> numbers(columnCount, std::vector<double>(rows));
    std::vector<std::int32_t> outcome(rows);
    for (std::size_t row = 0; row < rows; ++row) {
        double sum = 0.0;
        for (auto& column : numbers)
            sum += column[row] = std::round(uniform() * 10'000.0) / 100.0;
        outcome[row] = uniform() < 1.0 / (1.0 + std::exp((sum / columnCount - 40.0) / 5.0)) ? 1 : 0;
    }
    std::vector<Column> columns;
    for (std::size_t i = 0; i < numbers.size(); ++i)
        columns.push_back({"x" + std::to_string(i + 1), NumberColumn{std::move(numbers[i]), 2}});
    columns.push_back({"outcome", CategoryColumn{std::move(outcome), {"good", "bad"}}});
    return {std::move(columns), rows};
}

void wait(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
}

void print(const char* what, const std::vector<StallWatch::Gap>& gaps)
{
    if (gaps.empty())
        return;
    const auto above = [&](double limit) {
        return std::ranges::count_if(gaps, [limit](const StallWatch::Gap& gap) { return gap.milliseconds > limit; });
    };
    std::printf("%-34s longest gap %6.1f ms (%s), above 50 ms: %td, above 16 ms: %td of %zu\n", what,
                gaps.front().milliseconds, qPrintable(gaps.front().during), above(50.0), above(16.0), gaps.size());
    for (std::size_t i = 1; i < std::min<std::size_t>(gaps.size(), 4); ++i)
        std::printf("%-34s   then      %6.1f ms (%s)\n", "", gaps[i].milliseconds, qPrintable(gaps[i].during));
}

class Bench {
public:
    Bench(MainWindow& window, std::size_t rows) : m_window(window), m_rows(rows) {}

    void run(const QString& folder)
    {
        m_window.openWorkspace(folder + QStringLiteral("/bench.riskloom"));
        wait(500);
        addDataset(folder);
        m_watch.begin();
        m_watch.say(QStringLiteral("nothing"));
        wait(3000);
        print("idle:", m_watch.end());
        visitEverything(); // pages are laid out the first time they are shown
        watchTraining();
        watchLongTable();
    }

private:
    void addDataset(const QString& folder)
    {
        const QString file = folder + QStringLiteral("/bench.table");
        const auto spool = writeSpool(applications(m_rows), file.toStdString());
        if (!spool)
            stop(spool.error());
        DatasetRecord record;
        record.name = "bench";
        record.sha256 = spool->sha256;
        record.bytes = static_cast<std::int64_t>(spool->bytes);
        record.rows = static_cast<std::int64_t>(m_rows);
        for (int i = 0; i < columnCount; ++i)
            record.schema.columns.push_back({"x" + std::to_string(i + 1), ColumnType::Number, Role::Input});
        record.schema.columns.push_back({"outcome", ColumnType::Category, Role::Target});
        record.schema.badValue = "bad";
        record.origin = "generated";
        record.importJson = "{}";
        std::optional<Result<std::int64_t>> done;
        m_window.session()->addDataset(record, file, &m_window, [&](Result<std::int64_t> id) { done = std::move(id); });
        while (!done)
            wait(10);
        if (!*done)
            stop(done->error());
        m_dataset = **done;
    }

    void show(const QString& page, const PaneView* view)
    {
        m_watch.say(view == nullptr ? page : page + u'/' + view->id);
        m_window.navigate({.pane = page, .dataset = 0, .run = 0, .file = {}});
        if (view != nullptr)
            view->show();
        wait(pause);
    }

    void visitEverything()
    {
        for (const QString& page : m_window.pageIds()) {
            const std::vector<PaneView> views = m_window.viewsOf(page);
            if (views.empty())
                show(page, nullptr);
            for (const PaneView& view : views)
                show(page, &view);
        }
    }

    void watchTraining()
    {
        std::optional<RunStatus> ended;
        QObject::connect(m_window.session(), &Session::runEnded, &m_window,
                         [&](std::int64_t, RunStatus status) { ended = status; });
        m_watch.begin();
        m_watch.say(QStringLiteral("start of the run"));
        const boost::json::object request{{"maxEpochs", 12}, {"patience", 12}, {"batchRows", 4096}};
        m_window.session()->startRun("credit.network", m_dataset, request, 0, &m_window, [](const Result<std::int64_t>& run) {
            if (!run)
                stop(run.error());
        });
        QElapsedTimer clock;
        clock.start();
        while (!ended)
            visitEverything();
        m_watch.say(QStringLiteral("after the run"));
        wait(1000);
        std::printf("training on %zu rows took %.1f s and ended as %s\n", m_rows,
                    static_cast<double>(clock.elapsed()) / 1000.0, std::string(runStatusName(*ended)).c_str());
        print("whole training, switching tabs:", m_watch.end());
        QObject::disconnect(m_window.session(), nullptr, &m_window, nullptr);
    }

    void watchLongTable()
    {
        m_window.navigate({.pane = QStringLiteral("data"), .dataset = m_dataset, .run = 0, .file = {}});
        for (const PaneView& view : m_window.viewsOf(QStringLiteral("data")))
            if (view.id == QLatin1String("rows"))
                view.show();
        wait(2000);
        const auto tables = m_window.findChildren<DataTable*>();
        const auto rows = std::ranges::find_if(tables, [this](const DataTable* table) {
            return table->isVisible() && table->model()->rowCount() == static_cast<int>(m_rows);
        });
        if (rows == tables.end()) {
            std::fputs("the long table is not shown\n", stderr);
            return;
        }
        scroll(**rows);
        filter(**rows);
    }

    void scroll(DataTable& table)
    {
        QScrollBar& bar = *table.verticalScrollBar();
        m_watch.begin();
        m_watch.say(QStringLiteral("scrolling line by line"));
        for (int i = 0; i < 300; ++i) {
            bar.setValue(bar.value() + bar.singleStep());
            wait(8);
        }
        m_watch.say(QStringLiteral("scrolling by pages and from end to end"));
        for (int i = 0; i < 300; ++i) {
            bar.setValue(static_cast<int>(static_cast<qint64>(i) * 7919 % 300 * bar.maximum() / 300));
            wait(8);
        }
        print("scrolling the long table:", m_watch.end());
    }

    void filter(const DataTable& table)
    {
        auto* field = table.parentWidget()->findChild<QLineEdit*>();
        m_watch.begin();
        QElapsedTimer clock;
        clock.start();
        for (const char* text : {"9", "99", "99.9", "99.98"}) {
            m_watch.say(QStringLiteral("filtering by %1").arg(QLatin1String(text)));
            field->setText(QLatin1String(text));
            wait(pause);
        }
        while (table.model()->rowCount() == static_cast<int>(m_rows))
            wait(5);
        std::printf("filtering %zu rows x %d columns took %.1f s in the background and found %d\n", m_rows, columnCount + 1,
                    static_cast<double>(clock.elapsed()) / 1000.0, table.model()->rowCount());
        m_watch.say(QStringLiteral("sorting"));
        table.model()->sort(0, Qt::DescendingOrder);
        wait(1000);
        field->clear();
        wait(1000);
        print("filtering and sorting it:", m_watch.end());
    }

    MainWindow& m_window;
    StallWatch m_watch;
    std::size_t m_rows;
    std::int64_t m_dataset = 0;
};

} // namespace

int main(int argc, char* argv[])
{
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QTemporaryDir folder;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, folder.path());
    const QStringList arguments = QCoreApplication::arguments();
    const QString worker = arguments.value(1, QStringLiteral(RISKLOOM_BIN_DIR "/riskloom-worker"));

    Theme theme(application, ThemeChoice::Light);
    TextScale textScale(100);
    Language language(QStringLiteral("en"));
    MainWindow window({theme, textScale, language},
                      {.sessionOptions =
                           [worker] {
                               return SessionOptions{.worker = {.program = worker, .arguments = {}, .threads = 0},
                                                     .version = QStringLiteral("bench")};
                           },
                       .commandLineProgram = {},
                       .demoFolder = folder.path(),
                       .panes = allPanes()});
    window.resize(1280, 720);
    window.show();
    Bench(window, static_cast<std::size_t>(arguments.value(2, QStringLiteral("1000000")).toULongLong())).run(folder.path());
    return 0;
}
