#include "storage/mail/filing.hpp"

#include "base/json/writer.hpp"
#include "base/key.hpp"
#include "calendar/london.hpp"
#include "commands/mail/file_mail.hpp"
#include "duties/timeline.hpp"
#include "storage/desk/accounts.hpp"
#include "storage/desk/outbox.hpp"
#include "views/danger/view.hpp"
#include "views/mail/acknowledgement.hpp"

#include <algorithm>

namespace ribbon::storage {
namespace {

constexpr std::int64_t a_day = 86'400;
constexpr int most_conflicts = 20;

std::string small_letters(std::string_view text)
{
    std::string small{text};
    for (char& c : small)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return small;
}

/// Who a party is to the law, from what they are to the child.
Party party_of(std::string_view relation)
{
    if (relation == "young person") return Party::young_person;
    if (relation == "school") return Party::school;
    if (relation == "adviser") return Party::health;
    if (relation == "representative") return Party::other;
    return relation.empty() ? Party::unsaid : Party::parent;
}

std::string kind_of_machine(const MailFound& found)
{
    if (found.is_bounce) return "A report that a mail did not arrive";
    if (found.is_receipt) return "A receipt that a mail was read";
    if (found.is_complaint) return "A report of unwanted mail";
    if (found.is_auto_reply) return "An automatic reply";
    return "A mail that a machine wrote";
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

/// One mail on its way into the record.
struct Act {
    Archive& archive;
    const MailRow& row;
    const MailFound& found;
    const FilingRules& rules;
    Moment now;
    Who who;
    std::vector<std::string> cases;
    bool human;
};

FileMail command_for(const Act& act, const std::string& a_case,
                     const std::vector<SenderIn>& senders, const std::vector<MailRow>& answered)
{
    FileMail command{.day = day_in_london(act.row.taken.received),
                     .human = act.human,
                     .imported = act.row.taken.via == "import",
                     .machine = act.human ? std::string{} : kind_of_machine(act.found),
                     .sender = act.found.from_name.empty()
                                   ? act.found.from
                                   : act.found.from_name + " <" + act.found.from + ">",
                     .subject = act.found.subject,
                     .words = words_of(act.found),
                     .raw = {act.row.taken.raw, "the mail as it came.eml", "message/rfc822",
                             act.row.taken.bytes},
                     .files = {},
                     .danger = {},
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
    for (const std::string_view one : danger_in(act.found.subject + "\n" + act.found.reply_text))
        command.danger.emplace_back(one);
    return command;
}

/// What is told of one case to whoever wrote.
Acknowledged acknowledged(const Act& act, const CaseHistory& as_filed, const FiledIn& in,
                          MatterId matter)
{
    Acknowledged told{
        .reference = in.a_case + "-" + std::to_string(in.entry), .officer = {}, .clocks = {}};
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
    return told;
}

/// Puts the acknowledgement out, unless this address had so many today already.
void acknowledge_by_mail(Connection& in, const std::string& area, const Act& act,
                         const MailWords& words)
{
    const std::string to = small_letters(act.found.from);
    if (Attempts(in, area).count("mail-acknowledged", to, act.now, static_cast<int>(a_day)) >
        act.rules.acknowledgements_a_day)
        return;
    Outbox(in, area).put("acknowledgement-" + act.row.taken.id, "mail",
                         JsonObject{}
                             .text("to", act.found.from)
                             .text("subject", words.subject)
                             .text("text", words.text)
                             .text("in_reply_to", act.found.message_id)
                             .texts("references", {act.found.message_id})
                             .text("auto_submitted", "auto-replied")
                             .text("case", act.cases.front())
                             .json(),
                         act.now, {act.now.seconds + 30 * a_day});
}

std::string council_of(Archive& archive)
{
    std::string name = "The council";
    const DetailHistory area = archive.read(StreamId{});
    for (const Detail* one : standing(area.details))
        if (one->kind == DetailKind::council_named) name = (*one)[DetailField::name];
    return name;
}

/// The cases in which this mail stands already, by another delivery of it.
std::vector<std::string> filed_before(Connection& in, const std::string& area, const MailRow& row)
{
    std::vector<std::string> cases;
    for (const MailRow& other :
         Mails(in, area).with_delivery_key(row.read.delivery_key, row.taken.id))
        for (const FiledIn& one : other.filed) cases.push_back(one.a_case);
    return cases;
}

bool none_of(const std::vector<std::string>& cases, const std::vector<std::string>& among)
{
    return std::none_of(cases.begin(), cases.end(), [&](const std::string& one) {
        return std::find(among.begin(), among.end(), one) != among.end();
    });
}

/// Records it, once: where the mail or a case changed meanwhile, Conflict.
Result<std::vector<FiledIn>> record(const Act& act, const std::string& said)
{
    const std::string& area = act.archive.area();
    std::vector<SenderIn> senders;
    std::vector<MailRow> answered;
    act.archive.reading([&](Connection& in) {
        senders = senders_in(in, area, act.found.from);
        std::vector<std::string> ids = act.found.references;
        ids.push_back(act.found.in_reply_to);
        answered = Mails(in, area).with_message_ids(ids);
    });
    Decided decided{.proposal = {}, .who = act.who, .recorded = act.now};
    std::vector<FiledIn> filed;
    std::vector<Acknowledged> told;
    for (const std::string& a_case : act.cases) {
        CaseHistory history = act.archive.read_case(a_case);
        if (history.number == 0)
            return Problems{{"case", "There is no case " + a_case + " in this record"}};
        const auto proposal =
            decide(command_for(act, a_case, senders, answered), history, day_in_london(act.now));
        if (!proposal) return proposal.problems();
        filed.push_back({a_case, entry_of_mail(*proposal)});
        told.push_back(
            acknowledged(act, with(history, *proposal), filed.back(), matter_of_mail(*proposal)));
        decided.on.push_back(std::move(history));
        decided.proposal.push_back(*proposal);
    }
    const bool answer = act.human && act.row.taken.via != "import" && !act.found.from.empty() &&
                        act.row.state == MailState::taken;
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
        if (answer) acknowledge_by_mail(in, area, act, words);
    };
    act.archive.append(decided);
    return filed;
}

} // namespace

std::vector<SenderIn> senders_in(Connection& from, const std::string& area,
                                 std::string_view address)
{
    std::vector<SenderIn> all;
    if (address.empty()) return all;
    const std::string small = small_letters(address);
    // Whoever has the address: it stands in the record, or they sign in with it.
    const std::string people = "(SELECT person FROM contact WHERE area = $1 AND kind = 'email' "
                               "AND value = $2 UNION SELECT person FROM account WHERE area = $1 "
                               "AND email = $2 AND ended IS NULL AND person <> '')";
    from.query("SELECT a_case, person, relation FROM party WHERE area = $1 AND person IN " +
                   people +
                   " UNION SELECT a_case, person, 'young person' FROM case_row WHERE area = $1 AND "
                   "person IN " +
                   people + " ORDER BY 1, 2, 3",
               {area, small}, [&](const Row& row) {
                   all.push_back({std::string{row.text(0)}, std::string{row.text(1)},
                                  std::string{row.text(2)}});
               });
    return all;
}

std::optional<MailFound> found_of(const MailRow& row)
{
    if (row.read.reading.empty()) return std::nullopt;
    auto found = read_found(row.read.reading);
    if (!found) return std::nullopt;
    return *std::move(found);
}

MailClues clues_of(Connection& from, const std::string& area, const MailRow& row,
                   const MailFound& found, const FilingRules& rules)
{
    MailClues clues{.addressed = {},
                    .meant = {},
                    .threads = {},
                    .of_sender = {},
                    .in_subject = {},
                    .machine = found.machine_sent || found.is_bounce || found.is_auto_reply ||
                               found.is_receipt || found.is_complaint,
                    .forged = found.dmarc == "fail" || found.from_ambiguous,
                    .our_report = found.is_bounce,
                    .representative = is_of_parliament(found.from),
                    .unreadable = found.too_deep};
    const auto look_up = [&](std::string_view token, std::vector<std::string>& into) {
        const auto number = rules.number_of ? rules.number_of(token) : std::nullopt;
        if (!number) return;
        if (const auto key = MailCases(from, area).case_with(*number)) into.push_back(*key);
    };
    const std::string at_ours = "@" + small_letters(rules.own_domain);
    for (const std::string& one : row.taken.envelope_to) {
        const std::string small = small_letters(one);
        if (small.starts_with("case-") && small.ends_with(at_ours))
            look_up(std::string_view{small}.substr(5, small.size() - 5 - at_ours.size()),
                    clues.addressed);
    }
    for (const std::string& one : found.case_tokens) look_up(one, clues.addressed);
    for (const std::string& one : found.case_guess) look_up(one, clues.meant);
    std::vector<std::string> ids = found.references;
    ids.push_back(found.in_reply_to);
    if (!found.bounced_id.empty()) ids.push_back(found.bounced_id);
    for (const MailRow& one : Mails(from, area).with_message_ids(ids))
        for (const FiledIn& in : one.filed) clues.threads.push_back(in.a_case);
    for (const SenderIn& one : senders_in(from, area, found.from))
        clues.of_sender.push_back(one.a_case);
    // The reference of a case, as a word of the subject.
    std::string word;
    for (const char c : found.subject + " ") {
        const bool part =
            (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        if (part) {
            word += c;
            continue;
        }
        if (const auto key = word.size() == 9 ? read_key(word) : std::nullopt)
            from.query(
                "SELECT a_case FROM case_row WHERE area = $1 AND a_case = $2", {area, *key},
                [&](const Row& found_row) { clues.in_subject.emplace_back(found_row.text(0)); });
        word.clear();
    }
    return clues;
}

namespace {

/// What is said of a mail whose identifier another mail had, with other words.
std::string same_identifier(Connection& in, const std::string& area, const MailRow& row)
{
    if (row.read.message_id.empty()) return {};
    for (const MailRow& other : Mails(in, area).with_message_ids({row.read.message_id}))
        if (other.taken.id != row.taken.id && !other.read.delivery_key.empty() &&
            other.read.delivery_key != row.read.delivery_key)
            return "Another mail came with the same Message-ID and other words: " + other.taken.id;
    return {};
}

struct Sorting {
    MailRow row;
    MailFound found;
    MailRoute route;
    bool machine = false;
    std::string first; ///< the mail that this is another delivery of, where all of it is there
    std::string said;
};

std::optional<Sorting> look(Connection& in, const std::string& area, const std::string& id,
                            const FilingRules& rules)
{
    const auto row = Mails(in, area).find(id);
    if (!row || row->state != MailState::taken) return std::nullopt;
    auto found = found_of(*row);
    if (!found) return std::nullopt;
    Sorting sorting{.row = *row, .found = *std::move(found), .route = {}, .first = {}, .said = {}};
    const MailClues clues = clues_of(in, area, *row, sorting.found, rules);
    sorting.machine = clues.machine;
    sorting.route = route(clues);
    sorting.said = same_identifier(in, area, *row);
    std::string first, waits;
    for (const MailRow& other : Mails(in, area).with_delivery_key(row->read.delivery_key, id)) {
        if (other.state == MailState::filed && first.empty()) first = other.taken.id;
        if ((other.state == MailState::to_file || other.state == MailState::set_aside) &&
            waits.empty())
            waits = other.taken.id;
    }
    const auto before = filed_before(in, area, *row);
    std::erase_if(sorting.route.file_in, [&](const std::string& one) {
        return std::find(before.begin(), before.end(), one) != before.end();
    });
    if (sorting.route.file_in.empty()) sorting.first = first.empty() ? waits : first;
    return sorting;
}

} // namespace

MailOutcome sort_mail(Archive& archive, const std::string& id, const FilingRules& rules, Moment now)
{
    const std::string& area = archive.area();
    for (int tries = 0; tries < most_conflicts; ++tries) {
        std::optional<Sorting> sorting;
        archive.reading([&](Connection& in) { sorting = look(in, area, id, rules); });
        if (!sorting) return {};
        const auto settle = [&](MailState state, auto act) {
            archive.writing([&](Connection& in) {
                Mails mails{in, area};
                act(mails);
            });
            return MailOutcome{state, {}};
        };
        if (!sorting->first.empty())
            return settle(MailState::again, [&](Mails& mails) {
                mails.say_again(id, MailState::taken, sorting->first);
            });
        if (sorting->route.file_in.empty() && sorting->machine)
            return settle(MailState::set_aside, [&](Mails& mails) {
                mails.set_aside(id, MailState::taken,
                                kind_of_machine(sorting->found) + ". " + sorting->route.why);
            });
        std::string why = sorting->route.why;
        if (!sorting->route.file_in.empty()) try {
                const auto filed = record({.archive = archive,
                                           .row = sorting->row,
                                           .found = sorting->found,
                                           .rules = rules,
                                           .now = now,
                                           .who = {"mail", "system"},
                                           .cases = sorting->route.file_in,
                                           .human = !sorting->machine},
                                          sorting->said);
                if (filed) return {MailState::filed, *filed};
                why = filed.problems().front().sentence;
            } catch (const Conflict&) {
                continue; // somebody was quicker: look again
            }
        return settle(MailState::to_file,
                      [&](Mails& mails) { mails.to_person(id, MailState::taken, why); });
    }
    return {};
}

Result<std::vector<FiledIn>> file_by_hand(Archive& archive, const FileByHand& command,
                                          const FilingRules& rules, Moment now)
{
    const std::string& area = archive.area();
    for (int tries = 0; tries < most_conflicts; ++tries) {
        std::optional<MailRow> row;
        archive.reading([&](Connection& in) { row = Mails(in, area).find(command.id); });
        Problems problems;
        if (!row)
            problems.push_back({"mail", "There is no mail " + command.id + " in this record"});
        else if (row->state == MailState::filed || row->state == MailState::again)
            problems.push_back({"mail", "This mail is filed already"});
        if (command.cases.empty())
            problems.push_back({"case", "Say in which case it is to be filed"});
        if (!problems.empty()) return problems;
        // One that could not be read is filed with its bytes alone.
        MailFound found = found_of(*row).value_or(MailFound{});
        if (found.text.empty() && row->read.reading.empty())
            found.text = "[This mail could not be read. It is kept as it came.]";
        const bool machine = found.machine_sent || found.is_bounce || found.is_auto_reply ||
                             found.is_receipt || found.is_complaint;
        try {
            return record({.archive = archive,
                           .row = *row,
                           .found = found,
                           .rules = rules,
                           .now = now,
                           .who = command.who,
                           .cases = command.cases,
                           .human = command.human || !machine},
                          {});
        } catch (const Conflict&) {
            continue;
        }
    }
    return Problems{{"mail", "Others were filing this mail at the same time; look at it again"}};
}

} // namespace ribbon::storage
