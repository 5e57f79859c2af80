// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/console.h"

#include <vector>

namespace riskloom::cli {

// Fonts: documents are drawn, without a display.
enum class Needs { Nothing, Fonts };

struct Command {
    const char* name;
    const char* summary;
    Syntax (*syntax)();
    ExitStatus (*run)(const Arguments&, const Console&);
    Needs needs = Needs::Nothing;
};

// In the order of the help text.
const std::vector<Command>& allCommands();

// One declaration a command; each has its syntax beside it in its own file.
Syntax importSyntax();
ExitStatus importCommand(const Arguments&, const Console&);
Syntax datasetsSyntax();
ExitStatus datasetsCommand(const Arguments&, const Console&);
Syntax runsSyntax();
ExitStatus runsCommand(const Arguments&, const Console&);
Syntax showSyntax();
ExitStatus showCommand(const Arguments&, const Console&);
Syntax compareSyntax();
ExitStatus compareCommand(const Arguments&, const Console&);
Syntax kindsSyntax();
ExitStatus kindsCommand(const Arguments&, const Console&);
Syntax specSyntax();
ExitStatus specCommand(const Arguments&, const Console&);
Syntax runSyntax();
ExitStatus runCommand(const Arguments&, const Console&);
Syntax scoreSyntax();
ExitStatus scoreCommand(const Arguments&, const Console&);
Syntax generateSyntax();
ExitStatus generateCommand(const Arguments&, const Console&);
Syntax correctSyntax();
ExitStatus correctCommand(const Arguments&, const Console&);
Syntax extendSyntax();
ExitStatus extendCommand(const Arguments&, const Console&);
Syntax exportSyntax();
ExitStatus exportCommand(const Arguments&, const Console&);
Syntax verifySyntax();
ExitStatus verifyCommand(const Arguments&, const Console&);
Syntax backupSyntax();
ExitStatus backupCommand(const Arguments&, const Console&);
Syntax demoSyntax();
ExitStatus demoCommand(const Arguments&, const Console&);

} // namespace riskloom::cli
