// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/report/reportsource.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace riskloom::fixture {

// What a workspace would know of the runs of the fixtures.
ReportSource reportOf(const CreditSelection& model);

// An HTML report read back by its ids.
QList<QStringList> rowsOf(const QByteArray& html, const QString& id); // cells of the body of a table
QStringList textsOf(const QByteArray& html, const QString& element);  // of every such element, in their order
QString wellFormed(const QByteArray& html);                           // "" or what is wrong with it as XML

} // namespace riskloom::fixture
