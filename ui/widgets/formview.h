// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/kind.h"

#include <QWidget>

#include <memory>

namespace riskloom {

enum class FormValues { Changed, All }; // those that differ from the kind's defaults, or every one

// A form for the request of one kind of run, made from its field rules: one foldable section a group, an editor for
// every field that has a group. An empty column field stands for "what the data set's roles say".
class FormView : public QWidget {
    Q_OBJECT

public:
    explicit FormView(QWidget* parent = nullptr);
    ~FormView() override;

    void setKind(const KindSpec& kind); // one of allKinds(), which live for ever; sets the defaults
    const KindSpec* kind() const;
    void setSchema(const Schema& schema); // for column pickers and for what empty fields stand for
    void setValues(const boost::json::object& values); // over the defaults; members the form does not know are left out
    // Lists of records (edited bins, points set by hand) have no editor and are handed through until other values, another
    // kind or other columns come.
    boost::json::object values(FormValues which = FormValues::Changed) const;

    // Shows the error under the field its first argument names and scrolls there. False when no field is named, so that
    // the caller shows it elsewhere.
    bool showError(const Error& error);
    void clearErrors();
    QWidget* editor(std::string_view field) const; // null when the form has no such field

Q_SIGNALS:
    void changed(); // a person changed a value

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace riskloom
