// What follows from a stream and is kept beside it so that people need not wait: rows that can be
// dropped and made again from the facts, the law, the calendar and a day. Pure values.
#pragma once

#include "calendar/calendar.hpp"
#include "duties/duty.hpp"
#include "inbound/tables/places_tables.hpp"
#include "law/law.hpp"
#include "record/history.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace ribbon {
struct CouncilRules;
} // namespace ribbon

namespace ribbon::storage {

/// What every derivation needs beside the facts.
struct Books {
    Law law;
    Calendar calendar;
    /// The operator's own tables of places; without them those that are built in.
    std::shared_ptr<const Places> own_places = {};
    /// The council's own rules that are in law and calendar (CouncilRules::number).
    std::int64_t rules = 0;

    const Places& places() const { return own_places ? *own_places : built_in_places(); }
};

/// What the program was started with, and what the council has set for itself since.
Books with_rules(const Books& started_with, const CouncilRules& rules);

/// How much harm a duty does where it is not done, in the order of the worklist. It follows from
/// the law alone, and never from a day.
enum class Harm : std::uint8_t {
    order,        ///< an order of the Tribunal, or an appeal that was not opposed
    no_education, ///< a child who is taught nowhere
    law,          ///< any other duty in law
    promise,      ///< what the council promised: an answer to a message
    no_day,       ///< the limit is lifted, or no day can be counted
};
inline constexpr int harm_count = 5;
Harm harm_of(const Duty& duty);
Harm harm_of(const Provision& under);

/// One duty or promise of the council that is still to be done. Dates, never a state; where no day
/// can be counted all three are `latest_day`.
struct DutyRow {
    std::int64_t matter = 0;
    std::string clock;
    std::int64_t from_day = 0;    ///< the day that governs which version of the law holds
    std::int64_t legal_first = 0; ///< where the start is known roughly, counted from its first day
    std::int64_t legal = 0;
    std::int64_t safe = 0; ///< the last working day not after `legal`
    std::int64_t next_change = 0;
    Harm harm = Harm::law;
    auto operator<=>(const DutyRow&) const = default;
};

struct PartyRow {
    std::string person, relation;
    bool responsibility = false;
    bool order_limits = false; ///< an order of a court limits what this party may see or do
    auto operator<=>(const PartyRow&) const = default;
};

/// What somebody has still to do that no clock of the law runs for.
struct OpenItem {
    std::int64_t entry = 0;
    /// "danger", "promise", "call", "handover", "letter" to be posted, "letter back" from the post
    std::string kind;
    std::string officer; ///< who has it to do: of a handover, to whom the case is offered
    std::string team;
    Day made;
    Day due = latest_day;
    auto operator<=>(const OpenItem&) const = default;
};

/// What a message reads as if it asked for, and what people said of it.
struct AskRow {
    std::int64_t entry = 0; ///< of its ask_seen
    std::int64_t message = 0; ///< of the message's entry
    std::string label; ///< "assessment": see record/ask_labels.def
    std::string state; ///< "open", "yes", "no"
    std::int64_t undone = 0; ///< how often whoever wrote contradicted a "no"
    std::string officer, team;
    Day received;
    Day due = latest_day; ///< of the clock that is held while it is open; latest_day where none is
    std::string clock;
    auto operator<=>(const AskRow&) const = default;
};

/// How steadily a case was held.
struct Continuity {
    int officers = 0; ///< how many different people so far
    int gap_days = 0; ///< days with nobody, of gaps that are over
    std::optional<Day> nobody_since;
    bool closed = false;
    bool operator==(const Continuity&) const = default;
};

struct CaseRows {
    std::string a_case;
    std::int64_t number = 0; ///< of the last entry these were made from
    std::string person, name;
    std::optional<Day> born;
    std::string officer, team;
    Day next_change = latest_day;
    std::vector<DutyRow> duties; ///< in order
    std::vector<PartyRow> parties;
    std::vector<OpenItem> open; ///< in the order of their entries
    Continuity held;
    std::vector<AskRow> asks; ///< in the order of their entries
    std::int64_t rules = 0; ///< by which of the council's own rules the days were counted
    bool operator==(const CaseRows&) const = default;
};

/// The kind of a row that is no address: a name somebody goes by or had, "Okafor, Amara Amy".
inline constexpr std::string_view also_called = "also called";

struct ContactRow {
    std::int64_t entry = 0;
    std::string kind, value;
    bool sealed = false;
    auto operator<=>(const ContactRow&) const = default;
};

/// `district` and `seat` are codes of the Office for National Statistics, of the postcode; empty
/// where it is not known, or the address is sealed.
struct PersonRows {
    std::string person;
    std::int64_t number = 0;
    std::string family, given, name_key, upn, uln, nhs, postcode, district, seat;
    std::vector<ContactRow> contacts;
    std::vector<std::string> merged; ///< the keys of those whom this person goes on for, in order
    bool operator==(const PersonRows&) const = default;
};

/// The rows of a case as they stand on a day.
CaseRows rows_of(const CaseHistory& history, const Books& books, Day today);
PersonRows rows_of(const DetailHistory& person, const Books& books);

/// A name as duplicates are looked for: small letters of A to Z only, "O'Brien-Smith" and
/// "OBRIEN SMITH" alike.
std::string name_key(std::string_view family, std::string_view given);

} // namespace ribbon::storage
