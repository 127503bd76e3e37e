// Somebody asks the council to assess a child, from outside and with no account. One act makes all
// that follows: who is asked for, who asks, the case, the request with its law, what they sent, and
// the check of who they are, which is a promise with a day of its own.
//
// Nothing here depends on whether the child is known: the same entries in the same order, so that
// no page, number or wait can tell a stranger. What the record holds already is a note for staff.
#pragma once

#include "base/result.hpp"
#include "calendar/calendar.hpp"
#include "commands/proposal.hpp"

#include <optional>
#include <string>
#include <vector>

namespace ribbon {

/// For whom somebody asks. Children and Families Act 2014 s.36(1): a child's parent, a young
/// person, or somebody for a school or post-16 institution. Anybody else may bring a child to the
/// council's notice: s.23 and s.24(1)(b).
enum class AskedBy : std::uint8_t { parent, young_person, school, somebody_else };

/// A file that is in the store already.
struct SentFile {
    std::string hash, name, media_type;
    std::uint64_t bytes = 0;
    bool operator==(const SentFile&) const = default;
};

struct PersonName {
    std::string given, family;
    std::string whole() const { return given.empty() ? family : given + " " + family; }
    bool operator==(const PersonName&) const = default;
};

/// How somebody wishes to be reached.
struct Reach {
    std::vector<std::string> by; ///< email, text, phone, post; the first is asked for first
    std::string when; ///< "after 4pm", in their own words
    std::string email, phone, address, postcode;
    bool any() const { return !email.empty() || !phone.empty() || !address.empty(); }
    bool operator==(const Reach&) const = default;
};

struct AskForAssessment {
    AskedBy asked_by = AskedBy::parent;
    PersonName child;
    std::optional<Day> born;
    std::string address, postcode;
    bool two_homes = false;
    std::string other_home; ///< in their own words
    std::string school, urn;
    bool not_at_school = false;
    std::string hard_day, helps;
    std::vector<SentFile> files;
    PersonName asker; ///< of a young person, the same as the child
    std::string relation; ///< mother, father, carer, or as they say it
    Reach reach;
    std::vector<std::string> needs; ///< "Large print letters", ready to be read
    std::vector<std::string> may_ask; ///< "The school": whom we may ask, one consent each

    // What the shell brings.
    std::string case_key, child_key;
    std::string asker_key; ///< of a young person, the same as child_key
    bool asker_is_known = false; ///< signed in: their stream is there and is not added to
    /// Whoever in the record may be this child, as storage::find_people tells it.
    std::vector<std::string> may_be_the_same;
    /// Words among the answers that may mean danger, as views/danger finds them: they put the
    /// request before the duty officer at once, and decide nothing.
    std::vector<std::string> danger;
    bool operator==(const AskForAssessment&) const = default;
};

/// How long the council has to check who asked, in working days: its promise, not law.
inline constexpr int check_days = 5;

/// The last day of that; a week on where the table of bank holidays ends before it.
Day check_due(Day asked, const Calendar& calendar);
/// That promise, for somebody who came from outside and whom nobody has checked.
Detail promise_to_check(const std::string& person, Day asked, const Calendar& calendar);
/// A person as a form names one: a family name is needed, and one name alone is that.
Detail named(const PersonName& name, Day day);

/// All that a request adds to the record, or everything that is missing. Needed are the child's
/// name, the birthday, and one way to reach whoever asks.
Result<Proposal> decide(const AskForAssessment& ask, const Calendar& calendar, Day today);

/// Every answer under its question, as it is kept with the case and can be read again.
std::string answers_in_words(const AskForAssessment& ask);

} // namespace ribbon
