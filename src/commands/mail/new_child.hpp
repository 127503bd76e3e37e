// A child who is new to the council: an email told of them, and an officer enters them and whoever
// wrote, before the email is filed with them as every other (FileMail).
//
// Nothing is decided here on what the email asks for. The case begins on the day the email came,
// and so do the clocks of what it asks for, however long it waited (Children and Families Act 2014
// s.36(1); SEND Regulations 2014 reg 5(1)).
#pragma once

#include "commands/ask.hpp"

#include <array>
#include <string_view>

namespace ribbon {

/// What whoever wrote is to the child: as the record has it, and as it is asked.
struct WriterPart {
    std::string_view relation, says;
};
inline constexpr std::string_view no_part = "nobody";
inline constexpr std::array<WriterPart, 7> writer_parts{
    {{"mother", "Their mother"},
     {"father", "Their father"},
     {"carer", "Somebody else who cares for them"},
     {"young person", "The child or young person"},
     {"school", "Their school or college"},
     {"adviser", "Another professional, for example a doctor"},
     {no_part, "Somebody who has no part in it"}}};
/// As it is asked; empty where there is no such part.
std::string_view part_in_words(std::string_view relation);

struct NewChild {
    PersonName child;
    std::optional<Day> born; ///< nothing where the email does not say
    std::string school; ///< where they are when it came
    std::string part;   ///< of whoever wrote: the relation of one of `writer_parts`
    PersonName writer;  ///< of the young person, and of whoever we know, it is not asked
    std::string known;  ///< the key of whoever wrote, where they are in the record already
    bool reach = false; ///< they can be written to at the address that it came from

    // What the shell brings.
    std::string case_key, child_key, writer_key;
    std::string email; ///< the address to write to them at; empty: nobody knows one
    Day received;
    std::string evidence;
    /// Cases of children who may be the same: somebody looked, and says that they are not.
    std::vector<std::string> others = {};
    bool operator==(const NewChild&) const = default;
};

/// Whether whoever wrote is asked for by name.
bool is_asked_name(const NewChild& command);
/// The key of whoever wrote; empty where they have no part in it.
std::string writer_of(const NewChild& command);

/// Everything that is missing or wrong, under the field of the form where it can be put right.
Problems problems_of(const NewChild& command, Day today);

/// The child, whoever wrote where they are new too, and the case, in this order. The case is
/// nobody's until somebody takes it, and whoever wrote is to be checked, as of one who asks on our
/// pages.
Result<Proposal> decide(const NewChild& command, const Calendar& calendar, Day today);

} // namespace ribbon
