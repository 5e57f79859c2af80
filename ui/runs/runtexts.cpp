// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/runtexts.h"

#include "core/run/json.h"
#include "ui/widgets/format.h"
#include "ui/widgets/texts.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace riskloom {
namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Runs)
};

constexpr std::string_view requestPrefix = "request.";
constexpr std::string_view resultPrefix = "result.";

QString text(const boost::json::string& string)
{
    return QString::fromUtf8(string.data(), static_cast<qsizetype>(string.size()));
}

// The names that reports use, as the field writes them.
QString resultName(const std::string& name)
{
    if (name == "auc")
        return Tr::tr("AUC");
    if (name == "ks")
        return Tr::tr("KS");
    if (name == "gini")
        return Tr::tr("Gini");
    if (name == "aucGain")
        return Tr::tr("AUC gain");
    if (name == "epochs")
        return Tr::tr("Epochs");
    if (name == "variables")
        return Tr::tr("Variables");
    return QString::fromStdString(name);
}

QString numberText(double value)
{
    return std::floor(value) == value && std::abs(value) < 1e15 ? formatInteger(static_cast<std::int64_t>(value))
                                                                : formatSignificant(value, 3);
}

} // namespace

const FieldSpec* fieldOf(const std::string& path, const KindSpec* kind)
{
    if (kind == nullptr || !std::string_view(path).starts_with(requestPrefix))
        return nullptr;
    return kind->find(std::string_view(path).substr(requestPrefix.size()));
}

QString headlineText(const std::string& headlineJson)
{
    const auto headline = readJson(headlineJson, "headline");
    if (!headline || !headline->is_object())
        return {};
    QStringList parts;
    for (const auto& member : headline->get_object())
        parts << resultName(std::string(member.key().data(), member.key().size())) + u' ' +
                     valueText(member.value(), nullptr);
    return parts.join(QStringLiteral(" · "));
}

QString valueText(const boost::json::value& value, const FieldSpec* field)
{
    if (value.is_null())
        return QStringLiteral("–");
    if (value.is_bool())
        return value.get_bool() ? Tr::tr("yes") : Tr::tr("no");
    if (value.is_number())
        return numberText(value.to_number<double>());
    if (value.is_string()) {
        if (field != nullptr)
            for (const ChoiceText& choice : field->rule.choices)
                if (choice.name == std::string_view(value.get_string().data(), value.get_string().size()))
                    return kindText(choice.text);
        return value.get_string().empty() ? QStringLiteral("–") : text(value.get_string());
    }
    if (value.is_array()) {
        QStringList parts;
        for (const auto& element : value.get_array())
            parts << valueText(element, field);
        return parts.isEmpty() ? QStringLiteral("–") : parts.join(QStringLiteral(", "));
    }
    return QString::fromStdString(writeJson(value));
}

QString placeValueText(const std::string& path, const boost::json::value& value, const KindSpec* kind)
{
    if (value.is_string() && path == "kind")
        return kindTitle(std::string(value.get_string()));
    if (value.is_string() && path == "status")
        if (const auto status = runStatusFromName(std::string_view(value.get_string().data(), value.get_string().size())))
            return runStatusText(*status);
    return valueText(value, fieldOf(path, kind));
}

QString pathText(const std::string& path, const KindSpec* kind)
{
    if (const FieldSpec* field = fieldOf(path, kind); field != nullptr && !field->rule.label.empty())
        return kindText(field->rule.label);
    if (std::string_view(path).starts_with(resultPrefix))
        return resultName(path.substr(resultPrefix.size()));
    if (path == "kind")
        return Tr::tr("Kind");
    if (path == "dataset")
        return Tr::tr("Dataset");
    if (path == "request.dataset")
        return Tr::tr("Dataset hash");
    if (path == "status")
        return Tr::tr("Status");
    if (path == "device")
        return Tr::tr("Device");
    if (path == "threads")
        return Tr::tr("Threads");
    if (path == "version")
        return Tr::tr("Program version");
    return QString::fromStdString(path);
}

double runSeconds(const RunRecord& run)
{
    const QDateTime start = QDateTime::fromString(QString::fromStdString(run.startedAt), Qt::ISODateWithMs);
    const QDateTime end = QDateTime::fromString(QString::fromStdString(run.finishedAt), Qt::ISODateWithMs);
    return start.isValid() && end.isValid() ? static_cast<double>(start.msecsTo(end)) / 1000.0 : -1.0;
}

} // namespace riskloom
