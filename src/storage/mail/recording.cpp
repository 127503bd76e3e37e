#include "storage/mail/recording.hpp"

#include "base/lower_case.hpp"
#include "calendar/london.hpp"
#include "commands/mail/file_mail.hpp"
#include "duties/timeline.hpp"
#include "inbound/asks/noted.hpp"
#include "inbound/asks/to_read.hpp"
#include "outbound/mail/letter.hpp"
#include "storage/desk/accounts.hpp"
#include "storage/desk/outbox.hpp"
#include "views/asks/arrange.hpp"
#include "views/mail/acknowledgement.hpp"

#include <algorithm>

namespace ribbon::storage {
namespace {

constexpr std::int64_t a_day = 86'400;

/// Who a party is to the law, from what they are to the child.
Party party_of(std::string_view relation)
{
    if (relation == "young person") return Party::young_person;
    if (relation == "school") return Party::school;
    if (relation == "adviser") return Party::health;
    if (relation == "representative") return Party::other;
    return relation.empty() ? Party::unsaid : Party::parent;
}

/// The words of a mail and what of it is no text.
std::string words_of(const MailFound& found)
{
    std::string words = found.text;
    if (!found.meeting.empty()) words += "\n\n[Invitation to a meeting. " + found.meeting + "]";
    if (found.locked == "pgp" || found.locked == "smime")
        words += "\n\n[This mail is encrypted and can not be read here. It is kept as it came.]";
    return words;
}

FileMail command_for(const MailAct& act, const std::string& a_case,
                     const std::vector<SenderIn>& senders, const std::vector<MailRow>& answered)
{
    // Of one from years before the day it says it was sent is all there is.
    const bool imported = act.row.taken.via == "import";
    const bool sent = imported && act.found.sent && *act.found.sent <= act.row.taken.received;
    FileMail command{.day = day_in_london(sent ? *act.found.sent : act.row.taken.received),
                     .human = act.human,
                     .imported = imported,
                     .outgoing = is_own_of_old(act.row, act.found, act.rules),
                     .machine = act.human ? std::string{} : kind_of_machine(act.found),
                     .person = {},
                     .sender = act.found.from_name.empty()
                                   ? act.found.from
                                   : act.found.from_name + " <" + act.found.from + ">",
                     .subject = act.found.subject,
                     .words = words_of(act.found),
                     .raw = {act.row.taken.raw, "the mail as it came.eml", "message/rfc822",
                             act.row.taken.bytes},
                     .files = {},
                     .evidence = "mail " + act.row.taken.id};
    for (const FoundFile& one : act.found.files)
        if (!one.hash.empty())
            command.files.push_back(
                {one.hash, one.name.empty() ? "a file" : one.name, one.type, one.bytes});
    for (const SenderIn& one : senders)
        if (one.a_case == a_case) {
            command.person = one.person;
            command.from = party_of(one.relation);
        }
    for (const MailRow& one : answered)
        for (const FiledIn& in : one.filed)
            if (in.a_case == a_case) command.reply_to = in.entry;
    return command;
}

/// What is told of one case to whoever wrote.
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

/// Puts the acknowledgement out, unless this address had so many today already.
void acknowledge_by_mail(Connection& in, const std::string& area, const MailAct& act,
                         const FiledIn& filed, const MailWords& words)
{
    const std::string to = lower_case(act.found.from);
    if (Attempts(in, area).count("mail-acknowledged", to, act.now, static_cast<int>(a_day)) >
        act.rules.acknowledgements_a_day)
        return;
    MailLetter letter{.to = act.found.from,
                      .subject = words.subject,
                      .text = words.text,
                      .in_reply_to = act.found.message_id,
                      .references = {act.found.message_id},
                      .automatic = true,
                      .a_case = filed.a_case,
                      .entry = filed.entry,
                      .with_receipt = true};
    // Answers to it come to the address of the case.
    if (act.rules.token_of)
        letter.reply_to = "case-" +
                          act.rules.token_of(MailCases(in, area).number_for(filed.a_case)) + "@" +
                          act.rules.own_domain;
    Outbox(in, area).put("acknowledgement-" + act.row.taken.id, "mail", json_of(letter), act.now,
                         {act.now.seconds + 30 * a_day});
}

bool none_of(const std::vector<std::string>& cases, const std::vector<std::string>& among)
{
    return std::none_of(cases.begin(), cases.end(), [&](const std::string& one) {
        return std::find(among.begin(), among.end(), one) != among.end();
    });
}

} // namespace

std::string council_of(Archive& archive)
{
    std::string name = "The council";
    const DetailHistory area = archive.read(StreamId{});
    for (const Detail* one : standing(area.details))
        if (one->kind == DetailKind::council_named) name = (*one)[DetailField::name];
    return name;
}

std::string kind_of_machine(const MailFound& found)
{
    if (found.is_bounce) return "A report that a mail did not arrive";
    if (found.is_receipt) return "A receipt that a mail was read";
    if (found.is_complaint) return "A report of unwanted mail";
    if (found.is_auto_reply) return "An automatic reply";
    return "A mail that a machine wrote";
}

std::vector<std::string> filed_before(Connection& in, const std::string& area, const MailRow& row)
{
    std::vector<std::string> cases;
    for (const MailRow& other :
         Mails(in, area).with_delivery_key(row.read.delivery_key, row.taken.id))
        for (const FiledIn& one : other.filed) cases.push_back(one.a_case);
    return cases;
}

Result<std::vector<FiledIn>> record_mail(const MailAct& act, const std::string& said)
{
    const std::string& area = act.archive.area();
    act.archive.renew_books(); // what the council promises now: the acknowledgement says it
    std::vector<SenderIn> senders;
    std::vector<MailRow> answered;
    act.archive.reading([&](Connection& in) {
        senders = parties_of(in, area, act.row, act.found, act.rules);
        std::vector<std::string> ids = act.found.references;
        ids.push_back(act.found.in_reply_to);
        answered = Mails(in, area).with_message_ids(ids);
    });
    Decided decided{.proposal = {}, .who = act.who, .recorded = act.now};
    const std::string asked =
        words_to_read(act.found.subject, act.found.text, act.found.reply_text);
    std::vector<FiledIn> filed;
    std::vector<Acknowledged> told;
    for (const std::string& a_case : act.cases) {
        CaseHistory history = act.archive.read_case(a_case);
        if (history.number == 0)
            return Problems{{"case", "There is no case " + a_case + " in this record"}};
        const FileMail command = command_for(act, a_case, senders, answered);
        auto proposal = decide(command, history, day_in_london(act.now));
        if (!proposal) return proposal.problems();
        if (act.human && !command.imported)
            note_asks(*proposal, history,
                      {.entry = entry_of_mail(*proposal),
                       .reply_to = command.reply_to,
                       .subject = act.found.subject,
                       .words = asked,
                       .received = command.day,
                       .evidence = command.evidence});
        filed.push_back({a_case, entry_of_mail(*proposal)});
        told.push_back(
            acknowledged(act, with(history, *proposal), filed.back(), matter_of_mail(*proposal)));
        decided.on.push_back(std::move(history));
        decided.proposal.push_back(*proposal);
    }
    // Whoever is no party of a case is told nothing of it, though a person filed their mail there.
    const bool party = std::all_of(act.cases.begin(), act.cases.end(), [&](const auto& key) {
        return std::any_of(senders.begin(), senders.end(),
                           [&](const SenderIn& one) { return one.a_case == key; });
    });
    const bool answer =
        act.human && party && act.row.taken.via != "import" && !act.found.from.empty();
    const MailWords words =
        acknowledgement(council_of(act.archive), day_in_london(act.row.taken.received), told);
    // The writer goes by these after this function has its answer, never later.
    decided.along.only_if = [&](Connection& in) {
        const auto now = Mails(in, area).find(act.row.taken.id);
        return now && now->state == act.row.state &&
               none_of(act.cases, filed_before(in, area, act.row));
    };
    decided.along.with_it = [&](Connection& in) {
        Mails(in, area).file(act.row.taken.id, act.row.state, filed, said);
        if (answer) acknowledge_by_mail(in, area, act, filed.front(), words);
    };
    act.archive.append(decided);
    return filed;
}

} // namespace ribbon::storage
