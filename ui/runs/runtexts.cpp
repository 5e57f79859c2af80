// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs/runtexts.h"

#include "core/run/json.h"
#include "ui/widgets/texts.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QStringList>

#include <string_view>

namespace riskloom {
namespace {

constexpr std::string_view requestPrefix = "request.";
constexpr std::string_view resultPrefix = "result.";

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Runs)
};

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
    if (name == "sharpe")
        return Tr::tr("Sharpe");
    if (name == "sharpeDifference")
        return Tr::tr("less 1/N");
    if (name == "cagr")
        return Tr::tr("Growth a year");
    if (name == "maxDrawdown")
        return Tr::tr("Max. drawdown");
    if (name == "variables")
        return Tr::tr("Variables");
    if (name == "quality")
        return Tr::tr("Quality");
    if (name == "columnShapes")
        return Tr::tr("Column Shapes");
    if (name == "columnPairTrends")
        return Tr::tr("Column Pair Trends");
    if (name == "floor")
        return Tr::tr("Floor");
    if (name == "ceiling")
        return Tr::tr("Ceiling");
    if (name == "detectionAuc")
        return Tr::tr("Detection AUC");
    if (name == "coverage")
        return Tr::tr("Coverage");
    if (name == "membershipAuc")
        return Tr::tr("Membership AUC");
    if (name == "heldOutShare")
        return Tr::tr("Nearer to training rows");
    if (name == "privacyVerdict")
        return Tr::tr("Privacy");
    if (name == "syntheticAuc")
        return Tr::tr("AUC from synthetic rows");
    if (name == "realAuc")
        return Tr::tr("AUC from real rows");
    return QString::fromStdString(name);
}

// A word of the report as a person says it, or nothing.
QString resultWord(const boost::json::value& value)
{
    if (value == "go")
        return Tr::tr("go");
    if (value == "review")
        return Tr::tr("review");
    if (value == "noGo")
        return Tr::tr("no go");
    return {};
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
    for (const auto& member : headline->get_object()) {
        const QString word = resultWord(member.value());
        parts << resultName(std::string(member.key().data(), member.key().size())) + u' ' +
                     (word.isEmpty() ? valueText(member.value(), nullptr) : word);
    }
    return parts.join(QStringLiteral(" · "));
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
