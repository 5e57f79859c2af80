// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/formview.h"

#include "ui/widgets/errortext.h"
#include "ui/widgets/fieldeditor.h"
#include "ui/widgets/fieldrow.h"
#include "ui/widgets/foldsection.h"
#include "ui/widgets/texts.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <map>

namespace riskloom {
namespace {

constexpr std::size_t openSections = 2;

// Errors that speak of a field by what it is for instead of by its name.
FilledFrom sourceOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NoTarget:
    case ErrorCode::TargetNotBinary:
    case ErrorCode::TargetMissing: return FilledFrom::Target;
    case ErrorCode::BadValueNotFound: return FilledFrom::BadValue;
    case ErrorCode::NoUsableVariables: return FilledFrom::Inputs;
    default: return FilledFrom::Nothing;
    }
}

bool namesField(ErrorCode code)
{
    return code == ErrorCode::UnknownField || code == ErrorCode::BadFieldType || code == ErrorCode::FieldOutOfRange ||
           code == ErrorCode::BadChoice;
}

bool mentions(const boost::json::value& value, const std::string& text)
{
    if (value.is_string())
        return std::string_view(value.get_string().data(), value.get_string().size()) == text;
    return value.is_array() && std::ranges::any_of(value.get_array(), [&](const auto& part) { return mentions(part, text); });
}

} // namespace

struct FormView::Private {
    const KindSpec* kind = nullptr;
    Schema schema;
    QVBoxLayout* column = nullptr;
    QWidget* content = nullptr;
    std::vector<FieldRow*> rows;
    std::map<std::string_view, FoldSection*> sections; // by group

    void build(FormView* form);
    boost::json::object records; // lists of records have no editor; the form hands them through

    FieldRow* rowOf(std::string_view field) const;
    FieldRow* rowOf(const Error& error) const;
};

void FormView::Private::build(FormView* form)
{
    rows.clear();
    sections.clear();
    delete content;
    content = new QWidget(form);
    auto* groups = new QVBoxLayout(content);
    groups->setContentsMargins(0, 0, 0, 0);
    groups->setSpacing(gridStep);
    column->insertWidget(0, content);
    if (kind == nullptr)
        return;
    for (const FieldSpec& field : kind->fields) {
        if (field.rule.group.empty())
            continue;
        FoldSection*& section = sections[field.rule.group];
        if (section == nullptr) {
            section = new FoldSection(kindText(field.rule.group), content);
            section->setOpen(sections.size() <= openSections);
            groups->addWidget(section);
        }
        auto* row = new FieldRow(makeFieldEditor(field, section), section);
        row->editor()->setValue(field.defaultValue);
        row->editor()->setSchema(schema);
        section->body()->addWidget(row);
        rows.push_back(row);
        connect(row->editor(), &FieldEditor::edited, form, [form, row] {
            row->setError({});
            Q_EMIT form->changed();
        });
    }
}

FieldRow* FormView::Private::rowOf(std::string_view field) const
{
    const auto found = std::ranges::find_if(rows, [&](FieldRow* row) { return row->editor()->field().rule.name == field; });
    return found == rows.end() ? nullptr : *found;
}

FieldRow* FormView::Private::rowOf(const Error& error) const
{
    if (namesField(error.code) && !error.args.empty()) {
        const std::string& path = error.args.front(); // "hiddenUnits" or "hiddenUnits[1]"
        return rowOf(std::string_view(path).substr(0, path.find_first_of(".[/")));
    }
    const FilledFrom source = sourceOf(error.code);
    const auto found = std::ranges::find_if(rows, [&](FieldRow* row) {
        const FieldEditor* editor = row->editor();
        if (error.code == ErrorCode::UnknownColumn || error.code == ErrorCode::WrongColumnType)
            return !error.args.empty() && mentions(editor->value(), error.args.front());
        return source != FilledFrom::Nothing && editor->field().rule.filledFrom == source;
    });
    return found == rows.end() ? nullptr : *found;
}

FormView::FormView(QWidget* parent) : QWidget(parent), d(std::make_unique<Private>())
{
    d->column = new QVBoxLayout(this);
    d->column->setContentsMargins(0, 0, 0, 0);
    d->column->addStretch();
}

FormView::~FormView() = default;

void FormView::setKind(const KindSpec& kind)
{
    d->kind = &kind;
    d->records.clear();
    d->build(this);
}

const KindSpec* FormView::kind() const
{
    return d->kind;
}

void FormView::setSchema(const Schema& schema)
{
    if (!std::ranges::equal(d->schema.columns, schema.columns, {}, &ColumnSpec::name, &ColumnSpec::name))
        d->records.clear(); // they name columns of other data
    d->schema = schema;
    for (FieldRow* row : d->rows)
        row->editor()->setSchema(schema);
}

void FormView::setValues(const boost::json::object& values)
{
    for (FieldRow* row : d->rows) {
        const FieldSpec& field = row->editor()->field();
        const auto* given = values.if_contains(field.rule.name);
        row->editor()->setValue(given != nullptr ? *given : field.defaultValue);
        row->setError({});
    }
    d->records.clear();
    if (d->kind == nullptr)
        return;
    for (const FieldSpec& field : d->kind->fields)
        if (field.kind == FieldKind::Records)
            if (const auto* given = values.if_contains(field.rule.name))
                d->records[field.rule.name] = *given;
}

boost::json::object FormView::values(FormValues which) const
{
    boost::json::object values;
    for (const auto& record : d->records)
        if (which == FormValues::All || record.value() != d->kind->find(record.key())->defaultValue)
            values[record.key()] = record.value();
    for (const FieldRow* row : d->rows) {
        const FieldSpec& field = row->editor()->field();
        boost::json::value value = row->editor()->value();
        if (which == FormValues::All || value != field.defaultValue)
            values[field.rule.name] = std::move(value);
    }
    return values;
}

bool FormView::showError(const Error& error)
{
    FieldRow* row = d->rowOf(error);
    if (row == nullptr)
        return false;
    const FieldRule& rule = row->editor()->field().rule;
    Error named = error;
    if (namesField(error.code))
        named.args.front() = kindText(rule.label).toStdString(); // the words of the form instead of the JSON name
    row->setError(errorSentence(named));
    d->sections.at(rule.group)->setOpen(true);
    for (QWidget* parent = parentWidget(); parent != nullptr; parent = parent->parentWidget())
        if (auto* area = qobject_cast<QScrollArea*>(parent)) {
            area->ensureWidgetVisible(row);
            break;
        }
    row->editor()->setFocus();
    return true;
}

void FormView::clearErrors()
{
    for (FieldRow* row : d->rows)
        row->setError({});
}

QWidget* FormView::editor(std::string_view field) const
{
    const FieldRow* row = d->rowOf(field);
    return row == nullptr ? nullptr : row->editor()->control();
}

void FormView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange || d->kind == nullptr)
        return;
    const boost::json::object kept = values(FormValues::All);
    std::map<std::string_view, bool> open;
    for (const auto& [group, section] : d->sections)
        open[group] = section->isOpen();
    d->build(this);
    setValues(kept);
    for (const auto& [group, section] : d->sections)
        section->setOpen(open[group]);
}

} // namespace riskloom
