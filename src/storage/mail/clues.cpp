#include "storage/mail/clues.hpp"

#include "base/key.hpp"

namespace ribbon::storage {
namespace {

std::string small_letters(std::string_view text)
{
    std::string small{text};
    for (char& c : small)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return small;
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
    from.query("SELECT a_case, person, relation FROM party WHERE area = $1 AND person IN " + people +
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
        const bool part = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        if (part) {
            word += c;
            continue;
        }
        if (const auto key = word.size() == 9 ? read_key(word) : std::nullopt)
            from.query("SELECT a_case FROM case_row WHERE area = $1 AND a_case = $2", {area, *key},
                       [&](const Row& found_row) {
                           clues.in_subject.emplace_back(found_row.text(0));
                       });
        word.clear();
    }
    return clues;
}

} // namespace ribbon::storage
