// What families send: a message, a word that an answer was none, a call asked for. Each reader
// gives what was meant, or every problem with the name of its field.
#pragma once

#include "base/day.hpp"
#include "base/result.hpp"
#include "inbound/forms/form.hpp"

#include <string>

namespace ribbon {

/// The longest message: as long as the record takes. A letter of 20 pages is 60,000 letters.
inline constexpr std::size_t longest_message = 60'000;

struct WriteToUs {
    std::string subject, words;
    std::int64_t reply_to = 0; ///< the entry of the message it goes on from; 0 for a new one
};
Result<WriteToUs> read_message(const Form& form);

struct SayNoAnswer {
    std::int64_t message = 0; ///< the matter of the message
    std::string words;
};
Result<SayNoAnswer> read_no_answer(const Form& form);

struct AskForCall {
    Day day;
    std::string slot; ///< "morning", "afternoon", "evening"
    std::string phone; ///< as they typed it; empty: the number on the record
    std::string about;
};
/// `days` are those that are offered.
Result<AskForCall> read_call(const Form& form, const std::vector<Day>& days);

/// How somebody wishes to be written and spoken to.
struct ContactNeeds {
    std::string words;
};
Result<ContactNeeds> read_contact_needs(const Form& form);

/// Somebody is to act for whoever writes this, or no more.
struct WhoActs {
    std::string name, email, words;
    std::string end; ///< the key of who is to act no more; then the rest is empty
};
Result<WhoActs> read_who_acts(const Form& form);

} // namespace ribbon
