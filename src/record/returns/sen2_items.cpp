#include "record/returns/sen2_items.hpp"

#include <algorithm>
#include <array>

namespace ribbon {
namespace {

constexpr char folded(char c) { return 'A' <= c && c <= 'Z' ? static_cast<char>(c + 32) : c; }

template <class Record, std::size_t n> using Items = std::array<Sen2Item<Record>, n>;

const Items<Sen2Header, 12> header_items{{
    {"Collection", &Sen2Header::collection},
    {"Year", &Sen2Header::year},
    {"ReferenceDate", &Sen2Header::census_day},
    {"SourceLevel", &Sen2Header::level},
    {"LEA", &Sen2Header::authority},
    {"SoftwareCode", &Sen2Header::software},
    {"Release", &Sen2Header::release},
    {"SerialNo", &Sen2Header::serial},
    {"DateTime", &Sen2Header::made},
    {"DMO", &Sen2Header::dmo},
    {"DCO", &Sen2Header::dco},
    {"DSCO", &Sen2Header::dsco},
}};

const Items<Sen2Person, 10> person_items{{
    {"Surname", &Sen2Person::surname},
    {"Forename", &Sen2Person::forename},
    {"PersonBirthDate", &Sen2Person::born},
    {"GenderCurrent", &Sen2Person::gender},
    {"Sex", &Sen2Person::sex},
    {"Ethnicity", &Sen2Person::ethnicity},
    {"PostCode", &Sen2Person::postcode},
    {"UPN", &Sen2Person::upn},
    {"UniqueLearnerNumber", &Sen2Person::uln},
    {"UPNunknown", &Sen2Person::upn_unknown},
}};

const Items<Sen2Request, 8> request_items{{
    {"ReceivedDate", &Sen2Request::received},
    {"RequestSource", &Sen2Request::source},
    {"RYA", &Sen2Request::youth_accommodation},
    {"RequestOutcomeDate", &Sen2Request::outcome_day},
    {"RequestOutcome", &Sen2Request::outcome},
    {"RequestMediation", &Sen2Request::mediation},
    {"RequestTribunal", &Sen2Request::tribunal},
    {"Exported", &Sen2Request::exported},
}};

const Items<Sen2Assessment, 7> assessment_items{{
    {"AssessmentOutcome", &Sen2Assessment::outcome},
    {"AssessmentOutcomeDate", &Sen2Assessment::outcome_day},
    {"AssessmentMediation", &Sen2Assessment::mediation},
    {"AssessmentTribunal", &Sen2Assessment::tribunal},
    {"OtherMediation", &Sen2Assessment::other_mediation},
    {"OtherTribunal", &Sen2Assessment::other_tribunal},
    {"Week20", &Sen2Assessment::exceptions},
}};

const Items<Sen2NamedPlan, 8> named_plan_items{{
    {"StartDate", &Sen2NamedPlan::start},
    {"PlanRes", &Sen2NamedPlan::residential},
    {"PlanWBP", &Sen2NamedPlan::work_based},
    {"PB", &Sen2NamedPlan::personal_budget},
    {"OA", &Sen2NamedPlan::organised},
    {"DP", &Sen2NamedPlan::direct_payment},
    {"CeaseDate", &Sen2NamedPlan::ceased},
    {"CeaseReason", &Sen2NamedPlan::cease_reason},
}};

const Items<Sen2PlanDetail, 7> plan_detail_items{{
    {"URN", &Sen2PlanDetail::urn},
    {"UKPRN", &Sen2PlanDetail::ukprn},
    {"SENSetting", &Sen2PlanDetail::setting},
    {"SENSettingOther", &Sen2PlanDetail::setting_other},
    {"PlacementRank", &Sen2PlanDetail::rank},
    {"SENunitIndicator", &Sen2PlanDetail::sen_unit},
    {"ResourcedProvisionIndicator", &Sen2PlanDetail::resourced},
}};

const Items<Sen2ActivePlan, 9> active_plan_items{{
    {"TransferLA", &Sen2ActivePlan::transfer_authority},
    {"Res", &Sen2ActivePlan::residential},
    {"WBP", &Sen2ActivePlan::work_based},
    {"ReviewMeeting", &Sen2ActivePlan::review_meeting},
    {"ReviewOutcome", &Sen2ActivePlan::review_outcome},
    {"ReviewDraft", &Sen2ActivePlan::review_draft},
    {"PhaseTransferDueDate", &Sen2ActivePlan::phase_transfer_due},
    {"PhaseTransferFinalDate", &Sen2ActivePlan::phase_transfer_final},
    {"LastReview", &Sen2ActivePlan::last_review},
}};

const Items<Sen2Placement, 12> placement_items{{
    {"URN", &Sen2Placement::urn},
    {"UKPRN", &Sen2Placement::ukprn},
    {"SENSetting", &Sen2Placement::setting},
    {"SENSettingOther", &Sen2Placement::setting_other},
    {"PlacementRank", &Sen2Placement::rank},
    {"EntryDate", &Sen2Placement::entry},
    {"LeavingDate", &Sen2Placement::leaving},
    {"AttendancePattern", &Sen2Placement::attendance_pattern},
    {"SENunitIndicator", &Sen2Placement::sen_unit},
    {"ResourcedProvisionIndicator", &Sen2Placement::resourced},
    {"Res", &Sen2Placement::residential},
    {"WBP", &Sen2Placement::work_based},
}};

const Items<Sen2Need, 2> need_items{{
    {"SENtype", &Sen2Need::type},
    {"SENtypeRank", &Sen2Need::rank},
}};

} // namespace

bool same_tag(std::string_view one, std::string_view other)
{
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                      [](char a, char b) { return folded(a) == folded(b); });
}

template <> std::span<const Sen2Item<Sen2Header>> sen2_items() { return header_items; }
template <> std::span<const Sen2Item<Sen2Person>> sen2_items() { return person_items; }
template <> std::span<const Sen2Item<Sen2Request>> sen2_items() { return request_items; }
template <> std::span<const Sen2Item<Sen2Assessment>> sen2_items() { return assessment_items; }
template <> std::span<const Sen2Item<Sen2NamedPlan>> sen2_items() { return named_plan_items; }
template <> std::span<const Sen2Item<Sen2PlanDetail>> sen2_items() { return plan_detail_items; }
template <> std::span<const Sen2Item<Sen2ActivePlan>> sen2_items() { return active_plan_items; }
template <> std::span<const Sen2Item<Sen2Placement>> sen2_items() { return placement_items; }
template <> std::span<const Sen2Item<Sen2Need>> sen2_items() { return need_items; }

} // namespace ribbon
