#include "storage/mail/received.hpp"

#include "base/lower_case.hpp"
#include "calendar/london.hpp"
#include "outbound/mail/letter.hpp"
#include "storage/desk/accounts.hpp"
#include "storage/desk/outbox.hpp"
#include "views/mail/acknowledgement.hpp"

#include <algorithm>

namespace ribbon::storage {
namespace {

constexpr std::int64_t a_day = 86'400;

} // namespace

void tell_received(Connection& in, const std::string& area, const MailRow& row,
                   const MailFound& found, const FilingRules& rules, const std::string& council,
                   Moment now)
{
    const std::string to = lower_case(found.from);
    const bool doubted = found.dmarc == "fail" || found.from_ambiguous;
    if (to.empty() || doubted || row.taken.via == "import" || is_ours(to, rules)) return;
    if (!senders_in(in, area, to).empty()) return;
    if (Attempts(in, area).count("mail-received", to, now, static_cast<int>(a_day)) > 1) return;
    const MailWords words = bare_receipt(council, day_in_london(row.taken.received));
    const MailLetter letter{.to = found.from,
                            .subject = words.subject,
                            .text = words.text,
                            .reply_to = {},
                            .in_reply_to = found.message_id,
                            .references = {found.message_id},
                            .automatic = true,
                            .files = {},
                            .a_case = {},
                            .entry = 0,
                            .person = {},
                            .with_receipt = false};
    Outbox(in, area).put("received-" + row.taken.id, "mail", json_of(letter), now,
                         {now.seconds + 30 * a_day});
}

} // namespace ribbon::storage
