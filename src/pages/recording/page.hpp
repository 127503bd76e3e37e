// "Record what happened": choose, answer, check, done. Each gives the main part of its page.
#pragma once

#include "components/form.hpp"
#include "views/recording/check.hpp"
#include "views/recording/choose.hpp"
#include "views/recording/fields.hpp"

#include <string>

namespace ribbon {

/// Where the pages stand, and the keys of the form that sends.
struct RecordingPlace {
    std::string a_case;
    FormKeys keys;
};

/// GET .../record?q= and, for each kind, .../record/fields?what=
Html render(const ChooseView& view, const RecordingPlace& place);
/// Sends to .../record/check
Html render(const FieldsView& view, const RecordingPlace& place);
/// Sends to .../record; its second button, `step` "change", asks for the questions again.
Html render(const CheckView& view, const RecordingPlace& place);
/// What was recorded, at .../record/done?fact=
Html render(const DoneView& view, const RecordingPlace& place);

/// "/cases/KEY/record" with more of a path behind it.
Url record_path(const RecordingPlace& place, const std::string& more = {});

/// All that follows, for the check and for the receipt.
std::vector<Html> sections_of(const WhatFollows& follows);

} // namespace ribbon
