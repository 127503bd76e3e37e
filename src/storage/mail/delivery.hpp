// What became of a mail of ours: in the table of what was sent, and in its case, at once or not at
// all.
#pragma once

#include "inbound/mail/found.hpp"
#include "storage/archive.hpp"
#include "storage/desk/outbox.hpp"
#include "storage/mail/sent.hpp"

#include <functional>
#include <optional>

namespace ribbon::storage {

/// That a row is on its way, written down before a byte of it leaves, and that nobody else has it
/// until `lease_until`. False, and nothing written, where somebody else has it by now.
bool set_off(Archive& archive, const OutboxRow& row, const std::string& message_id, Moment now,
             Moment lease_until);

/// Puts a row off to its next try: after this many seconds, doubled with each try before this one,
/// two hours at most.
void put_off(Archive& archive, const OutboxRow& row, const std::string& message_id,
             const std::string& why, Moment now, std::int64_t first_wait_seconds);

/// Ends a row in hand whose mail is no longer to be sent: a report was quicker than its sender.
void settle_row(Connection& connection, const std::string& area, const OutboxRow& row,
                const SentMail& mail);

/// Says it, with `more` in the same transaction, where the mail may become that; else only `more`
/// is done. What its case is told: delivered, delayed, bounced (a refusal is one), or that nobody
/// knows; of a notice of several things each case is told that, at once. A bounce takes back the
/// answers it gave.
void settle_delivery(Archive& archive, const SentMail& mail, Delivery state,
                     const std::string& said, Moment now,
                     const std::function<void(Connection&)>& more = {});

/// The mail of ours that a report names, by what nobody knows who never had it: the address it came
/// to (VERP), the Message-ID in what it brings back, what it answers. Nothing where it names none.
std::optional<SentMail> mail_reported(Connection& connection, const std::string& area,
                                      const MailFound& found,
                                      const std::vector<std::string>& envelope_to);

/// What a report says became of it (RFC 3464 section 2.3.3); nothing where it is no report of a
/// delivery.
std::optional<Delivery> delivery_in(const MailFound& found);

/// For whoever files mail that came in: where it is a report that names a mail of ours, says so in
/// the table and in the case, and tells which mail it was, as it is now. `more` is done in the same
/// transaction. Nothing, and nothing done, where it names none.
std::optional<SentMail> note_bounce(Archive& archive, const MailFound& found,
                                    const std::vector<std::string>& envelope_to, Moment now,
                                    const std::function<void(Connection&)>& more = {});

/// The same for a report of failure that names none of our mails and only an address: anybody can
/// write one. It tells which of ours it may be about, the newest of five days; where the report is
/// `believable` that one may not have arrived. No answer is taken back; a person is to look.
std::optional<SentMail> note_guess(Archive& archive, const MailFound& found, bool believable,
                                   Moment now, const std::function<void(Connection&)>& more);

/// The address a report about this mail is to come to (VERP): "bounces+ID@domain".
std::string verp_address(const std::string& bounces, const std::string& message_id);

} // namespace ribbon::storage
