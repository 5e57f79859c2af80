// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace riskloom {

class FieldEditor;

// A line of a form: label, a button that unfolds the field's help, the editor, and what is wrong with its value.
class FieldRow : public QWidget {
    Q_OBJECT

public:
    FieldRow(FieldEditor* editor, QWidget* parent); // takes the editor over
    FieldEditor* editor() const { return m_editor; }
    void setError(const QString& sentence); // empty: none

protected:
    void changeEvent(QEvent* event) override;

private:
    void recolour();

    FieldEditor* m_editor;
    QLabel* m_label;
    QLabel* m_help;
    QLabel* m_error;
    QToolButton* m_helpButton;
};

} // namespace riskloom
