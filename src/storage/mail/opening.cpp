#include "storage/mail/opening.hpp"

#include "base/lower_case.hpp"
#include "calendar/london.hpp"
#include "record/evidence.hpp"
#include "storage/derived/people.hpp"
#include "storage/desk/accounts.hpp"
#include "storage/mail/recording.hpp"

#include <algorithm>
#include <mutex>

namespace ribbon::storage {
namespace {

constexpr int most_conflicts = 20;

/// Acts that arrive together share a transaction, and the rows by which children are found are
/// written at its end: one case is opened after the other, so that each sees the one before.
std::mutex one_at_a_time;

/// A child may be called by a short name: the family name and the birthday point to them too.
void with_birthday(Connection& from, const std::string& area, const NewChild& child,
                   const std::function<void(std::string, std::string)>& add)
{
    if (!child.born || child.child.family.empty()) return;
    const std::string family = name_key(child.child.family, {});
    if (family.size() < 2) return;
    from.query("SELECT c.a_case FROM case_row c JOIN person_row p ON p.area = c.area AND "
               "p.person = c.person WHERE c.area = $1 AND c.born = $2 AND p.name_key LIKE $3 "
               "ORDER BY c.a_case",
               {area, std::int64_t{child.born->number()}, family + "%"}, [&](const Row& row) {
                   add(std::string{row.text(0)}, "the same family name and date of birth");
               });
}

std::vector<std::string> cases_of(Connection& from, const std::string& area,
                                  const PersonFound& person)
{
    std::vector<std::string> cases;
    from.query("SELECT a_case FROM case_row WHERE area = $1 AND person = $2 ORDER BY a_case",
               {area, person.merged_into.empty() ? person.person : person.merged_into},
               [&](const Row& row) { cases.emplace_back(row.text(0)); });
    return cases;
}

/// Whether there is a child who may be the same and at whom nobody looked.
bool is_overlooked(Connection& from, const std::string& area, const NewChild& child,
                   std::string_view address)
{
    const auto all = perhaps_the_same(from, area, child, address);
    return std::any_of(all.begin(), all.end(), [&](const PerhapsTheSame& one) {
        return std::find(child.others.begin(), child.others.end(), one.a_case) ==
               child.others.end();
    });
}

struct Looked {
    std::optional<MailRow> row;
    MailFound found;
    NewChild child;
    std::string why; ///< no case begins with it
    bool overlooked = false;
};

Looked look(Archive& archive, const OpenFromMail& command, const FilingRules& rules)
{
    const std::string& area = archive.area();
    Looked looked{.row = {}, .found = {}, .child = command.child, .why = {}};
    archive.reading([&](Connection& in) {
        looked.row = Mails(in, area).find(command.id);
        if (!looked.row) return;
        looked.found = found_or_bytes(*looked.row);
        looked.why = why_no_case(in, area, *looked.row, rules);
        looked.overlooked = is_overlooked(in, area, looked.child, looked.found.from);
        looked.child.email =
            looked.child.reach ? address_to_keep(in, area, looked.found, rules) : std::string{};
    });
    if (!looked.row) return looked;
    looked.child.received = day_of_mail(*looked.row, looked.found);
    looked.child.evidence = evidence_of_mail(command.id);
    return looked;
}

} // namespace

std::vector<PerhapsTheSame> perhaps_the_same(Connection& from, const std::string& area,
                                             const NewChild& child, std::string_view address)
{
    std::vector<PerhapsTheSame> all;
    const auto add = [&](std::string a_case, std::string why) {
        const bool there = std::any_of(all.begin(), all.end(), [&](const PerhapsTheSame& one) {
            return one.a_case == a_case;
        });
        if (!there) all.push_back({std::move(a_case), std::move(why)});
    };
    const PersonName& name = child.child;
    const PersonSought sought{.family = name.family.empty() ? name.given : name.family,
                              .given = name.family.empty() ? std::string{} : name.given,
                              .born = child.born};
    for (const PersonFound& one : find_people(from, area, sought))
        for (std::string& a_case : cases_of(from, area, one)) add(std::move(a_case), one.why);
    with_birthday(from, area, child, add);
    for (const SenderIn& one : senders_in(from, area, address))
        if (is_family(one.relation))
            add(one.a_case, "the address that it came from is their family\u2019s");
    return all;
}

std::string address_to_keep(Connection& from, const std::string& area, const MailFound& found,
                            const FilingRules& rules)
{
    const bool doubted = found.dmarc == "fail" || found.from_ambiguous;
    if (found.from.empty() || doubted || is_ours(found.from, rules)) return {};
    const auto account = Accounts(from, area).with_email(lower_case(found.from));
    if (account && !account->officer.empty()) return {};
    Detail kept = detail_of(DetailKind::email_recorded, Day{});
    kept.set(DetailField::email, found.from);
    return problems_of(kept, StreamKind::person).empty() ? found.from : std::string{};
}

std::string why_no_case(Connection& from, const std::string& area, const MailRow& row,
                        const FilingRules& rules)
{
    if (row.state == MailState::filed || row.state == MailState::again)
        return "This mail is filed already";
    if (row.state == MailState::taken) return "This mail has not been read yet";
    if (const auto found = found_of(row); found && is_own_of_old(row, *found, rules))
        return "The council wrote this mail itself, so no case begins with it";
    const auto before = filed_before(from, area, row);
    if (!before.empty())
        return "Another delivery of this mail is filed in " + before.front() + " already";
    return {};
}

Result<FiledIn> open_from_mail(Archive& archive, const OpenFromMail& command,
                               const FilingRules& rules, Moment now)
{
    const std::string& area = archive.area();
    const Day today = day_in_london(now);
    const std::lock_guard lock{one_at_a_time};
    for (int tries = 0; tries < most_conflicts; ++tries) {
        const Looked looked = look(archive, command, rules);
        if (!looked.row)
            return Problems{{"mail", "There is no mail " + command.id + " in this record"}};
        if (!looked.why.empty()) return Problems{{"mail", looked.why}};
        if (looked.overlooked)
            return Problems{{"others", "There is a child in the record who may be the same"}};
        archive.renew_books();
        auto opens = decide(looked.child, archive.books().calendar, today);
        if (!opens) return opens.problems();
        const std::string& address = looked.found.from;
        try {
            const auto filed = record_mail(
                {.archive = archive,
                 .row = *looked.row,
                 .found = looked.found,
                 .rules = rules,
                 .now = now,
                 .who = command.who,
                 .cases = {looked.child.case_key},
                 .human = true, // a person says who wrote it
                 .writer = writer_of(looked.child),
                 .opens = *std::move(opens),
                 .answers_writer = !looked.child.email.empty() && !writer_of(looked.child).empty(),
                 .only_if =
                     [&](Connection& in) {
                         return filed_before(in, area, *looked.row).empty() &&
                                !is_overlooked(in, area, looked.child, address);
                     }},
                {});
            if (!filed) return filed.problems();
            return filed->front();
        } catch (const Conflict&) {
            continue; // somebody was quicker: look again
        }
    }
    return Problems{{"mail", "Others were filing this mail at the same time; look at it again"}};
}

} // namespace ribbon::storage
