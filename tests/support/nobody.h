// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <functional>

#include <sys/types.h>
#include <unistd.h>

namespace riskloom::testing {

// Does `body` as a user who may not write what root may: root becomes "nobody" for it, every other user is one already.
// False when this process cannot become one.
inline bool asNobody(const std::function<void()>& body)
{
    constexpr uid_t nobody = 65534;
    const bool root = ::geteuid() == 0;
    if (root && ::seteuid(nobody) != 0)
        return false;
    body();
    if (root && ::seteuid(0) != 0)
        qFatal("cannot become root again");
    return true;
}

} // namespace riskloom::testing
