// The form by which an officer enters a child whom an email told of, and who wrote it.
//
// The fields:
//   child-given, child-family, birthday-day, -month, -year, school
//   part                                what whoever wrote is to the child: see writer_parts
//   person                              the key of whoever wrote, of those we know; or "new"
//   writer-given, writer-family
//   reach (yes)                         they can be written to at the address that it came from
#pragma once

#include "commands/mail/new_child.hpp"
#include "inbound/forms/form.hpp"

#include <array>
#include <string_view>

namespace ribbon {

/// The fields above, by which what was typed is kept from page to page.
inline constexpr std::array<std::string_view, 11> new_child_fields{
    "child-given", "child-family", "birthday-day", "birthday-month", "birthday-year", "school",
    "part",        "person",       "writer-given", "writer-family",  "reach"};

/// Of `person`: somebody whom we do not know yet.
inline constexpr std::string_view new_person = "new";

/// All that was typed, or everything wrong with it. `known` are the keys that can be chosen.
Result<NewChild> read_new_child(const Form& form, const std::vector<std::string>& known, Day today);

/// A name as an email has it beside its address: "Ada Radford", "Radford, Ada". Nothing where it is
/// an address again.
PersonName name_in_mail(std::string_view text);

} // namespace ribbon
