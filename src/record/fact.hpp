// A fact: one thing that happened in a case, when, who recorded it, and on what evidence.
#pragma once

#include "base/day.hpp"
#include "base/moment.hpp"
#include "record/kind.hpp"

#include <optional>
#include <string>

namespace ribbon {

/// The number of a fact in its case, from 1; 0 is no fact.
using FactId = std::int32_t;
/// The number of a matter in its case, from 1; 0 is no matter.
using MatterId = std::int32_t;

enum class Party : std::uint8_t { unsaid, parent, young_person, school, health, mp, other };
enum class Post : std::uint8_t { unsaid, first_class, second_class };

/// Grounds on which the law lets a number go by. Which of them a clock admits stands with the
/// clock; that one was recorded proves nothing by itself.
enum class Ground : std::uint8_t {
    none,
    closure,                ///< advice asked of a head teacher around a closure of 4 weeks
    early_years_closure,    ///< the same of an early years provider
    personal_circumstances, ///< exceptional personal circumstances of child, parent, young person
    absence_from_area,      ///< away from the council's area for 4 weeks or more on end
    missed_appointment,     ///< the child missed the adviser's appointment
    coronavirus,            ///< 1 May to 25 September 2020
};

/// What is wrong with the letter that told a decision, so that a window may not have begun.
enum class Defect : std::uint8_t {
    none,
    no_appeal_rights, ///< it did not tell of the right to appeal
    wrong_person,     ///< it went to a parent after the rights had passed to the young person
};

/// What a fact says beside its day. Which of these a kind needs or may have: kinds.def.
struct Particulars {
    Party from = Party::unsaid;
    Post post = Post::unsaid;
    Ground ground = Ground::none;
    Defect defect = Defect::none;
    std::optional<Day> on, until, asked;
    int year = 0;
    std::string code; ///< of the register: "O", "C2", "Y1"
    int count = 0;   ///< sessions: 1 or 2
    int minute = -1; ///< after midnight in England; -1 where the time is not known
    int pounds = 0;
    std::string clock; ///< the id of a clock: "ehc.finalise-plan"
    std::string like;  ///< the same, of the order an agreement is like
    std::string name;

    bool operator==(const Particulars&) const = default;
};

struct Fact {
    FactId id = 0;
    Kind kind = Kind::none;
    MatterId matter = 0;
    Days when;            ///< the day it happened, or the days it may have happened on
    Particulars says;
    Moment recorded;      ///< when it entered the record
    std::string by;       ///< who recorded it
    std::string evidence; ///< what shows it; empty when nothing does
    FactId corrects = 0;  ///< the fact this one takes the place of
    bool struck = false;  ///< the fact it names is withdrawn and nothing takes its place

    bool operator==(const Fact&) const = default;
};

std::string_view in_words(Party party);
std::string_view in_words(Post post);
std::string_view in_words(Ground ground);
std::string_view in_words(Defect defect);
std::optional<Party> party_called(std::string_view words);
std::optional<Post> post_called(std::string_view words);
std::optional<Ground> ground_called(std::string_view words);
std::optional<Defect> defect_called(std::string_view words);

} // namespace ribbon
