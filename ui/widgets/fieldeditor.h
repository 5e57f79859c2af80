// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/kind.h"

#include <QWidget>

namespace riskloom {

// Edits one field of a request: JSON in, JSON out. What a person wrote and cannot be read goes out as a text, so that
// the one check of requests (KindSpec::complete) refuses it and names the field.
class FieldEditor : public QWidget {
    Q_OBJECT

public:
    explicit FieldEditor(const FieldSpec& field, QWidget* parent);
    const FieldSpec& field() const { return m_field; }

    virtual boost::json::value value() const = 0;
    virtual void setValue(const boost::json::value& value) = 0; // emits nothing
    virtual void setSchema(const Schema&) {}
    virtual bool wantsOwnLine() const { return false; } // too wide to stand beside its label
    virtual void setInvalid(bool invalid) = 0;
    virtual QWidget* control() const = 0; // takes the focus, has the accessible name

Q_SIGNALS:
    void edited(); // by a person

private:
    const FieldSpec& m_field; // of one of allKinds(), which live for ever
};

FieldEditor* makeFieldEditor(const FieldSpec& field, QWidget* parent);

} // namespace riskloom
