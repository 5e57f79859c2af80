// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/kindtext.h"

#include "core/run/json.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>
#include <QStringList>

#include <cmath>
#include <string>

namespace riskloom {
namespace {

struct KindText {
    Q_DECLARE_TR_FUNCTIONS(KindText)
};

QString text(const boost::json::string& string)
{
    return QString::fromUtf8(string.data(), static_cast<qsizetype>(string.size()));
}

QString numberText(double value)
{
    return std::floor(value) == value && std::abs(value) < 1e15 ? formatInteger(static_cast<std::int64_t>(value))
                                                                : formatSignificant(value, 3);
}

} // namespace

QString kindText(std::string_view english)
{
    return english.empty() ? QString() : QCoreApplication::translate("Kinds", std::string(english).c_str());
}

QString kindTitle(std::string_view kind)
{
    const auto found = findKind(kind);
    return found ? kindText((*found)->title) : QString::fromUtf8(kind.data(), static_cast<qsizetype>(kind.size()));
}

QString paneOfKind(std::string_view kind)
{
    return QString::fromStdString(std::string(kind.substr(0, kind.find('.'))));
}

QString valueText(const boost::json::value& value, const FieldSpec* field)
{
    if (value.is_null())
        return QStringLiteral("–");
    if (value.is_bool())
        return value.get_bool() ? KindText::tr("yes") : KindText::tr("no");
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

} // namespace riskloom
