// What officers write: an answer, a note, a call that was made, a promise, a handover. Each reader
// gives what was meant, or every problem with the name of its field.
#pragma once

#include "base/day.hpp"
#include "base/result.hpp"
#include "inbound/forms/form.hpp"

#include <optional>
#include <string>
#include <vector>

namespace ribbon {

/// An answer, or a holding note where no message is ticked: a note stops no clock.
struct Reply {
    std::string to;           ///< whom the page said that it goes to
    std::int64_t read_to = 0; ///< the last entry of the conversation that was on that page
    std::string given;        ///< how they were told by hand: "telephone", "in person", "letter"
    std::string words;
    std::vector<int> answers;      ///< the matters of the messages that this answers in substance
    std::string promise;           ///< what is promised in it; may be empty
    std::optional<Day> promise_by; ///< and by when
    bool inside = false;           ///< a note that the family does not see
};
Result<Reply> read_reply(const Form& form, Day today);

/// A call, a visit or a letter, in or out, with the same clock as a message.
struct Contact {
    Day day;
    bool incoming = true;
    std::string channel; ///< "telephone", "in person", "letter"
    std::string person;  ///< the key of the party
    std::string subject, words;
    std::vector<int> answers;
};
Result<Contact> read_contact(const Form& form, Day today);

struct NewPromise {
    std::string words, person;
    Day by;
};
Result<NewPromise> read_promise(const Form& form, Day today);

struct Sealing {
    std::string reason;
    std::optional<Day> until;
};
Result<Sealing> read_sealing(const Form& form, Day today);

/// The three questions of a handover, and to whom.
struct Offering {
    std::string officer, know, next, waiting, reason;
    std::optional<Day> by;
    bool checked = false; ///< the page that checks was seen
};
/// What is missing is for the command to say, which knows the case; here only the days are read.
Result<Offering> read_offering(const Form& form);

struct OfferAnswer {
    bool accepts = false;
    std::string words;
};
Result<OfferAnswer> read_offer_answer(const Form& form);

/// How something was said to somebody without us: "telephone", "in person", "letter"; empty where
/// the field has none of them.
std::string given_by_hand(const Form& form, const std::string& field);

/// Words that must be there: trimmed, with a problem where there are none.
std::string needed(const Form& form, const std::string& field, const std::string& sentence,
                   Problems& problems);

} // namespace ribbon
