// How somebody wishes to be told: they say so themselves, or an officer writes it down for them.
#include "server/routes/wishes.hpp"

#include "commands/letters/notices.hpp"
#include "inbound/forms/wishes.hpp"
#include "pages/wishes/page.hpp"
#include "server/answers.hpp"
#include "server/outward.hpp"
#include "storage/notices/waiting.hpp"

#include <algorithm>

namespace ribbon::server {
namespace {

struct Whose {
    std::string person, name; ///< no name: it is the visitor's own
    std::string to;
};

Response show_wishes(Ask& ask, const Whose& whose, const Problems& problems)
{
    const DetailHistory person = ask.shell.archive.read({StreamKind::person, whose.person});
    const Reachable known = reachable(person);
    const auto all = standing(person.details);
    WishesPage page{.to = whose.to,
                    .name = whose.name,
                    .now = wishes_in_words(known),
                    .said = std::any_of(
                        all.begin(), all.end(),
                        [](const Detail* one) { return one->kind == DetailKind::notices_wished; }),
                    .by = std::string{in_words(known.wishes.value_or(Way::email))},
                    .often = known.how_often.empty() ? "at once" : known.how_often,
                    .hour = std::to_string(known.hour),
                    // A sealed number is for the envelope alone.
                    .phone = known.phone_sealed ? "" : known.phone,
                    .problems = problems};
    if (!problems.empty()) {
        page.by = ask.http.form.one("by");
        page.often = ask.http.form.one("often");
        page.hour = ask.http.form.one("hour");
        page.phone = ask.http.form.one("phone");
    }
    PageWords words{.title = "How we tell you that something is new",
                    .problems = !problems.empty()};
    if (!whose.name.empty()) words.title = "How they wish to be told";
    if (!whose.name.empty()) words.back = ask.path();
    return show(ask, words, render(page, form_keys(ask)));
}

/// What waits for them waits for another hour now; or for nothing.
void as_they_wish(storage::Connection& in, const std::string& area, const std::string& person,
                  const SetWishes& wishes, Moment now)
{
    storage::NoticesWaiting waiting{in, area};
    if (wishes.how_often == "none")
        waiting.drop(person);
    else
        waiting.due_at(person, told_at(wishes.how_often, wishes.hour, now));
}

Response set(Ask& ask, const Whose& whose)
{
    const auto wishes = read_wishes(ask.http.form);
    if (!wishes) return show_wishes(ask, whose, wishes.problems());
    const StreamId stream{StreamKind::person, whose.person};
    auto proposal = decide(*wishes, stream, ask.shell.archive.read(stream), ask.today);
    if (!proposal) return show_wishes(ask, whose, proposal.problems());
    storage::Decided decided{.proposal = {std::move(*proposal)},
                             .who = {ask.visitor.by(), std::string{access::name_of(ask.role)}},
                             .recorded = ask.now};
    decided.along.with_it = [&](storage::Connection& in) {
        as_they_wish(in, ask.shell.archive.area(), whose.person, *wishes, ask.now);
    };
    record_with(ask, decided);
    return see_other(whose.to);
}

Whose own(const Ask& ask) { return {ask.visitor.person, {}, ask.path("/wishes")}; }

/// The party that is named in the path; nothing where it is none of this case.
std::optional<Whose> party(Ask& ask)
{
    const std::string& person = ask.parts[1];
    bool is_party = person == ask.looked->rows.person;
    for (const Detail* one : standing_details(*ask.looked)) {
        if ((*one)[DetailField::person] != person) continue;
        if (one->kind == DetailKind::party_joined) is_party = true;
        if (one->kind == DetailKind::party_left) is_party = false;
    }
    if (!is_party) return std::nullopt;
    const Reachable known = reachable(ask.shell.archive.read({StreamKind::person, person}));
    std::string name = known.name.given + " " + known.name.family;
    if (person == ask.looked->rows.person) name = ask.looked->rows.name;
    return Whose{person, std::move(name), ask.path("/wishes/" + in_url(person))};
}

} // namespace

Response wishes_form(Ask& ask) { return show_wishes(ask, own(ask), {}); }

Response set_wishes(Ask& ask) { return set(ask, own(ask)); }

Response wishes_of_party(Ask& ask)
{
    const auto whose = party(ask);
    return whose ? show_wishes(ask, *whose, {}) : not_found(ask);
}

Response set_wishes_of_party(Ask& ask)
{
    const auto whose = party(ask);
    return whose ? set(ask, *whose) : not_found(ask);
}

} // namespace ribbon::server
