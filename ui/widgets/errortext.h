// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

namespace riskloom {

// The sentence a person reads for an error: what happened, what is safe, what to do. In the language of the installed
// translators, context "ErrorText"; numbers in the format of QLocale(). Qt Core only, so the command line says the same
// words as the window. Missing arguments are left out of the sentence, never an assertion.
QString errorSentence(const Error& error);

} // namespace riskloom
