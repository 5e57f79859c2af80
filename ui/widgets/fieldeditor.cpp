// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fieldeditor.h"

#include "ui/widgets/columneditors.h"
#include "ui/widgets/numberbox.h"
#include "ui/widgets/texts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRegularExpression>
#include <QStyle>

#include <algorithm>
#include <cmath>

namespace riskloom {
namespace {

constexpr int widestTextBesideLabel = 136;
constexpr double widest = 1e15; // for fields without a limit

QString textOf(const boost::json::value& value)
{
    if (!value.is_string())
        return {};
    const boost::json::string& text = value.get_string();
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

// A layout with nothing but the control, and its look while its value is refused.
template <class Control>
class SingleEditor : public FieldEditor {
public:
    template <class... Args>
    SingleEditor(const FieldSpec& field, QWidget* parent, Args... args)
        : FieldEditor(field, parent), m_control(new Control(args..., this))
    {
        auto* line = new QHBoxLayout(this);
        line->setContentsMargins(0, 0, 0, 0);
        line->addWidget(m_control);
        setFocusProxy(m_control);
    }
    QWidget* control() const override { return m_control; }
    void setInvalid(bool invalid) override
    {
        m_control->setProperty("invalid", invalid);
        m_control->update();
    }

protected:
    Control* m_control;
};

class ToggleEditor : public SingleEditor<QCheckBox> {
public:
    ToggleEditor(const FieldSpec& field, QWidget* parent) : SingleEditor(field, parent)
    {
        connect(m_control, &QCheckBox::clicked, this, &FieldEditor::edited);
    }
    boost::json::value value() const override { return m_control->isChecked(); }
    void setValue(const boost::json::value& value) override { m_control->setChecked(value.is_bool() && value.get_bool()); }
};

class NumberEditor : public SingleEditor<NumberBox> {
public:
    NumberEditor(const FieldSpec& field, QWidget* parent)
        : SingleEditor(field, parent,
                       field.kind == FieldKind::Integer ? NumberBox::Numbers::Whole : NumberBox::Numbers::Real)
    {
        m_control->setRange(std::max(field.rule.minimum, -widest), std::min(field.rule.maximum, field.kind == FieldKind::Integer ? 9007199254740992.0 : widest));
        if (!field.rule.unit.empty())
            m_control->setSuffix(QLatin1Char(' ') + kindText(field.rule.unit));
        connect(m_control, &NumberBox::valueChanged, this, [this] {
            if (!m_setting)
                Q_EMIT edited();
        });
    }
    boost::json::value value() const override
    {
        if (field().kind == FieldKind::Integer)
            return static_cast<std::int64_t>(std::llround(m_control->value()));
        return m_control->value();
    }
    void setValue(const boost::json::value& value) override
    {
        m_setting = true;
        if (value.is_number())
            m_control->setValue(value.to_number<double>());
        m_setting = false;
    }

private:
    bool m_setting = false;
};

class ChoiceEditor : public SingleEditor<QComboBox> {
public:
    ChoiceEditor(const FieldSpec& field, QWidget* parent) : SingleEditor(field, parent)
    {
        for (const ChoiceText& choice : field.rule.choices)
            m_control->addItem(kindText(choice.text),
                               QString::fromUtf8(choice.name.data(), static_cast<qsizetype>(choice.name.size())));
        connect(m_control, &QComboBox::activated, this, &FieldEditor::edited);
        for (int i = 0; i < m_control->count(); ++i)
            m_widestText = std::max(m_widestText, m_control->fontMetrics().horizontalAdvance(m_control->itemText(i)));
        m_control->setFocusPolicy(Qt::StrongFocus);
        m_control->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    }
    boost::json::value value() const override { return boost::json::value(m_control->currentData().toString().toStdString()); }
    void setValue(const boost::json::value& value) override { m_control->setCurrentIndex(m_control->findData(textOf(value))); }
    bool wantsOwnLine() const override { return m_widestText > widestTextBesideLabel; }

private:
    int m_widestText = 0;
};

class TextEditor : public SingleEditor<QLineEdit> {
public:
    TextEditor(const FieldSpec& field, QWidget* parent) : SingleEditor(field, parent)
    {
        connect(m_control, &QLineEdit::textEdited, this, &FieldEditor::edited);
    }
    boost::json::value value() const override { return boost::json::value(m_control->text().toStdString()); }
    void setValue(const boost::json::value& value) override { m_control->setText(textOf(value)); }
    void setSchema(const Schema& schema) override
    {
        if (field().rule.filledFrom == FilledFrom::BadValue)
            m_control->setPlaceholderText(QString::fromStdString(schema.badValue));
    }
};

// "64, 32": numbers with a point, parted by commas, semicolons or spaces.
class NumbersEditor : public SingleEditor<QLineEdit> {
public:
    NumbersEditor(const FieldSpec& field, QWidget* parent) : SingleEditor(field, parent)
    {
        connect(m_control, &QLineEdit::textEdited, this, &FieldEditor::edited);
    }
    boost::json::value value() const override
    {
        static const QRegularExpression separators(QStringLiteral("[,;\\s]+"));
        boost::json::array numbers;
        for (const QString& part : m_control->text().split(separators, Qt::SkipEmptyParts)) {
            bool understood = false;
            if (field().kind == FieldKind::Integers)
                numbers.emplace_back(static_cast<std::int64_t>(part.toLongLong(&understood)));
            else
                numbers.emplace_back(part.toDouble(&understood));
            if (!understood)
                return boost::json::value(m_control->text().toStdString());
        }
        return numbers;
    }
    void setValue(const boost::json::value& value) override
    {
        QStringList parts;
        if (value.is_array())
            for (const boost::json::value& number : value.get_array())
                parts << QString::fromStdString(writeJson(number));
        m_control->setText(parts.join(QStringLiteral(", ")));
    }
};

// "late, in arrears": texts parted by commas, the Chinese ones included.
class TextsEditor : public SingleEditor<QLineEdit> {
public:
    TextsEditor(const FieldSpec& field, QWidget* parent) : SingleEditor(field, parent)
    {
        connect(m_control, &QLineEdit::textEdited, this, &FieldEditor::edited);
    }
    boost::json::value value() const override
    {
        static const QRegularExpression separators(QStringLiteral("[,\uFF0C\u3001]"));
        boost::json::array texts;
        for (const QString& part : m_control->text().split(separators, Qt::SkipEmptyParts))
            if (const QString text = part.trimmed(); !text.isEmpty())
                texts.emplace_back(text.toStdString());
        return texts;
    }
    void setValue(const boost::json::value& value) override
    {
        QStringList parts;
        if (value.is_array())
            for (const boost::json::value& text : value.get_array())
                parts << textOf(text);
        m_control->setText(parts.join(QStringLiteral(", ")));
        m_control->setCursorPosition(0); // a long list shows where it begins
    }
};

} // namespace

FieldEditor::FieldEditor(const FieldSpec& field, QWidget* parent) : QWidget(parent), m_field(field) {}

FieldEditor* makeFieldEditor(const FieldSpec& field, QWidget* parent)
{
    switch (field.kind) {
    case FieldKind::Toggle: return new ToggleEditor(field, parent);
    case FieldKind::Integer:
    case FieldKind::Number: return new NumberEditor(field, parent);
    case FieldKind::Choice: return new ChoiceEditor(field, parent);
    case FieldKind::Text: return new TextEditor(field, parent);
    case FieldKind::Column: return new ColumnEditor(field, parent);
    case FieldKind::Columns: return new ColumnsEditor(field, parent);
    case FieldKind::Integers:
    case FieldKind::Numbers: return new NumbersEditor(field, parent);
    case FieldKind::Texts: return new TextsEditor(field, parent);
    case FieldKind::Records: break; // never in a form
    }
    return nullptr;
}

} // namespace riskloom
