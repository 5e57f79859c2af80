// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include <QGuiApplication>

#include <algorithm>
#include <iostream>
#include <memory>
#include <sstream>

namespace riskloom::cli {
namespace {

void printHelp(std::ostream& out)
{
    out << "riskloom-cli " << QCoreApplication::applicationVersion().toStdString() << "\n\n";
    for (const Command& command : allCommands())
        out << "  riskloom-cli " << command.syntax().usage << "\n      " << command.summary << "\n";
    out << "\n"
        << commonOptions() << "\nExit status: 0 done, 2 usage, 3 bad input, 4 run failed, 5 cancelled, 6 workspace problem\n";
}

auto findCommand(const std::string& name)
{
    return std::ranges::find_if(allCommands(), [&](const Command& command) { return command.name == name; });
}

// Most commands never load what draws.
std::unique_ptr<QCoreApplication> makeApplication(int& argc, char* argv[])
{
    const auto command = argc > 1 ? findCommand(argv[1]) : allCommands().end();
    if (command == allCommands().end() || command->needs == Needs::Nothing)
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

int dispatch(const std::vector<std::string>& words)
{
    if (words.empty() || words.front() == "--help" || words.front() == "-h" || words.front() == "help") {
        printHelp(words.empty() ? std::cerr : std::cout);
        return static_cast<int>(words.empty() ? ExitStatus::Usage : ExitStatus::Done);
    }
    if (words.front() == "--version") {
        std::cout << QCoreApplication::applicationVersion().toStdString() << '\n';
        return 0;
    }
    const auto command = findCommand(words.front());
    if (command == allCommands().end()) {
        std::cerr << "riskloom-cli: there is no command '" << words.front() << "'; see riskloom-cli --help\n";
        return static_cast<int>(ExitStatus::Usage);
    }
    const Syntax syntax = command->syntax();
    std::string problem;
    const auto arguments = Arguments::parse(syntax, {words.begin() + 1, words.end()}, problem);
    if (!arguments) {
        std::cerr << "riskloom-cli " << command->name << ": " << problem << "\nusage: riskloom-cli " << syntax.usage << '\n';
        return static_cast<int>(ExitStatus::Usage);
    }
    if (arguments->has("help")) {
        std::cout << "riskloom-cli " << syntax.usage << "\n" << command->summary << "\n\n"
                  << syntax.options << commonOptions();
        return 0;
    }
    return static_cast<int>(command->run(*arguments, Console(arguments->has("json") ? Format::Json : Format::Text)));
}

} // namespace

const std::vector<Command>& allCommands()
{
    static const std::vector<Command> commands{
        {"import", "Reads a CSV file into the workspace as a dataset.", importSyntax, importCommand},
        {"datasets", "Lists the datasets.", datasetsSyntax, datasetsCommand},
        {"runs", "Lists the runs, newest first.", runsSyntax, runsCommand},
        {"show", "Shows a run with its request and report.", showSyntax, showCommand},
        {"compare", "Shows where runs differ, and tests the AUC of two that were judged on the same rows.", compareSyntax, compareCommand},
        {"kinds", "Lists the kinds of runs.", kindsSyntax, kindsCommand},
        {"spec", "Describes the fields of a kind of run.", specSyntax, specCommand},
        {"run", "Runs a kind on a dataset and waits for it.", runSyntax, runCommand},
        {"score", "Scores the rows of a CSV file with the model of a finished run.", scoreSyntax, scoreCommand},
        {"generate", "Draws rows from the generator of a finished run.", generateSyntax, generateCommand},
        {"correct", "Lists what a price check found, and keeps prices with what is accepted of it corrected.", correctSyntax, correctCommand},
        {"extend", "Keeps prices with the currencies, cash and bond that a price check was asked for.", extendSyntax, extendCommand},
        {"export", "Writes the validation report of a finished run, or its scorecard for another program.",
         exportSyntax, exportCommand, Needs::Fonts},
        {"verify", "Checks every stored byte against its hash, and the audit chain.", verifySyntax, verifyCommand},
        {"backup", "Writes a complete copy of the workspace.", backupSyntax, backupCommand},
        {"demo", "Builds the demo workspace from the bundled data and prints its results.", demoSyntax, demoCommand},
    };
    return commands;
}

} // namespace riskloom::cli

int main(int argc, char* argv[])
{
    const std::vector<std::string> words(argv + 1, argv + argc); // before Qt takes its own options out
    const std::unique_ptr<QCoreApplication> application = riskloom::cli::makeApplication(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("riskloom-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(RISKLOOM_VERSION));
    return riskloom::cli::dispatch(words);
}
