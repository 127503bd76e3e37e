#include "views/case_page/arrange.hpp"

#include "base/url.hpp"
#include "base/whole_number.hpp"
#include "commands/delivery.hpp"
#include "commands/erasure.hpp"
#include "views/parts/in_place.hpp"
#include "views/words.hpp"

#include <algorithm>
#include <charconv>

namespace ribbon {
namespace {

/// How to reach somebody: what stands on their own stream, what ended left out.
std::vector<NameAndWords> reach(const DetailHistory& person, const CaseReader& reader)
{
    std::vector<std::string> ended;
    for (const Detail* one : standing(person.details))
        if (one->kind == DetailKind::contact_ended) ended.emplace_back((*one)[DetailField::entry]);
    std::vector<NameAndWords> facts;
    const auto add = [&](const Detail& one, std::string name, DetailField field) {
        if (std::find(ended.begin(), ended.end(), std::to_string(one.number)) != ended.end())
            return;
        const bool sealed = one[DetailField::sealed] == "yes";
        std::erase_if(facts, [&name](const NameAndWords& fact) { return fact.name == name; });
        if (sealed && !reader.sealed)
            facts.push_back({std::move(name), "Sealed. A manager can open it with a reason"});
        else
            facts.push_back(
                {std::move(name), std::string{one[field]} + (sealed ? " (sealed)" : "")});
    };
    for (const Detail* one : standing(person.details)) {
        switch (one->kind) {
        case DetailKind::phone_recorded: add(*one, "Telephone", DetailField::phone); break;
        case DetailKind::email_recorded: add(*one, "Email", DetailField::email); break;
        case DetailKind::address_recorded: add(*one, "Address", DetailField::address); break;
        case DetailKind::language_recorded: add(*one, "Needs from us", DetailField::words); break;
        default: break;
        }
    }
    return facts;
}

struct PartyRead {
    CasePerson page;
    std::string key;
    bool checked = false;
    const Detail* lost = nullptr; ///< what was noted of the last that did not reach them
};

PartyRead* party(std::vector<PartyRead>& all, std::string_view key)
{
    const auto found = std::find_if(all.begin(), all.end(),
                                    [key](const PartyRead& one) { return one.key == key; });
    return found == all.end() ? nullptr : &*found;
}

void read(std::vector<PartyRead>& all, const Detail& one, const Names& names, Day today)
{
    const std::string_view key = one[DetailField::person];
    if (one.kind == DetailKind::party_joined && !party(all, key)) {
        PartyRead joined;
        joined.key = key;
        joined.page.name = name_of(names, key, "Somebody");
        joined.page.relation = one[DetailField::relation];
        if (one[DetailField::responsibility] == "yes")
            joined.page.facts.push_back({"Rights", "Has parental responsibility"});
        all.push_back(std::move(joined));
        return;
    }
    PartyRead* found = party(all, key);
    if (!found) return;
    const auto until = parse_day(one[DetailField::until]);
    const bool over = until && *until < today;
    switch (one.kind) {
    case DetailKind::party_left:
        std::erase_if(all, [key](const PartyRead& left) { return left.key == key; });
        break;
    case DetailKind::court_order_recorded:
        if (over) break;
        found->page.marks.push_back(
            "An order of a court limits what they may see or do" +
            (until ? ", until " + said_short(*until, today) : std::string{}) + ": " +
            std::string{one[DetailField::words]});
        break;
    case DetailKind::identity_checked: found->checked = !over; break;
    case DetailKind::identity_doubted:
        found->checked = false;
        found->page.marks.push_back("An officer could not make sure who they are");
        break;
    case DetailKind::let_act:
        if (!over)
            found->page.facts.push_back(
                {"Acts for the family", "since " + said_short(one.when.first, today)});
        break;
    case DetailKind::let_act_ended:
        found->page.marks.push_back("The family lets them act no more");
        break;
    default: break;
    }
}

/// The last thing that did not reach somebody; nothing once another reached them, or their address
/// is another.
void read_delivery(std::vector<PartyRead>& all, const CaseHistory& history, const Detail& noted)
{
    PartyRead* found = party(all, was_sent_to(history, noted));
    if (!found) return;
    const std::string_view code = noted[DetailField::code];
    if (code == "bounced" || code == "unknown") found->lost = &noted;
    if (code == "delivered") found->lost = nullptr;
}

bool has_new_address(const DetailHistory& person, Moment since)
{
    return std::any_of(person.details.begin(), person.details.end(), [since](const Detail& one) {
        return (one.kind == DetailKind::email_recorded || one.kind == DetailKind::phone_recorded) &&
               one.recorded > since;
    });
}

/// "Our notice did not reach them by email or text (Decided not to change the plan, 3 Mar 2026)."
std::string lost_in_words(const CaseHistory& history, const Detail& noted)
{
    const auto entry = whole_number<std::int64_t>(noted[DetailField::entry]).value_or(0);
    std::string words = is_of_a_notice(noted) ? "Our notice" : "Our message";
    words += noted[DetailField::code] == "bounced" ? " did not reach them"
                                                   : " may not have reached them";
    if (const std::string what = entry_in_words(history, entry); !what.empty())
        words += " (" + what + ")";
    return words + ". Ring, or write by post, and ask for the right address: the one we have does "
                   "not serve";
}

} // namespace

std::vector<CasePerson> arrange_people(const CaseHistory& history, const Names& names,
                                       const PeopleRead& people, const CaseReader& reader,
                                       Day today)
{
    std::vector<PartyRead> all;
    for (const Detail* one : standing_in_place(history.details))
        if (one->when.first <= today) {
            if (one->kind == DetailKind::delivery_noted)
                read_delivery(all, history, *one);
            else
                read(all, *one, names, today);
        }
    std::vector<CasePerson> found;
    for (PartyRead& one : all) {
        const auto stream = people.find(one.key);
        if (one.lost &&
            (stream == people.end() || !has_new_address(stream->second, one.lost->recorded)))
            one.page.marks.push_back(lost_in_words(history, *one.lost));
        if (stream != people.end())
            for (NameAndWords& fact : reach(stream->second, reader))
                one.page.facts.push_back(std::move(fact));
        if (!one.checked)
            one.page.check =
                "/cases/" + in_url(history.key) + "/identity?person=" + in_url(one.key);
        found.push_back(std::move(one.page));
    }
    return found;
}

std::string entry_in_words(const CaseHistory& history, std::int64_t entry)
{
    for (const Detail& one : history.details)
        if (one.number == entry)
            return capital(std::string{ribbon::entry(one.kind).meaning}) + ", " +
                   in_short_words(one.when.first);
    for (std::size_t i = 0; i < history.entry_of.size(); ++i)
        if (history.entry_of[i] == entry)
            return capital(std::string{ribbon::entry(history.facts.facts[i].kind).meaning}) + ", " +
                   in_short_words(history.facts.facts[i].when.first);
    return {};
}

} // namespace ribbon
