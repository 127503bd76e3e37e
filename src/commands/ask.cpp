#include "commands/ask.hpp"

#include "calendar/counting.hpp"
#include "commands/case_commands.hpp"
#include "record/evidence.hpp"
#include "record/people/identifiers.hpp"

namespace ribbon {
namespace {

constexpr const char* evidence = "the form";

std::string listed(const std::vector<std::string>& words)
{
    std::string text;
    for (const std::string& one : words) text += (text.empty() ? "" : ", ") + one;
    return text;
}

Party party_of(AskedBy by)
{
    switch (by) {
    case AskedBy::parent: return Party::parent;
    case AskedBy::young_person: return Party::young_person;
    case AskedBy::school: return Party::school;
    case AskedBy::somebody_else: return Party::other;
    }
    return Party::other;
}

Problems missing(const AskForAssessment& ask)
{
    Problems problems;
    const bool own = ask.asked_by == AskedBy::young_person;
    if (ask.child.family.empty() && ask.child.given.empty())
        problems.push_back(
            {"child-given", own ? "Tell us your name" : "Tell us the child\u2019s name"});
    if (!ask.born)
        problems.push_back(
            {"birthday", own ? "Tell us your birthday" : "Tell us the child\u2019s birthday"});
    if (!own && ask.asker.whole().empty()) problems.push_back({"you-given", "Tell us your name"});
    if (!ask.reach.any())
        problems.push_back({"reach-email", "Give us one way to reach you: an email address, a "
                                           "phone number or an address for post"});
    return problems;
}

void add_home(StreamProposal& to, const std::string& address, const std::string& postcode,
              Day today)
{
    if (!address.empty()) {
        Detail home = detail_of(DetailKind::address_recorded, today);
        home.set(DetailField::address, address).set(DetailField::postcode, postcode);
        to.adds.emplace_back(std::move(home));
    } else if (!postcode.empty()) {
        to.adds.emplace_back(
            detail_of(DetailKind::postcode_recorded, today).set(DetailField::postcode, postcode));
    }
}

std::string wishes(const AskForAssessment& ask)
{
    std::vector<std::string> all;
    if (!ask.reach.by.empty()) all.push_back("Reach me by " + listed(ask.reach.by));
    if (!ask.reach.when.empty()) all.push_back(ask.reach.when);
    all.insert(all.end(), ask.needs.begin(), ask.needs.end());
    return listed(all);
}

void add_ways_to_reach(StreamProposal& to, const AskForAssessment& ask, Day today)
{
    const Reach& reach = ask.reach;
    if (to.stream.key != ask.child_key || reach.address != ask.address)
        add_home(to, reach.address, reach.postcode, today);
    if (!reach.email.empty())
        to.adds.emplace_back(
            detail_of(DetailKind::email_recorded, today).set(DetailField::email, reach.email));
    if (!reach.phone.empty())
        to.adds.emplace_back(
            detail_of(DetailKind::phone_recorded, today).set(DetailField::phone, reach.phone));
    if (const std::string words = wishes(ask); !words.empty())
        to.adds.emplace_back(
            detail_of(DetailKind::language_recorded, today).set(DetailField::words, words));
}

std::string note_for_staff(const AskForAssessment& ask)
{
    if (ask.may_be_the_same.empty()) return "Nobody in the record looks like this child.";
    std::string note =
        "Perhaps in the record already. Look before you merge, and tell nobody who asks:";
    for (const std::string& one : ask.may_be_the_same) note += "\n" + one;
    return note;
}

/// The case with the request in it, and what hangs on the request.
Result<StreamProposal> case_of(const AskForAssessment& ask, const Calendar& calendar, Day today)
{
    auto proposal = decide(OpenCase{.a_case = ask.case_key,
                                    .person = ask.child_key,
                                    .name = ask.child.whole(),
                                    .opened = today,
                                    .born = Days::on(*ask.born),
                                    .evidence = evidence},
                           CaseHistory{}, today);
    if (!proposal) return proposal;
    const auto add = [&](Detail detail) {
        detail.evidence = evidence;
        proposal->adds.emplace_back(std::move(detail));
    };
    // Of a young person there is no party: the case is theirs already.
    if (ask.asker_key != ask.child_key)
        add(detail_of(DetailKind::party_joined, today)
                .set(DetailField::person, ask.asker_key)
                .set(DetailField::relation, ask.relation.empty() ? "not said" : ask.relation));
    RecordFact received{.kind = Kind::request_received, .when = Days::on(today)};
    received.says.from = party_of(ask.asked_by);
    received.evidence = evidence;
    auto request = decide(received, with(CaseHistory{}, *proposal), today);
    if (!request) return request;
    const MatterId matter = std::get<ProposedFact>(request->adds.front()).fact.matter;
    const std::string number = std::to_string(matter);
    proposal->adds.push_back(std::move(request->adds.front()));
    // The message stands behind its files, and the stream begins with this act.
    const auto message = std::ssize(proposal->adds) + std::ssize(ask.files) + 1;
    for (const SentFile& file : ask.files) {
        add(detail_of(DetailKind::document_added, today)
                .set(DetailField::attachment, file.hash)
                .set(DetailField::name, file.name)
                .set(DetailField::media_type, file.media_type)
                .set(DetailField::bytes, std::to_string(file.bytes))
                .set(DetailField::matter, number)
                .set(DetailField::person, ask.asker_key));
        std::get<Detail>(proposal->adds.back()).evidence = evidence_of_message(message);
    }
    // In the matter of the request, which has its clocks by law: it needs no answer clock of ours.
    add(detail_of(DetailKind::message_filed, today)
            .set(DetailField::direction, "in")
            .set(DetailField::channel, "portal")
            .set(DetailField::person, ask.asker_key)
            .set(DetailField::subject, "Asking for an assessment")
            .set(DetailField::words, answers_in_words(ask))
            .set(DetailField::matter, number));
    if (!ask.danger.empty())
        add(detail_of(DetailKind::danger_seen, today)
                .set(DetailField::entry, std::to_string(proposal->adds.size()))
                .set(DetailField::words, listed(ask.danger)));
    add(promise_to_check(ask.asker_key, today, calendar));
    add(detail_of(DetailKind::note_made, today)
            .set(DetailField::words, note_for_staff(ask))
            .set(DetailField::matter, number));
    return proposal;
}

void put_answer(std::string& to, std::string_view question, const std::string& answer)
{
    if (answer.empty()) return;
    to += (to.empty() ? "" : "\n\n") + std::string{question} + "\n" + answer;
}

std::string home_in_words(const AskForAssessment& ask)
{
    std::string home = ask.address;
    if (!ask.postcode.empty()) home += (home.empty() ? "" : "\n") + ask.postcode;
    if (ask.two_homes) home += "\nLives at more than one address. " + ask.other_home;
    return home;
}

std::string asked_by_in_words(AskedBy by)
{
    switch (by) {
    case AskedBy::parent: return "A parent or carer";
    case AskedBy::young_person: return "The young person";
    case AskedBy::school: return "A school or college";
    case AskedBy::somebody_else: return "Somebody else";
    }
    return {};
}

} // namespace

Day check_due(Day asked, const Calendar& calendar)
{
    const Found due = last_day(working_days{check_days}, After{asked}, calendar.england());
    return due ? due.day : asked + days{7};
}

Detail promise_to_check(const std::string& person, Day asked, const Calendar& calendar)
{
    return detail_of(DetailKind::promise_made, asked)
        .set(DetailField::words, "Check who asked, and ring or write to them")
        .set(DetailField::due, iso(check_due(asked, calendar)))
        .set(DetailField::person, person);
}

Detail named(const PersonName& name, Day day)
{
    const bool one_name = name.family.empty();
    Detail detail = detail_of(DetailKind::person_named, day);
    detail.set(DetailField::family, one_name ? name.given : name.family)
        .set(DetailField::given, one_name ? "" : name.given);
    return detail;
}

std::string answers_in_words(const AskForAssessment& ask)
{
    std::string text;
    put_answer(text, "Who asks", asked_by_in_words(ask.asked_by));
    put_answer(text, "Name", ask.child.whole());
    put_answer(text, "Birthday", ask.born ? in_short_words(*ask.born) : "");
    put_answer(text, "Home", home_in_words(ask));
    put_answer(text, "School", ask.not_at_school ? "Not at school" : ask.school);
    put_answer(text, "A hard day", ask.hard_day);
    put_answer(text, "What helps", ask.helps);
    std::string files;
    for (const SentFile& file : ask.files) files += (files.empty() ? "" : "\n") + file.name;
    put_answer(text, "Papers and photos", files);
    if (ask.asked_by != AskedBy::young_person)
        put_answer(text, "Asked by",
                   ask.asker.whole() + (ask.relation.empty() ? "" : ", " + ask.relation));
    std::string reach = listed(ask.reach.by);
    for (const std::string* one : {&ask.reach.email, &ask.reach.phone, &ask.reach.address,
                                   &ask.reach.postcode, &ask.reach.when})
        if (!one->empty()) reach += (reach.empty() ? "" : "\n") + *one;
    put_answer(text, "How to reach them", reach);
    put_answer(text, "What they need from us", listed(ask.needs));
    put_answer(text, "Whom we may ask", ask.may_ask.empty() ? "Nobody yet" : listed(ask.may_ask));
    return text;
}

Result<Proposal> decide(const AskForAssessment& ask, const Calendar& calendar, Day today)
{
    Problems problems = missing(ask);
    if (!problems.empty()) return problems;
    auto opened = case_of(ask, calendar, today);
    if (!opened) problems = opened.problems();
    if (!ask.postcode.empty())
        if (const auto why = why_no_postcode(ask.postcode)) problems.push_back({"postcode", *why});

    StreamProposal child{.stream = {StreamKind::person, ask.child_key}, .expected = 0, .adds = {}};
    child.adds.emplace_back(named(ask.child, today));
    add_home(child, ask.address, ask.postcode, today);
    StreamProposal asker{.stream = {StreamKind::person, ask.asker_key}, .expected = 0, .adds = {}};
    const bool one_person = ask.asker_key == ask.child_key;
    if (!one_person) asker.adds.emplace_back(named(ask.asker, today));
    add_ways_to_reach(one_person ? child : asker, ask, today);

    Proposal proposal;
    proposal.push_back(std::move(child));
    if (!one_person && !ask.asker_is_known) proposal.push_back(std::move(asker));
    for (StreamProposal& one : proposal)
        for (auto& add : one.adds) std::get<Detail>(add).evidence = evidence;
    if (opened) proposal.push_back(std::move(*opened));
    for (const StreamProposal& one : proposal)
        for (const auto& add : one.adds)
            if (const Detail* detail = std::get_if<Detail>(&add))
                for (Problem& wrong : problems_of(*detail, one.stream.kind))
                    problems.push_back(std::move(wrong));
    if (!problems.empty()) return problems;
    return proposal;
}

} // namespace ribbon
