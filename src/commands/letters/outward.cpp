#include "commands/letters/outward.hpp"

#include <algorithm>
#include <array>

namespace ribbon {
namespace {

using enum DetailKind;

/// What a family comes to read.
constexpr std::array goes_out{handover_noted,   promise_made,     promise_kept, message_filed,
                              document_added,   letter_released,  apology_made, ask_decided,
                              handover_offered, handover_answered};
/// What it does not, or what says nothing in an officer's own words.
constexpr std::array stays_in{person_named,
                              sex_recorded,
                              ethnicity_recorded,
                              upn_recorded,
                              uln_recorded,
                              nhs_number_recorded,
                              earlier_reference_recorded,
                              no_number_known,
                              address_recorded,
                              postcode_recorded,
                              email_recorded,
                              phone_recorded,
                              contact_ended,
                              language_recorded,
                              notices_wished,
                              person_died,
                              person_merged,
                              person_unmerged,
                              case_opened,
                              party_joined,
                              party_left,
                              court_order_recorded,
                              lives_with,
                              sibling_recorded,
                              officer_named,
                              officer_stood_down,
                              delivery_noted,
                              note_made,
                              letter_held,
                              letter_queued,
                              letter_printed,
                              letter_posted,
                              letter_returned,
                              identity_checked,
                              identity_doubted,
                              let_act,
                              let_act_ended,
                              call_asked,
                              danger_seen,
                              danger_looked_at,
                              ask_seen,
                              ask_reopened,
                              conflict_declared,
                              conflict_ended,
                              need_recorded,
                              placement_began,
                              school_named,
                              imported,
                              case_merged,
                              case_unmerged,
                              case_closed,
                              outcome_stated,
                              entry_sealed,
                              entry_unsealed,
                              kept_longer,
                              keeping_ended,
                              erased,
                              council_named,
                              team_formed,
                              officer_appointed,
                              officer_moved,
                              role_given,
                              role_taken,
                              glass_broken,
                              absence_told,
                              officer_left,
                              template_set,
                              promise_set,
                              calendar_set,
                              action_opened,
                              action_done,
                              key_changed,
                              epoch_begun,
                              meeting_called,
                              attended,
                              decided,
                              minutes_agreed};

constexpr bool stands_in(const auto& list, DetailKind kind)
{
    return std::find(list.begin(), list.end(), kind) != list.end();
}

constexpr bool each_stands_in_one()
{
    for (std::size_t i = 0; i < detail_kind_count; ++i) {
        const auto kind = static_cast<DetailKind>(i);
        if (stands_in(goes_out, kind) == stands_in(stays_in, kind)) return false;
    }
    return true;
}
static_assert(each_stands_in_one(), "Say of each kind of detail whether a family reads its words");

constexpr std::array said{DetailField::words, DetailField::reason};

void add(std::string& words, std::string_view more)
{
    if (more.empty()) return;
    if (!words.empty()) words += "\n\n";
    words += more;
}

void add(OutwardWords& all, const Detail& one)
{
    if (!family_reads(one.kind)) return;
    if (one.kind == message_filed && all.subject.empty()) all.subject = one[DetailField::subject];
    for (const DetailField field : said) add(all.words, one[field]);
    // Of a document that is what it is called; elsewhere it is an officer's own.
    if (one.kind == document_added) add(all.words, one[DetailField::name]);
    add(all.words, one.evidence);
}

} // namespace

bool family_reads(DetailKind kind) { return stands_in(goes_out, kind); }

OutwardWords outward_words(const StreamProposal& proposed)
{
    OutwardWords all;
    if (proposed.stream.kind != StreamKind::a_case) return all;
    for (const auto& one : proposed.adds) {
        if (const auto* detail = std::get_if<Detail>(&one)) {
            add(all, *detail);
            continue;
        }
        const Fact& fact = std::get<ProposedFact>(one).fact;
        add(all.words, fact.evidence);
        add(all.words, fact.says.name);
    }
    return all;
}

} // namespace ribbon
