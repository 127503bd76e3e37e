#include "storage/mail/acknowledging.hpp"

#include "base/lower_case.hpp"
#include "calendar/london.hpp"
#include "duties/timeline.hpp"
#include "outbound/mail/letter.hpp"
#include "storage/desk/accounts.hpp"
#include "storage/desk/outbox.hpp"
#include "views/asks/arrange.hpp"

#include <algorithm>

namespace ribbon::storage {
namespace {

constexpr std::int64_t a_day = 86'400;

/// Whoever is no party of a case is told nothing of it, though a person filed their mail there.
bool is_of_parties(const std::vector<SenderIn>& senders, const std::vector<std::string>& cases)
{
    return std::all_of(cases.begin(), cases.end(), [&](const auto& key) {
        return std::any_of(senders.begin(), senders.end(),
                           [&](const SenderIn& one) { return one.a_case == key; });
    });
}

} // namespace

bool is_answered(const MailAct& act, const std::vector<SenderIn>& senders)
{
    return act.human && act.row.taken.via != "import" && !act.found.from.empty() &&
           (act.opens.empty() ? is_of_parties(senders, act.cases) : act.answers_writer);
}

Acknowledged acknowledged(const MailAct& act, const CaseHistory& as_filed, const FiledIn& in,
                          MatterId matter)
{
    Acknowledged told{.reference = in.a_case + "-" + std::to_string(in.entry),
                      .officer = {},
                      .answer_by = {},
                      .clocks = {}};
    for (const Detail* one : standing(as_filed.details)) {
        if (one->kind == DetailKind::officer_named) told.officer = (*one)[DetailField::name];
        if (one->kind == DetailKind::officer_stood_down) told.officer.clear();
    }
    const Timeline duties = timeline(as_filed.facts, act.archive.books().law,
                                     act.archive.books().calendar, day_in_london(act.now));
    for (const Duty& duty : duties.duties)
        if (duty.matter == matter && matter > 0 && duty.dated &&
            duty.under->nature == Nature::promise &&
            (!told.answer_by || duty.legal.first < *told.answer_by))
            told.answer_by = duty.legal.first;
    for (const OpenAsk& open : arrange_asks(as_filed, act.archive.books().law,
                                            act.archive.books().calendar, day_in_london(act.now)))
        if (open.ask.message == in.entry && open.due)
            told.clocks.emplace_back(open.asked, *open.due);
    return told;
}

MailLetter answer_of(const MailAct& act, const std::vector<Acknowledged>& told,
                     const FiledIn& filed, const std::string& writer, bool knows)
{
    const std::string council = council_of(act.archive);
    const Day received = day_in_london(act.row.taken.received);
    const MailWords words = knows ? acknowledgement(council, received, day_in_london(act.now), told)
                                  : bare_receipt(council, received);
    return {.to = act.found.from,
            .subject = words.subject,
            .text = words.text,
            .in_reply_to = act.found.message_id,
            .references = {act.found.message_id},
            .automatic = true,
            .a_case = knows ? filed.a_case : std::string{},
            .entry = knows ? filed.entry : 0,
            .person = writer,
            .with_receipt = knows};
}

void acknowledge_by_mail(Connection& in, const std::string& area, const MailAct& act,
                         MailLetter letter)
{
    const std::string to = lower_case(act.found.from);
    if (Attempts(in, area).count("mail-acknowledged", to, act.now, static_cast<int>(a_day)) >
        act.rules.acknowledgements_a_day)
        return;
    // Answers to it come to the address of the case, where it is of one.
    if (act.rules.token_of && !letter.a_case.empty())
        letter.reply_to = "case-" +
                          act.rules.token_of(MailCases(in, area).number_for(letter.a_case)) + "@" +
                          act.rules.own_domain;
    Outbox(in, area).put("acknowledgement-" + act.row.taken.id, "mail", json_of(letter), act.now,
                         {act.now.seconds + 30 * a_day});
}

} // namespace ribbon::storage
