// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/protocol.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace riskloom;

// Any bytes as a line of the worker protocol: no crash, ProtocolError or a message, and a message that is written again
// reads back the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto message = protocol::parseLine({reinterpret_cast<const char*>(data), size});
    if (!message)
        return 0;
    if (message->method.empty() && !message->id)
        return 0;
    const auto line = [&] {
        if (message->error)
            return protocol::failureLine(*message->id, *message->error);
        if (message->method.empty())
            return protocol::answerLine(*message->id, message->params);
        return message->id ? protocol::requestLine(*message->id, message->method, message->params)
                           : protocol::notificationLine(message->method, message->params);
    }();
    const auto back = protocol::parseLine(line);
    if (!back || back->id != message->id || back->method != message->method ||
        writeJson(back->params) != writeJson(message->params) || back->error != message->error)
        std::abort();
    return 0;
}
