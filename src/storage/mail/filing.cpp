#include "storage/mail/filing.hpp"

#include "calendar/london.hpp"
#include "storage/mail/delivery.hpp"
#include "storage/mail/reads_like.hpp"
#include "storage/mail/received.hpp"
#include "storage/mail/recording.hpp"

#include <algorithm>

namespace ribbon::storage {
namespace {

constexpr int most_conflicts = 20;

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

bool a_machine_wrote(const MailRow& row)
{
    const auto found = found_of(row);
    return found && is_of_machine(*found);
}

struct Sorting {
    MailRow row;
    MailFound found;
    MailRoute route;
    std::vector<std::string> of_family; ///< cases of which the sender is a parent, or the child
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
    const MailClues clues = clues_of(in, area, *row, *found, rules);
    Sorting sorting{.row = *row,
                    .found = *std::move(found),
                    .route = route(clues),
                    .of_family = clues.of_family,
                    .machine = clues.machine,
                    .first = {},
                    .said = {}};
    sorting.said = same_identifier(in, area, *row);
    if (sorting.said.empty() && sorting.found.dmarc != "pass" && row->taken.via != "import")
        sorting.said = "Nobody vouched that it comes from the address it names";
    // What went through a list was taken for a machine's: the same mail from the person is theirs.
    std::string first, waits;
    for (const MailRow& other : Mails(in, area).with_delivery_key(row->read.delivery_key, id)) {
        if (other.state == MailState::filed && first.empty()) first = other.taken.id;
        if (waits.empty() &&
            (other.state == MailState::to_file ||
             (other.state == MailState::set_aside && (sorting.machine || !a_machine_wrote(other)))))
            waits = other.taken.id;
    }
    const auto before = filed_before(in, area, *row);
    std::erase_if(sorting.route.file_in, [&](const std::string& one) {
        return std::find(before.begin(), before.end(), one) != before.end();
    });
    if (sorting.route.file_in.empty()) sorting.first = first.empty() ? waits : first;
    return sorting;
}

/// What a mail tells of another child than those it would be filed with. A family may write about
/// every child of theirs; a school may not, for its mail goes to the family of each.
std::string others_in(const Sorting& sorting, const NamesOthers& names_others)
{
    for (const std::string& a_case : sorting.route.file_in) {
        std::vector<std::string> cases{a_case};
        cases.insert(cases.end(), sorting.of_family.begin(), sorting.of_family.end());
        if (std::string others = names_others(cases, sorting.found); !others.empty()) return others;
    }
    return {};
}

void hand_to_person(Archive& archive, const Sorting& mail, const std::string& why,
                    const FilingRules& rules, Moment now)
{
    const std::string& area = archive.area();
    const ReadsLike like = reads_like(archive, mail.row, mail.found, day_in_london(now));
    const std::string council = council_of(archive);
    archive.writing([&](Connection& in) {
        if (!Mails(in, area).to_person(mail.row.taken.id, MailState::taken, why)) return;
        MailsByUrgency(in, area).note(mail.row.taken.id, like);
        if (!mail.machine) tell_received(in, area, mail.row, mail.found, rules, council, now);
    });
}

/// A server's report has no sender (RFC 5321 section 4.5.5), which is known where a server handed
/// it to us; and nobody else's domain.
bool is_believable(const Sorting& sorting)
{
    const TakenMail& taken = sorting.row.taken;
    const bool handed_over = taken.via == "lmtp" || taken.via == "smtp";
    return sorting.found.dmarc != "fail" && !sorting.found.from_ambiguous &&
           (!handed_over || taken.envelope_from.empty());
}

/// A report about a mail of ours is in the case of that mail, with what follows from it; where it
/// only may be about one, a person is to look.
std::optional<MailState> told_by_report(Archive& archive, const Sorting& sorting, Moment now)
{
    const MailFound& found = sorting.found;
    if (!found.is_bounce && found.action.empty()) return std::nullopt;
    const std::string& id = sorting.row.taken.id;
    const std::string& area = archive.area();
    if (note_bounce(archive, found, sorting.row.taken.envelope_to, now, [&](Connection& in) {
            Mails(in, area).set_aside(id, MailState::taken,
                                      "It tells what became of a mail of ours");
        }))
        return MailState::set_aside;
    const bool believable = is_believable(sorting);
    if (note_guess(archive, found, believable, now, [&](Connection& in) {
            Mails(in, area).to_person(
                id, MailState::taken,
                std::string{"It says that a mail of ours did not arrive, and names none of them: "
                            "only an address to which we wrote. "} +
                    (believable ? "It may be true: ring them, or ask"
                                : "No mail server sent it in its own name, so it may be forged"));
        }))
        return MailState::to_file;
    return std::nullopt;
}

} // namespace

MailOutcome sort_mail(Archive& archive, const std::string& id, const FilingRules& rules, Moment now,
                      const NamesOthers& names_others)
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
        if (const auto became = told_by_report(archive, *sorting, now)) return {*became, {}};
        if (sorting->route.file_in.empty() && sorting->machine)
            return settle(MailState::set_aside, [&](Mails& mails) {
                mails.set_aside(id, MailState::taken,
                                kind_of_machine(sorting->found) + ". " + sorting->route.why);
            });
        std::string why = others_in(*sorting, names_others);
        if (why.empty()) why = sorting->route.why;
        if (why.empty() && !sorting->route.file_in.empty()) try {
                const auto filed = record_mail({.archive = archive,
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
        hand_to_person(archive, *sorting, why, rules, now);
        return {MailState::to_file, {}};
    }
    return {};
}

Result<std::vector<FiledIn>> file_by_hand(Archive& archive, const FileByHand& command,
                                          const FilingRules& rules, Moment now)
{
    const std::string& area = archive.area();
    for (int tries = 0; tries < most_conflicts; ++tries) {
        std::optional<MailRow> row;
        std::vector<std::string> before;
        archive.reading([&](Connection& in) {
            row = Mails(in, area).find(command.id);
            if (row) before = filed_before(in, area, *row);
        });
        Problems problems;
        for (const std::string& one : command.cases)
            if (std::find(before.begin(), before.end(), one) != before.end())
                problems.push_back(
                    {"case", "Another delivery of this mail is filed in " + one + " already"});
        if (!row)
            problems.push_back({"mail", "There is no mail " + command.id + " in this record"});
        else if (row->state == MailState::filed || row->state == MailState::again)
            problems.push_back({"mail", "This mail is filed already"});
        if (command.cases.empty())
            problems.push_back({"case", "Say in which case it is to be filed"});
        if (!problems.empty()) return problems;
        const MailFound found = found_or_bytes(*row);
        const bool machine = !is_own_of_old(*row, found, rules) && is_of_machine(found);
        try {
            return record_mail({.archive = archive,
                                .row = *row,
                                .found = found,
                                .rules = rules,
                                .now = now,
                                .who = command.who,
                                .cases = command.cases,
                                .human = command.human || !machine,
                                .writer = command.writer},
                               {});
        } catch (const Conflict&) {
            continue;
        }
    }
    return Problems{{"mail", "Others were filing this mail at the same time; look at it again"}};
}

} // namespace ribbon::storage
