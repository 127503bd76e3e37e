#include "commands/letters/recipients.hpp"

#include "base/whole_number.hpp"
#include "duties/rights.hpp"

#include <algorithm>

namespace ribbon {
namespace {

/// What is known of a party of the case today.
struct PartyNow {
    std::string person, relation;
    bool responsibility = false, limited = false;
    std::optional<bool> lets_act; ///< was let act for the family, and is it still so
};

bool runs(const Detail& one, Day today)
{
    const auto until = parse_day(one[DetailField::until]);
    return one.when.first <= today && (!until || today <= *until);
}

class Parties {
public:
    Parties(const CaseHistory& history, Day today) : today_(today)
    {
        for (const Detail* one : standing(history.details))
            if (one->when.first <= today) read(*one);
    }

    std::vector<PartyNow> take() { return std::move(all_); }
    const std::string& child() const { return child_; }

private:
    PartyNow& of(std::string_view person)
    {
        const auto found = std::find_if(all_.begin(), all_.end(),
                                        [&](const auto& one) { return one.person == person; });
        if (found != all_.end()) return *found;
        return all_.emplace_back(PartyNow{.person = std::string{person}, .relation = {}});
    }

    void read(const Detail& one)
    {
        const std::string_view person = one[DetailField::person];
        switch (one.kind) {
        case DetailKind::case_opened: child_ = person; break;
        case DetailKind::party_joined: {
            PartyNow& party = of(person);
            party.relation = one[DetailField::relation];
            party.responsibility = one[DetailField::responsibility] == "yes";
            break;
        }
        case DetailKind::party_left:
            std::erase_if(all_, [&](const auto& party) { return party.person == person; });
            break;
        case DetailKind::court_order_recorded:
            if (runs(one, today_)) of(person).limited = true;
            break;
        case DetailKind::let_act: of(person).lets_act = runs(one, today_); break;
        case DetailKind::let_act_ended: of(person).lets_act = false; break;
        default: break;
        }
    }

    Day today_;
    std::string child_;
    std::vector<PartyNow> all_;
};

bool is_parent(const PartyNow& party)
{
    return party.responsibility || party.relation == "mother" || party.relation == "father" ||
           party.relation == "parent" || party.relation == "carer" ||
           party.relation == "foster carer" || party.relation == "guardian";
}

bool acts_for_others(const PartyNow& party)
{
    return party.relation == "representative" || party.relation == "advocate" ||
           party.relation == "adviser" || party.relation.empty();
}

/// Why a party receives nothing of this; empty where they do.
std::string why_not(const PartyNow& party, const std::string& child, const ToSend& what,
                    bool of_age)
{
    const bool answered = what.what == Going::answer;
    if (answered && party.person != what.person) return "-";
    if (party.limited)
        return "an order of a court limits what they may be told: a person decides, and sends it "
               "by hand";
    if (party.lets_act && !*party.lets_act)
        return "the family lets them act no more, so they receive nothing more";
    if (answered) return {};
    const bool is_child = party.person == child;
    if (of_age && !is_child && !party.lets_act.value_or(false))
        return "the rights are the young person\u2019s own, who has not let them act";
    if (!of_age && is_child) return "the child is not yet of an age to be written to alone";
    if (what.what == Going::decision && !is_child && !is_parent(party) &&
        !party.lets_act.value_or(false))
        return "a decision goes to parents, the young person and whoever they let act";
    if (acts_for_others(party) && !is_child && !party.lets_act.value_or(false))
        return "nothing says that the family lets them act";
    return {};
}

/// The way they wish, where it leads anywhere; else the next best. Nobody is left without one who
/// has an address at all.
Recipient reach(const PartyNow& party, const Reachable& known)
{
    Recipient to{.person = party.person, .name = known.name, .relation = party.relation};
    const auto by_letter = [&] {
        to.way = Way::letter;
        to.address = known.address + (known.postcode.empty() ? "" : "\n" + known.postcode);
        to.sealed = known.address_sealed;
    };
    const auto by_email = [&] {
        to.way = Way::email;
        to.address = known.email;
        to.sealed = known.email_sealed;
    };
    if (known.wishes == Way::letter && !known.address.empty())
        by_letter();
    else if (known.wishes == Way::text && !known.phone.empty()) {
        to.way = Way::text;
        to.address = known.phone;
        to.sealed = known.phone_sealed;
    } else if (!known.email.empty())
        by_email();
    else if (!known.address.empty())
        by_letter();
    return to;
}

} // namespace

std::string_view in_words(Way way)
{
    switch (way) {
    case Way::portal: return "on the pages";
    case Way::email: return "email";
    case Way::text: return "text";
    case Way::letter: return "letter";
    }
    return {};
}

Reachable reachable(const DetailHistory& person)
{
    Reachable known;
    std::vector<std::int64_t> ended;
    const auto details = standing(person.details);
    for (const Detail* one : details)
        if (one->kind == DetailKind::contact_ended)
            ended.push_back(whole_number<std::int64_t>((*one)[DetailField::entry]).value_or(0));
    for (const Detail* one : details) {
        if (std::find(ended.begin(), ended.end(), one->number) != ended.end()) continue;
        const bool sealed = (*one)[DetailField::sealed] == "yes";
        switch (one->kind) {
        case DetailKind::person_named:
            known.name = {std::string{(*one)[DetailField::given]},
                          std::string{(*one)[DetailField::family]}};
            break;
        case DetailKind::email_recorded:
            known.email = (*one)[DetailField::email];
            known.email_sealed = sealed;
            break;
        case DetailKind::phone_recorded:
            known.phone = (*one)[DetailField::phone];
            known.phone_sealed = sealed;
            break;
        case DetailKind::address_recorded:
            known.address = (*one)[DetailField::address];
            known.postcode = (*one)[DetailField::postcode];
            known.address_sealed = sealed;
            break;
        case DetailKind::notices_wished: {
            const std::string_view by = (*one)[DetailField::channel];
            known.wishes.reset();
            for (const Way way : {Way::email, Way::text, Way::letter})
                if (by == in_words(way)) known.wishes = way;
            known.how_often = (*one)[DetailField::code];
            known.hour = whole_number<int>((*one)[DetailField::words]).value_or(8);
            break;
        }
        case DetailKind::person_died: known.died = true; break;
        default: break;
        }
    }
    return known;
}

Recipients recipients_of(const CaseHistory& history,
                         const std::map<std::string, DetailHistory>& people, const ToSend& what,
                         Day today)
{
    Parties parties{history, today};
    std::vector<PartyNow> all = parties.take();
    const std::string& child = parties.child();
    const bool of_age = rights_holder(history.facts, today).holder == RightsHolder::young_person;
    const auto is_child = [&](const auto& one) { return one.person == child; };
    if (!child.empty() && std::none_of(all.begin(), all.end(), is_child) &&
        (of_age || what.person == child))
        all.insert(all.begin(), PartyNow{.person = child, .relation = "young person"});
    Recipients found;
    for (const PartyNow& party : all) {
        std::string why = why_not(party, child, what, of_age);
        if (why == "-") continue;
        const auto stream = people.find(party.person);
        const Reachable known = stream == people.end() ? Reachable{} : reachable(stream->second);
        if (why.empty() && stream == people.end()) why = "nothing is known of them";
        if (why.empty() && known.died) why = "they died";
        if (why.empty())
            found.to.push_back(reach(party, known));
        else
            found.left_out.push_back({party.person, std::move(why)});
    }
    if (what.what == Going::answer && found.to.empty() && found.left_out.empty())
        found.left_out.push_back({what.person, "they are no party of this case"});
    return found;
}

} // namespace ribbon
