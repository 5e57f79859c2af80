// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace riskloom {

// The translation context of everything the credit pane says outside its widgets' own classes: labels of bins and runs,
// findings, verdicts, table headers.
struct CreditText {
    Q_DECLARE_TR_FUNCTIONS(riskloom::CreditText)
};

} // namespace riskloom
