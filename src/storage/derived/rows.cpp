#include "storage/derived/rows.hpp"

#include "base/lower_case.hpp"
#include "commands/people.hpp"
#include "duties/council_rules.hpp"
#include "duties/imported.hpp"
#include "duties/timeline.hpp"
#include "inbound/tables/places_tables.hpp"
#include "storage/derived/open_items.hpp"
#include "storage/derived/seen_asks.hpp"
#include "views/parts/in_place.hpp"

#include <algorithm>

namespace ribbon::storage {
namespace {

/// Whether it is for the council to do something yet. A right, a floor or a power of somebody else
/// is no work of an officer's; a duty whose day can not be counted is, and stands last.
bool is_work(const Duty& duty)
{
    if (duty.under->nature != Nature::duty && duty.under->nature != Nature::promise) return false;
    switch (duty.state) {
    case State::running:
    case State::due_soon:
    case State::overdue:
    case State::limit_lifted:
    case State::cannot_say: return true;
    default: return false;
    }
}

DutyRow row_of(const Duty& duty)
{
    DutyRow row{.matter = duty.matter,
                .clock = std::string{duty.under->id},
                .from_day = duty.under->from.number(),
                .legal_first = latest_day.number(),
                .legal = latest_day.number(),
                .safe = latest_day.number(),
                .next_change = duty.next_change.number(),
                .harm = harm_of(duty)};
    if (!duty.dated) return row;
    row.legal_first = duty.legal.first.number();
    row.legal = duty.legal.last.number();
    row.safe = duty.safe_known ? duty.safe.first.number() : row.legal_first;
    return row;
}

bool said_yes(std::string_view text) { return text == "yes"; }

void read_party(std::vector<PartyRow>& parties, const Detail& one)
{
    const std::string_view person = one[DetailField::person];
    const auto there = std::find_if(parties.begin(), parties.end(),
                                    [&](const PartyRow& row) { return row.person == person; });
    if (one.kind == DetailKind::party_joined) {
        const PartyRow row{std::string{person}, std::string{one[DetailField::relation]},
                           said_yes(one[DetailField::responsibility]),
                           there != parties.end() && there->order_limits};
        if (there != parties.end())
            *there = row;
        else
            parties.push_back(row);
    } else if (there != parties.end() && one.kind == DetailKind::party_left) {
        parties.erase(there);
    } else if (there != parties.end() && one.kind == DetailKind::court_order_recorded) {
        there->order_limits = true;
    }
}

void read_detail(CaseRows& rows, const Detail& one)
{
    switch (one.kind) {
    case DetailKind::case_opened:
        rows.person = one[DetailField::person];
        rows.name = one[DetailField::name];
        break;
    case DetailKind::officer_named:
        rows.officer = one[DetailField::officer];
        rows.team = one[DetailField::team];
        break;
    case DetailKind::officer_stood_down:
        if (rows.officer == one[DetailField::officer]) rows.officer = rows.team = "";
        break;
    case DetailKind::party_joined:
    case DetailKind::party_left:
    case DetailKind::court_order_recorded: read_party(rows.parties, one); break;
    default: break;
    }
}

/// What a contact of a person is, and its value; nothing for any other detail.
std::optional<std::pair<std::string, std::string>> contact_of(const Detail& one)
{
    switch (one.kind) {
    case DetailKind::email_recorded: {
        return {{"email", lower_case(one[DetailField::email])}};
    }
    case DetailKind::phone_recorded: {
        std::string value;
        for (const char c : one[DetailField::phone])
            if (c >= '0' && c <= '9') value += c;
        return {{"phone", value}};
    }
    case DetailKind::address_recorded: return {{"address", std::string{one[DetailField::address]}}};
    case DetailKind::person_named: {
        // Every name somebody has or had: a letter may not tell another family of either.
        std::string value{one[DetailField::family]};
        value.append(", ").append(one[DetailField::given]);
        if (!one[DetailField::known_as].empty())
            value.append(" ").append(one[DetailField::known_as]);
        return {{std::string{also_called}, value}};
    }
    default: return std::nullopt;
    }
}

void read_detail(PersonRows& rows, const Detail& one)
{
    switch (one.kind) {
    case DetailKind::person_named:
        rows.family = one[DetailField::family];
        rows.given = one[DetailField::given];
        rows.name_key = name_key(rows.family, rows.given);
        break;
    case DetailKind::upn_recorded: rows.upn = one[DetailField::upn]; break;
    case DetailKind::uln_recorded: rows.uln = one[DetailField::uln]; break;
    case DetailKind::nhs_number_recorded: rows.nhs = one[DetailField::nhs]; break;
    case DetailKind::postcode_recorded:
    case DetailKind::address_recorded:
        // A sealed address is found by nobody who looks for a postcode.
        if (said_yes(one[DetailField::sealed]))
            rows.postcode.clear();
        else if (!one[DetailField::postcode].empty())
            rows.postcode = one[DetailField::postcode];
        break;
    case DetailKind::contact_ended: {
        const auto ended = std::find_if(
            rows.contacts.begin(), rows.contacts.end(), [&](const ContactRow& contact) {
                return std::to_string(contact.entry) == one[DetailField::entry];
            });
        if (ended != rows.contacts.end()) rows.contacts.erase(ended);
        break;
    }
    default: break;
    }
    if (auto contact = contact_of(one))
        rows.contacts.push_back({one.number, std::move(contact->first), std::move(contact->second),
                                 said_yes(one[DetailField::sealed])});
}

} // namespace

Books with_rules(const Books& started_with, const CouncilRules& rules)
{
    return {with_rules(started_with.law, rules), with_rules(started_with.calendar, rules),
            started_with.own_places, rules.number};
}

Harm harm_of(const Duty& duty)
{
    if (!duty.dated || duty.state == State::limit_lifted) return Harm::no_day;
    return harm_of(*duty.under);
}

Harm harm_of(const Provision& under)
{
    const std::string_view id = under.id;
    if (under.nature == Nature::promise) return Harm::promise;
    if (id.starts_with("order.") || id.starts_with("unopposed.")) return Harm::order;
    if (id == "ap.s19-duty" || id == "ap.suspension-day6" || id == "ap.permanent-exclusion-day6")
        return Harm::no_education;
    return Harm::law;
}

CaseRows rows_of(const CaseHistory& history, const Books& books, Day today)
{
    CaseRows rows;
    rows.a_case = history.key;
    rows.number = history.number;
    for (const Detail* one : standing_in_place(history.details)) read_detail(rows, *one);
    for (const Fact* fact : standing(history.facts))
        if (fact->kind == Kind::born && fact->when.exact()) rows.born = fact->when.first;
    const Timeline timeline = ribbon::timeline(history.facts, books.law, books.calendar, today);
    const auto stated = stated_on(history);
    for (const Duty& duty : timeline.duties)
        if (is_work(duty) && !was_never_asked(duty, history.facts, stated))
            rows.duties.push_back(row_of(duty));
    std::sort(rows.duties.begin(), rows.duties.end());
    std::sort(rows.parties.begin(), rows.parties.end());
    rows.next_change = timeline.next_change;
    rows.open = open_items(history, rows.officer, rows.team);
    rows.asks = ask_rows(history, books, rows.officer, rows.team, today);
    rows.held = continuity_of(history, today);
    rows.rules = books.rules;
    return rows;
}

PersonRows rows_of(const DetailHistory& person, const Books& books)
{
    PersonRows rows;
    rows.person = person.stream.key;
    rows.number = person.number;
    for (const Detail* one : standing(person.details)) read_detail(rows, *one);
    // The name of today stands in columns of its own.
    std::erase_if(rows.contacts, [now = rows.family + ", " + rows.given](const ContactRow& one) {
        return one.kind == also_called && one.value == now;
    });
    for (const std::string& key : merged_into(person)) rows.merged.push_back(key);
    if (rows.postcode.empty()) return rows;
    // The tables of places are read when the first postcode is asked for, and kept.
    const PostcodePlace place = books.places().at(rows.postcode);
    if (place.district) rows.district = place.district->code;
    if (place.constituency) rows.seat = place.constituency->code;
    return rows;
}

std::string name_key(std::string_view family, std::string_view given)
{
    std::string key;
    const auto add = [&](std::string_view text) {
        for (const char c : text) {
            if (c >= 'a' && c <= 'z') key += c;
            if (c >= 'A' && c <= 'Z') key += static_cast<char>(c - 'A' + 'a');
        }
    };
    add(family);
    key += '/';
    add(given);
    return key;
}

} // namespace ribbon::storage
