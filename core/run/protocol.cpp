// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/protocol.h"

namespace riskloom::protocol {
namespace {

constexpr int serverError = -32000; // JSON-RPC 2.0, section 5.1: the range left to implementations

Error problem(std::string what)
{
    return Error{ErrorCode::ProtocolError, {std::move(what)}, {}};
}

boost::json::object envelope()
{
    boost::json::object message;
    message["jsonrpc"] = "2.0";
    return message;
}

std::string finish(const boost::json::object& message)
{
    return writeJson(message) + "\n";
}

} // namespace

Result<Message> parseLine(std::string_view line)
{
    if (line.size() > longestLine)
        return problem("line of " + std::to_string(line.size()) + " bytes");
    const auto json = readJson(line, "worker protocol");
    if (!json)
        return problem("not JSON");
    const auto* object = json->if_object();
    if (object == nullptr)
        return problem("not an object");
    const auto* tag = object->if_contains("jsonrpc");
    if (tag == nullptr || !tag->is_string() || tag->get_string() != "2.0")
        return problem("not JSON-RPC 2.0");

    Message message;
    if (const auto* id = object->if_contains("id")) {
        if (!id->is_int64())
            return problem("id is not a whole number");
        message.id = id->get_int64();
    }
    if (const auto* method = object->if_contains("method")) {
        if (!method->is_string())
            return problem("method is not text");
        message.method.assign(method->get_string().data(), method->get_string().size());
        if (const auto* params = object->if_contains("params")) {
            if (!params->is_object())
                return problem("params is not an object");
            message.params = params->get_object();
        }
        return message;
    }
    if (!message.id)
        return problem("neither method nor id");
    if (const auto* error = object->if_contains("error")) {
        const auto* data = error->is_object() ? error->get_object().if_contains("data") : nullptr;
        if (data == nullptr)
            return problem("error without data");
        RISKLOOM_TRY(const ErrorNote note, fromJson<ErrorNote>(*data));
        message.error = toError(note);
        return message;
    }
    const auto* result = object->if_contains("result");
    if (result == nullptr || !result->is_object())
        return problem("answer without result");
    message.params = result->get_object();
    return message;
}

std::string requestLine(std::int64_t id, std::string_view method, const boost::json::value& params)
{
    auto message = envelope();
    message["id"] = id;
    message["method"] = method;
    message["params"] = params;
    return finish(message);
}

std::string notificationLine(std::string_view method, const boost::json::value& params)
{
    auto message = envelope();
    message["method"] = method;
    message["params"] = params;
    return finish(message);
}

std::string answerLine(std::int64_t id, const boost::json::value& result)
{
    auto message = envelope();
    message["id"] = id;
    message["result"] = result;
    return finish(message);
}

std::string failureLine(std::int64_t id, const Error& error)
{
    auto message = envelope();
    message["id"] = id;
    boost::json::object failure;
    failure["code"] = serverError;
    failure["message"] = errorCodeName(error.code);
    failure["data"] = encode(toNote("", error));
    message["error"] = std::move(failure);
    return finish(message);
}

ErrorNote toNote(const std::string& run, const Error& error)
{
    return {run, errorCodeName(error.code), error.args, error.detail};
}

Error toError(const ErrorNote& note)
{
    return {errorCodeFromName(note.code), note.args, note.detail};
}

} // namespace riskloom::protocol
