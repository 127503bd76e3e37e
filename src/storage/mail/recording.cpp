#include "storage/mail/recording.hpp"

#include "calendar/london.hpp"
#include "commands/conversation.hpp"
#include "commands/mail/file_mail.hpp"
#include "commands/mail/route.hpp"
#include "inbound/asks/noted.hpp"
#include "inbound/asks/to_read.hpp"
#include "record/evidence.hpp"
#include "storage/mail/acknowledging.hpp"
#include "storage/mail/writer.hpp"

#include <algorithm>

namespace ribbon::storage {
namespace {

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

/// A person said which party of the case wrote it. In a case of which they are none, nobody did.
void say_writer(const std::string& writer, const CaseHistory& history, FileMail& command)
{
    for (const Detail* one : standing(history.details)) {
        if ((*one)[DetailField::person] != writer) continue;
        if (one->kind != DetailKind::party_joined && one->kind != DetailKind::case_opened) continue;
        command.person = writer;
        command.from =
            party_of(one->kind == DetailKind::case_opened ? std::string_view{"young person"}
                                                          : (*one)[DetailField::relation]);
    }
}

FileMail command_for(const MailAct& act, const CaseHistory& history,
                     const std::vector<SenderIn>& senders, const std::vector<MailRow>& answered)
{
    FileMail command{.day = day_of_mail(act.row, act.found),
                     .human = act.human,
                     .imported = act.row.taken.via == "import",
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
                     .evidence = evidence_of_mail(act.row.taken.id)};
    for (const FoundFile& one : act.found.files)
        if (!one.hash.empty())
            command.files.push_back(
                {one.hash, one.name.empty() ? "a file" : one.name, one.type, one.bytes});
    // The name in a mail of our own is the council's.
    const std::string name = command.outgoing ? std::string{} : act.found.from_name;
    if (const SenderIn* writer = writer_in(senders, history.key, name)) {
        command.person = writer->person;
        command.from = party_of(writer->relation);
    }
    if (command.person.empty() && !act.writer.empty()) say_writer(act.writer, history, command);
    if (command.person.empty() && is_of_parliament(act.found.from)) command.from = Party::mp;
    for (const MailRow& one : answered)
        for (const FiledIn& in : one.filed)
            if (in.a_case == history.key) command.reply_to = in.entry;
    command.reply_to = goes_on_from(history, command.reply_to, command.person);
    return command;
}

/// The case as it stands, or as it begins with this mail.
CaseHistory case_to_file_in(const MailAct& act, const std::string& a_case)
{
    if (act.opens.empty()) return act.archive.read_case(a_case);
    return with(CaseHistory{}, act.opens.back());
}

/// A person as they stand, with what is recorded of them in the same act.
DetailHistory person_as_filed(const MailAct& act, const std::string& person)
{
    const StreamId stream{StreamKind::person, person};
    DetailHistory history = act.archive.read(stream);
    for (const StreamProposal& one : act.opens)
        if (one.stream == stream) history = with(std::move(history), one);
    return history;
}

/// Puts what is to be recorded of a case into the act; a new case and its people with it.
void add(Decided& decided, const MailAct& act, CaseHistory history, StreamProposal filed)
{
    if (act.opens.empty()) {
        decided.on.push_back(std::move(history));
        decided.proposal.push_back(std::move(filed));
        return;
    }
    decided.proposal = act.opens;
    auto& begins = decided.proposal.back().adds;
    for (auto& one : filed.adds) begins.push_back(std::move(one));
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

MailFound found_or_bytes(const MailRow& row)
{
    MailFound found = found_of(row).value_or(MailFound{});
    if (found.text.empty() && row.read.reading.empty())
        found.text = "[This mail could not be read. It is kept as it came.]";
    return found;
}

Day day_of_mail(const MailRow& row, const MailFound& found)
{
    const bool sent = row.taken.via == "import" && found.sent && *found.sent <= row.taken.received;
    return day_in_london(sent ? *found.sent : row.taken.received);
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
    const Day today = day_in_london(act.now);
    act.archive.renew_books(); // what the council promises now: the acknowledgement says it
    std::vector<SenderIn> senders;
    std::vector<MailRow> answered;
    std::vector<SentMail> of_ours;
    act.archive.reading([&](Connection& in) {
        senders = parties_of(in, area, act.row, act.found, act.rules);
        std::vector<std::string> ids = act.found.references;
        ids.push_back(act.found.in_reply_to);
        answered = Mails(in, area).with_message_ids(ids);
        of_ours = sent_by_us(in, area, ids);
    });
    Decided decided{.proposal = {}, .who = act.who, .recorded = act.now};
    std::vector<FiledIn> filed;
    std::vector<Acknowledged> told;
    std::string writer; ///< empty where it is not known who wrote
    bool knows = true; ///< they may be told of each of the cases
    for (const std::string& a_case : act.cases) {
        CaseHistory history = case_to_file_in(act, a_case);
        if (history.number == 0)
            return Problems{{"case", "There is no case " + a_case + " in this record"}};
        FileMail command = command_for(act, history, senders, answered);
        if (const auto entry = entry_answered(history, of_ours, command.person); entry > 0)
            command.reply_to = goes_on_from(history, entry, command.person);
        knows = knows && may_be_told(history, person_as_filed(act, command.person), today);
        writer = command.person;
        auto proposal = decide(command, history, today);
        if (!proposal) return proposal.problems();
        if (act.human && !command.imported)
            note_asks(
                *proposal, history,
                {.entry = entry_of_mail(*proposal),
                 .reply_to = command.reply_to,
                 .subject = act.found.subject,
                 .words = words_to_read(act.found.subject, act.found.text, act.found.reply_text),
                 .received = command.day,
                 .evidence = command.evidence});
        filed.push_back({a_case, entry_of_mail(*proposal)});
        told.push_back(
            acknowledged(act, with(history, *proposal), filed.back(), matter_of_mail(*proposal)));
        add(decided, act, std::move(history), *std::move(proposal));
    }
    const MailLetter letter = answer_of(act, told, filed.front(), writer, knows);
    // The writer goes by these after this function has its answer, never later.
    decided.along.only_if = [&](Connection& in) {
        const auto now = Mails(in, area).find(act.row.taken.id);
        return now && now->state == act.row.state &&
               none_of(act.cases, filed_before(in, area, act.row)) &&
               (!act.only_if || act.only_if(in));
    };
    decided.along.with_it = [&](Connection& in) {
        Mails(in, area).file(act.row.taken.id, act.row.state, filed, said);
        if (is_answered(act, senders)) acknowledge_by_mail(in, area, act, letter);
    };
    act.archive.append(decided);
    return filed;
}

} // namespace ribbon::storage
