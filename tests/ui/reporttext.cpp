// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/reporttext.h"

#include <QXmlStreamReader>

namespace riskloom::fixture {

ReportSource reportOf(const CreditSelection& model)
{
    ReportSource source;
    source.model = model;
    source.record = model.scorecard ? model.scorecard->record : model.network->record;
    source.dataset.name = "applications";
    source.dataset.sha256 = std::string(64, 'c');
    source.dataset.rows = 1000;
    source.dataset.origin = "applications.csv";
    source.dataset.createdAt = "2026-11-24T06:00:00.000Z";
    source.steps = {{ModelState::Review, "ready", "Ann", "2026-11-24T07:00:00.000Z"},
                    {ModelState::Approved, "fine", "Ben", "2026-11-24T08:00:00.000Z"}};
    source.trail = {
        {1, "2026-11-24T06:30:00.000Z", "ann", "run.add", "run/" + std::to_string(source.record.id), "{}", "",
         std::string(64, 'd')},
        {2, "2026-11-24T06:30:02.000Z", "ann", "run.end", "run/999", "{}", std::string(64, 'd'), std::string(64, 'e')}};
    source.madeAt = "2026-11-24T09:00:00.000Z";
    return source;
}

QList<QStringList> rowsOf(const QByteArray& html, const QString& id)
{
    QXmlStreamReader reader(html);
    QList<QStringList> rows;
    bool inside = false;
    bool body = false;
    while (!reader.atEnd()) {
        reader.readNext();
        const auto name = reader.name();
        if (reader.isStartElement() && name == u"table")
            inside = reader.attributes().value(QStringLiteral("id")) == id;
        else if (reader.isEndElement() && name == u"table")
            inside = body = false;
        else if (inside && reader.isStartElement() && name == u"tbody")
            body = true;
        else if (body && reader.isStartElement() && name == u"tr")
            rows.append(QStringList());
        else if (body && reader.isStartElement() && (name == u"td" || name == u"th"))
            rows.back().append(reader.readElementText());
    }
    return rows;
}

QStringList textsOf(const QByteArray& html, const QString& element)
{
    QXmlStreamReader reader(html);
    QStringList texts;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement() && reader.name() == element)
            texts.append(reader.readElementText(QXmlStreamReader::IncludeChildElements));
    }
    return texts;
}

QString wellFormed(const QByteArray& html)
{
    QXmlStreamReader reader(html);
    while (!reader.atEnd())
        reader.readNext();
    return reader.hasError() ? QStringLiteral("line %1: %2").arg(reader.lineNumber()).arg(reader.errorString())
                             : QString();
}

} // namespace riskloom::fixture
