// Who receives what goes out of a case, and by which way: chosen from the parties of the case,
// never typed. Pure. Everybody receives a message of their own: nobody learns from an address line
// who else is a party, or where they can be reached.
//
// The law under it: a decision goes to the child's parent or to the young person (Children and
// Families Act 2014, ss.19, 36 and 83; SEND Regulations 2014, reg.2); a parent is everybody with
// parental responsibility or care of the child (Education Act 1996, s.576). An order of a court may
// narrow that (Children Act 1989, s.8).
#pragma once

#include "commands/letters/child_index.hpp"
#include "record/history.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace ribbon {

enum class Way : std::uint8_t { portal, email, text, letter };
std::string_view in_words(Way way);

/// What is to go out.
enum class Going : std::uint8_t {
    answer, ///< to what one party wrote: to that party alone
    decision, ///< of the law: to every parent, or to the young person
    notice, ///< that something happened: to everybody who may read the case
};

struct ToSend {
    Going what = Going::decision;
    std::string person; ///< of an answer: who is answered
};

/// One message, to one person. What is sealed is for the envelope alone: no page, list or copy
/// shows it.
struct Recipient {
    std::string person;
    FullName name;
    std::string relation;
    Way way = Way::portal;
    std::string address; ///< an email, a telephone, or the lines of a postal address; empty: portal
    bool sealed = false;
    bool operator==(const Recipient&) const = default;
};

/// Somebody who has a part in the case and receives nothing, and why: an officer must see it.
struct LeftOut {
    std::string person, why;
    bool operator==(const LeftOut&) const = default;
};

struct Recipients {
    std::vector<Recipient> to; ///< in the order in which they joined
    std::vector<LeftOut> left_out;
};

/// How a person can be reached, from their own stream.
struct Reachable {
    FullName name;
    std::string email, phone, address, postcode; ///< the last that holds; empty where none does
    bool email_sealed = false, phone_sealed = false, address_sealed = false;
    std::optional<Way> wishes; ///< as they said
    std::string how_often; ///< "at once", "daily", "weekly", "none"; empty: at once
    int hour = 8; ///< at which what waits is told
    bool died = false;
};
Reachable reachable(const DetailHistory& person);

/// Who receives it, as the case stands on a day. `people` are the streams of the parties, by key;
/// of one whose stream is missing it is said so.
Recipients recipients_of(const CaseHistory& history,
                         const std::map<std::string, DetailHistory>& people, const ToSend& what,
                         Day today);

} // namespace ribbon
