// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/runchoice.h"

#include "core/run/json.h"
#include "ui/credit/credittext.h"

#include <QDateTime>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <optional>

namespace riskloom {
namespace {

std::optional<double> headlineAuc(const std::string& headline)
{
    const Result<boost::json::value> json = readJson(headline, "headline");
    if (!json || !json->is_object())
        return std::nullopt;
    const boost::json::value* auc = json->get_object().if_contains("auc");
    return auc != nullptr && auc->is_double() ? std::optional(auc->get_double()) : std::nullopt;
}

QString choiceLabel(const RunRecord& run)
{
    QStringList parts{CreditText::tr("#%1", "number of a run").arg(run.id)};
    if (const std::optional<double> auc = headlineAuc(run.headline))
        parts.append(CreditText::tr("AUC %1").arg(QLocale().toString(*auc, 'f', 3)));
    parts.append(shortTime(run.finishedAt));
    return parts.join(QStringLiteral(" · "));
}

QString choiceToolTip(const RunRecord& run)
{
    QStringList lines;
    if (!run.note.empty())
        lines.append(QString::fromStdString(run.note));
    lines.append(CreditText::tr("Seed %1, program version %2").arg(QString::number(run.seed), QString::fromStdString(run.version)));
    if (run.parent != 0)
        lines.append(CreditText::tr("Made from run #%1").arg(run.parent));
    return lines.join(u'\n');
}

} // namespace

std::vector<RunChoice> runChoices(const std::vector<RunRecord>& runs, std::string_view kind, std::int64_t dataset)
{
    std::vector<RunChoice> choices;
    for (const RunRecord& run : runs)
        if (run.status == RunStatus::Finished && run.kind == kind && run.dataset == dataset)
            choices.push_back({run.id, choiceLabel(run), choiceToolTip(run)});
    return choices;
}

std::int64_t chosenRun(const std::vector<RunChoice>& choices, std::int64_t wanted)
{
    const auto found = std::find_if(choices.begin(), choices.end(), [&](const RunChoice& c) { return c.run == wanted; });
    if (found != choices.end())
        return wanted;
    return choices.empty() ? 0 : choices.front().run;
}

QString shortTime(const std::string& timeStamp)
{
    const QDateTime time = QDateTime::fromString(QString::fromStdString(timeStamp), Qt::ISODate).toLocalTime();
    return QLocale().toString(time, CreditText::tr("d MMM HH:mm", "date and time of a run, as in 24 Nov 06:30"));
}

} // namespace riskloom
