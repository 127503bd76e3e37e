// The SEN2 return of one year as a plain value: the persons, and for each the requests,
// assessments, plans, placements and needs, as the council stated them.
//
// Every item of the return has one place here, named as officers would name it; its tag in the XML
// and its column in COLLECT's files are in `sen2_items.hpp`. A code stays the text it was, because
// a code that we do not know must not be lost. "1" and "0" stand for yes and no. Empty is "not
// given". Nothing is flattened: a plan may name two places, a child may attend several and have two
// needs.
#pragma once

#include "base/day.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace ribbon {

/// Where a record was read: evidence for what is imported, and the place of a problem.
struct Sen2Place {
    std::uint8_t file = 0; ///< into `Sen2Return::files`
    int line = 0; ///< from 1; 0 where the return was not read from a file
    std::string id; ///< COLLECT's own table id; empty in XML

    /// Two records that say the same are the same, wherever they were read.
    bool operator==(const Sen2Place&) const { return true; }
};

/// Where a child is placed by the plan (section I), or one of two such places.
struct Sen2PlanDetail {
    std::string urn, ukprn;
    std::string setting, setting_other; ///< set only where there is neither URN nor UKPRN
    std::string rank; ///< 1 main, 2 second
    std::string sen_unit, resourced; ///< yes or no
    Sen2Place place;
    bool operator==(const Sen2PlanDetail&) const = default;
};

/// The plan that came of an assessment.
struct Sen2NamedPlan {
    std::optional<Day> start; ///< of the current plan, which may precede a move into the area
    std::vector<Sen2PlanDetail> details;
    std::string residential, work_based;
    std::string personal_budget, organised, direct_payment;
    std::optional<Day> ceased; ///< the day it ended, not the day that was decided
    std::string cease_reason;
    Sen2Place place;
    bool operator==(const Sen2NamedPlan&) const = default;
};

/// The assessment that followed a request.
struct Sen2Assessment {
    std::string outcome; ///< Y, N, A, W or H; the first decision stands
    std::optional<Day> outcome_day;
    std::string mediation, tribunal; ///< about whether to issue
    std::string other_mediation, other_tribunal; ///< about what the plan says
    std::string exceptions; ///< the tag Week20
    std::optional<Sen2NamedPlan> plan;
    Sen2Place place;
    bool operator==(const Sen2Assessment&) const = default;
};

/// Where a child really goes, or went.
struct Sen2Placement {
    std::string urn, ukprn;
    std::string setting, setting_other;
    std::string rank;
    std::optional<Day> entry, leaving; ///< with no leaving day it is open
    std::string attendance_pattern; ///< 2023 only
    std::string sen_unit, resourced;
    std::string residential, work_based; ///< from 2024; in 2023 they stand on the active plan
    Sen2Place place;
    bool operator==(const Sen2Placement&) const = default;
};

struct Sen2Need {
    std::string type;
    std::string rank; ///< 1 primary, 2 secondary
    Sen2Place place;
    bool operator==(const Sen2Need&) const = default;
};

/// A plan that is open on census day: where the child is, with which needs, and the last review.
struct Sen2ActivePlan {
    std::string transfer_authority; ///< whence the plan came in the calendar year
    std::string residential, work_based; ///< 2023 only
    std::vector<Sen2Placement> placements;
    std::vector<Sen2Need> needs;
    std::optional<Day> review_meeting;
    std::string review_outcome;
    std::optional<Day> review_draft;
    std::optional<Day> phase_transfer_due, phase_transfer_final;
    std::optional<Day> last_review; ///< the day the decision was sent, never the meeting
    Sen2Place place;
    bool operator==(const Sen2ActivePlan&) const = default;
};

struct Sen2Request {
    std::optional<Day> received; ///< day zero of the 20 weeks
    std::string source; ///< from 2025
    std::string youth_accommodation;
    std::optional<Day> outcome_day; ///< the requester was told; for Y and N only
    std::string outcome; ///< Y, N, A, W or H; the first decision stands
    std::string mediation, tribunal;
    std::string exported; ///< the authority the person moved to before the assessment ended
    std::optional<Sen2Assessment> assessment;
    std::optional<Sen2ActivePlan> active_plan;
    Sen2Place place;
    bool operator==(const Sen2Request&) const = default;
};

struct Sen2Person {
    std::string surname, forename;
    std::optional<Day> born;
    std::string gender; ///< 2023 only
    std::string sex; ///< from 2024
    std::string ethnicity, postcode;
    std::string upn, uln, upn_unknown; ///< the last says why neither is known; it is no identity
    std::vector<Sen2Request> requests;
    Sen2Place place;
    bool operator==(const Sen2Person&) const = default;
};

/// Who sends the return, when, and for which census day.
struct Sen2Header {
    std::string collection;
    std::string year;
    std::optional<Day> census_day;
    std::string level, authority, software, release, serial;
    std::string made; ///< "2025-01-20T09:30:00", on a clock of the council's
    std::string dmo, dco, dsco; ///< whether the three designated officers are in post
    Sen2Place place;
    bool operator==(const Sen2Header&) const = default;
};

struct Sen2Return {
    int year = 0; ///< of the profile: the year in which census day lies
    Sen2Header header;
    std::vector<Sen2Person> persons;
    std::vector<std::string> files; ///< the names of the files it was read from

    bool operator==(const Sen2Return& other) const
    {
        return year == other.year && header == other.header && persons == other.persons;
    }
};

/// How many there are of each kind of record, for a report and for comparison.
struct Sen2Counts {
    int persons = 0, requests = 0, assessments = 0, named_plans = 0, plan_details = 0;
    int active_plans = 0, placements = 0, needs = 0;
    bool operator==(const Sen2Counts&) const = default;
};

Sen2Counts counted(const Sen2Return& whole);

/// Whether the child goes there on this day. The leaving day is the last day there; without one the
/// placement is open. One whose entry is not known has begun.
bool open_on(const Sen2Placement& placement, Day day);

/// Whether the plan is kept on this day. It ends on the day it ceased; without one it is open.
bool maintained_on(const Sen2NamedPlan& plan, Day day);

/// How long from the request to the final plan, in whole days, the day of the request being zero.
/// Nothing where either day is not given or no plan was issued: a length that is missing is not a
/// short one.
std::optional<days> time_to_plan(const Sen2Request& request);

/// What a person can be known by in other records: the UPN, else the learner number. Empty where
/// the return has neither; the code that says why is no identity, since thousands share it.
struct Sen2Identity {
    enum class Kind { none, upn, uln } kind = Kind::none;
    std::string text;
    bool operator==(const Sen2Identity&) const = default;
};

Sen2Identity identity_of(const Sen2Person& person);

} // namespace ribbon
