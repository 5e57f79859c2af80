// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace riskloom {

// The translation context of everything reports say beyond what the credit pane says too.
struct ReportWords {
    Q_DECLARE_TR_FUNCTIONS(riskloom::ReportWords)
};

} // namespace riskloom
