// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/settings.h"

namespace riskloom::settings {
namespace {

const Setting<int> storedVersion{"version", 0};

} // namespace

void migrate()
{
    // Version 1 is the first. What a newer program has written is left as it is: its version is never lowered.
    if (storedVersion.value() < version)
        storedVersion.set(version);
}

} // namespace riskloom::settings
