#include "storage/mail/clues.hpp"

#include "base/key.hpp"
#include "base/lower_case.hpp"
#include "storage/mail/sent.hpp"
#include "storage/mail/writer.hpp"

#include <algorithm>
#include <array>

namespace ribbon::storage {
namespace {

/// Whoever has the address: it stands in the record, or they sign in with it.
const std::string people_sql = "(SELECT person FROM contact WHERE area = $1 AND kind = 'email' "
                               "AND value = $2 UNION SELECT person FROM account WHERE area = $1 "
                               "AND email = $2 AND ended IS NULL AND person <> '')";

/// The cases of tokens.
struct Tokens {
    Connection& from;
    const std::string& area;
    const FilingRules& rules;

    bool add(std::string_view token, std::vector<std::string>& into) const
    {
        const auto number = rules.number_of ? rules.number_of(token) : std::nullopt;
        if (!number) return false;
        if (const auto key = MailCases(from, area).case_with(*number)) into.push_back(*key);
        return true;
    }
    /// One that is not ours was mistyped, or made up.
    void look_up(std::string_view token, MailClues& clues) const
    {
        if (!add(token, clues.addressed)) guess(token, clues);
    }
    void guess(std::string_view written, MailClues& clues) const
    {
        if (!rules.nearest) return;
        for (const std::string& one : rules.nearest(written)) add(one, clues.meant);
    }
};

/// The cases of what it answers: mails that came in, and mails of ours.
void in_threads(Connection& from, const std::string& area, const MailFound& found, MailClues& clues)
{
    std::vector<std::string> ids{found.in_reply_to, found.bounced_id};
    ids.insert(ids.end(), found.references.begin(), found.references.end());
    std::erase_if(ids, [](const std::string& id) { return id.empty(); });
    for (const std::string& id : ids)
        if (const auto sent = MailSent(from, area).find(id); sent && !sent->a_case.empty())
            clues.threads.push_back(sent->a_case);
    for (const MailRow& one : Mails(from, area).with_message_ids(ids))
        for (const FiledIn& in : one.filed) clues.threads.push_back(in.a_case);
}

/// The cases whose reference is a word of the subject.
void in_subject(Connection& from, const std::string& area, const MailFound& found, MailClues& clues)
{
    std::string word;
    for (const char c : found.subject + " ") {
        const bool part =
            (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        if (part) {
            word += c;
            continue;
        }
        if (const auto key = word.size() == 9 ? read_key(word) : std::nullopt)
            from.query("SELECT a_case FROM case_row WHERE area = $1 AND a_case = $2", {area, *key},
                       [&](const Row& row) { clues.in_subject.emplace_back(row.text(0)); });
        word.clear();
    }
}

} // namespace

bool is_family(std::string_view relation)
{
    constexpr std::array<std::string_view, 7> family{
        "mother", "father", "parent", "carer", "foster carer", "guardian", "young person"};
    return std::find(family.begin(), family.end(), relation) != family.end();
}

std::vector<SenderIn> senders_in(Connection& from, const std::string& area,
                                 std::string_view address)
{
    std::vector<SenderIn> all;
    if (address.empty()) return all;
    const std::string small = lower_case(address);
    const std::string parts =
        "SELECT a_case, person, relation FROM party WHERE area = $1 AND person IN " + people_sql +
        " UNION SELECT a_case, person, 'young person' FROM case_row WHERE area = $1 AND person "
        "IN " +
        people_sql;
    from.query("SELECT a_case, parts.person, relation, COALESCE(given, '') FROM (" + parts +
                   ") AS parts LEFT JOIN person_row ON person_row.area = $1 AND "
                   "person_row.person = parts.person ORDER BY 1, 2, 3",
               {area, small}, [&](const Row& row) {
                   all.push_back({std::string{row.text(0)}, std::string{row.text(1)},
                                  std::string{row.text(2)}, std::string{row.text(3)}});
               });
    return all;
}

std::vector<std::pair<std::string, std::string>> people_at(Connection& from,
                                                           const std::string& area,
                                                           std::string_view address)
{
    std::vector<std::pair<std::string, std::string>> all;
    if (address.empty()) return all;
    from.query("SELECT person, given, family FROM person_row WHERE area = $1 AND person IN " +
                   people_sql +
                   " AND person NOT IN (SELECT person FROM merged_person WHERE "
                   "area = $1) ORDER BY person",
               {area, lower_case(address)}, [&](const Row& row) {
                   const std::string given{row.text(1)};
                   all.emplace_back(row.text(0),
                                    given + (given.empty() ? "" : " ") + std::string{row.text(2)});
               });
    return all;
}

bool is_ours(std::string_view address, const FilingRules& rules)
{
    const std::string small = lower_case(address);
    return small.ends_with("@" + lower_case(rules.own_domain)) ||
           std::any_of(rules.own_addresses.begin(), rules.own_addresses.end(),
                       [&](const std::string& own) { return lower_case(own) == small; });
}

bool is_own_of_old(const MailRow& row, const MailFound& found, const FilingRules& rules)
{
    // What came from an old mailbox came to whoever it was of: import was told their addresses.
    const auto& of = row.taken.envelope_to;
    return row.taken.via == "import" &&
           (is_ours(found.from, rules) ||
            std::any_of(of.begin(), of.end(), [&](const std::string& one) {
                return lower_case(one) == lower_case(found.from);
            }));
}

std::vector<SenderIn> parties_of(Connection& from, const std::string& area, const MailRow& row,
                                 const MailFound& found, const FilingRules& rules)
{
    if (!is_own_of_old(row, found, rules)) return senders_in(from, area, found.from);
    std::vector<SenderIn> all;
    for (const auto* addresses : {&found.to, &found.cc})
        for (const std::string& one : *addresses) {
            auto parties = senders_in(from, area, one);
            std::erase_if(parties, [&](const SenderIn& party) {
                return std::any_of(all.begin(), all.end(), [&](const SenderIn& before) {
                    return before.a_case == party.a_case && before.person != party.person;
                });
            });
            all.insert(all.end(), parties.begin(), parties.end());
        }
    return all;
}

std::optional<MailFound> found_of(const MailRow& row)
{
    if (row.read.reading.empty()) return std::nullopt;
    auto found = read_found(row.read.reading);
    if (!found) return std::nullopt;
    return *std::move(found);
}

bool is_of_machine(const MailFound& found)
{
    return found.machine_sent || found.is_bounce || found.is_auto_reply || found.is_receipt ||
           found.is_complaint;
}

MailClues clues_of(Connection& from, const std::string& area, const MailRow& row,
                   const MailFound& found, const FilingRules& rules)
{
    MailClues clues{.addressed = {},
                    .meant = {},
                    .threads = {},
                    .of_sender = {},
                    .of_family = {},
                    .of_several = {},
                    .in_subject = {},
                    .machine = is_of_machine(found),
                    .forged = found.dmarc == "fail" || found.from_ambiguous,
                    .representative = is_of_parliament(found.from),
                    .unreadable = found.too_deep};
    const Tokens tokens{from, area, rules};
    const std::string at_ours = "@" + lower_case(rules.own_domain);
    for (const std::string& one : row.taken.envelope_to) {
        const std::string small = lower_case(one);
        if (small.starts_with("case-") && small.ends_with(at_ours))
            tokens.look_up(std::string_view{small}.substr(5, small.size() - 5 - at_ours.size()),
                           clues);
    }
    for (const std::string& one : found.case_tokens) tokens.look_up(one, clues);
    for (const std::string& one : found.case_guess) tokens.guess(one, clues);
    in_threads(from, area, found, clues);
    const bool own_of_old = is_own_of_old(row, found, rules);
    const auto senders = parties_of(from, area, row, found, rules);
    for (const SenderIn& one : senders) {
        clues.of_sender.push_back(one.a_case);
        if (own_of_old || is_family(one.relation)) clues.of_family.push_back(one.a_case);
        if (!own_of_old && !writer_in(senders, one.a_case, found.from_name))
            clues.of_several.push_back(one.a_case);
    }
    if (own_of_old) clues.machine = false;
    in_subject(from, area, found, clues);
    return clues;
}

} // namespace ribbon::storage
