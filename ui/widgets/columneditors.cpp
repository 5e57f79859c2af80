// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/columneditors.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/searchlist.h"
#include "ui/widgets/texts.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace riskloom {
namespace {

constexpr int listHeight = 28 * gridStep;

QString fromJson(const boost::json::value& value)
{
    if (!value.is_string())
        return {};
    const boost::json::string& text = value.get_string();
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

// The column an empty field stands for.
QString filledName(FilledFrom source, const Schema& schema)
{
    switch (source) {
    case FilledFrom::Target: return QString::fromStdString(schema.nameOf(Role::Target));
    case FilledFrom::Weight: return QString::fromStdString(schema.nameOf(Role::Weight));
    case FilledFrom::Date: return QString::fromStdString(schema.nameOf(Role::Date));
    case FilledFrom::Nothing:
    case FilledFrom::NoRole:
    case FilledFrom::Dataset:
    case FilledFrom::BadValue:
    case FilledFrom::Inputs:
    case FilledFrom::Protected:
    case FilledFrom::Modelled: break;
    }
    return {};
}

} // namespace

ColumnEditor::ColumnEditor(const FieldSpec& field, QWidget* parent) : FieldEditor(field, parent), m_choice(new QComboBox(this))
{
    m_choice->setFocusPolicy(Qt::StrongFocus);
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_choice);
    setFocusProxy(m_choice);
    connect(m_choice, &QComboBox::activated, this, &FieldEditor::edited);
    ColumnEditor::setSchema({});
}

boost::json::value ColumnEditor::value() const
{
    return boost::json::value(m_choice->currentData().toString().toStdString());
}

void ColumnEditor::setValue(const boost::json::value& value)
{
    const QString name = fromJson(value);
    if (m_choice->findData(name) < 0)
        m_choice->addItem(name, name);
    m_choice->setCurrentIndex(m_choice->findData(name));
}

void ColumnEditor::setSchema(const Schema& schema)
{
    const boost::json::value kept = value();
    m_choice->clear();
    const QString filled = filledName(field().rule.filledFrom, schema);
    m_choice->addItem(filled.isEmpty() ? tr("None") : tr("%1 (by its role)").arg(filled), QString());
    for (const ColumnSpec& column : schema.columns)
        m_choice->addItem(QString::fromStdString(column.name), QString::fromStdString(column.name));
    setValue(kept);
}

void ColumnEditor::setInvalid(bool invalid)
{
    m_choice->setProperty("invalid", invalid);
    m_choice->update();
}

QWidget* ColumnEditor::control() const
{
    return m_choice;
}

ColumnsEditor::ColumnsEditor(const FieldSpec& field, QWidget* parent)
    : FieldEditor(field, parent), m_summary(new QToolButton(this)), m_list(new SearchList(SearchList::Mode::Check, this))
{
    m_summary->setCheckable(true);
    m_summary->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_summary->setIcon(icon(QStringLiteral("chevronright"), IconTone::Muted));
    m_summary->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_list->setFixedHeight(listHeight);
    m_list->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(halfStep);
    column->addWidget(m_summary);
    column->addWidget(m_list);
    setFocusProxy(m_summary);
    connect(m_summary, &QToolButton::toggled, this, [this](bool open) {
        m_list->setVisible(open);
        m_summary->setIcon(icon(open ? QStringLiteral("chevrondown") : QStringLiteral("chevronright"), IconTone::Muted));
    });
    connect(m_list, &SearchList::checkedChanged, this, [this] {
        m_columns = m_list->checkedIds();
        updateSummary();
        Q_EMIT edited();
    });
    updateSummary();
}

boost::json::value ColumnsEditor::value() const
{
    boost::json::array names;
    for (const QString& name : m_columns)
        names.emplace_back(name.toStdString());
    return names;
}

void ColumnsEditor::setValue(const boost::json::value& value)
{
    m_columns.clear();
    if (value.is_array())
        for (const boost::json::value& name : value.get_array())
            m_columns.push_back(fromJson(name));
    refill();
}

void ColumnsEditor::setSchema(const Schema& schema)
{
    m_schema = schema;
    refill();
}

void ColumnsEditor::refill()
{
    std::vector<ListEntry> entries;
    const auto add = [&](const QString& name, const QString& note) {
        entries.push_back({.id = name, .text = name, .note = note, .iconName = {},
                           .checked = std::ranges::find(m_columns, name) != m_columns.end()});
    };
    for (const ColumnSpec& column : m_schema.columns)
        add(QString::fromStdString(column.name),
            QStringLiteral("%1 · %2").arg(columnTypeText(column.type), roleText(column.role)));
    for (const QString& name : m_columns)
        if (m_schema.find(name.toStdString()) == nullptr)
            add(name, tr("Not in the data set"));
    m_list->setEntries(entries);
    updateSummary();
}

void ColumnsEditor::updateSummary()
{
    const auto filled = std::ssize(columnsFrom(field().rule.filledFrom, m_schema));
    m_summary->setText(m_columns.empty() ? tr("By role: %1").arg(filled) : tr("Chosen: %1").arg(m_columns.size()));
}

void ColumnsEditor::setInvalid(bool invalid)
{
    m_summary->setProperty("invalid", invalid);
    m_summary->update();
}

QWidget* ColumnsEditor::control() const
{
    return m_summary;
}

} // namespace riskloom
