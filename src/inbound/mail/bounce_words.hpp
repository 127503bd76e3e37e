// How a mail that tells of another's delivery is known: its subject, its first words, its sender.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace ribbon {

/// The subject of a report, in plain words: "undelivered mail returned to sender".
bool is_bounce_subject(std::string_view plain);
/// The text begins as a report does, in plain words, within so many bytes.
bool begins_as_bounce(std::string_view plain, std::size_t within = 400);

/// Who seems to write: a person, some program, whoever looks after the mail ("postmaster", with no
/// person's name beside it), or the mail system itself.
enum class MailSender : std::uint8_t { person, program, office, daemon };

/// From the local part of an address and the name beside it, in plain words.
MailSender sender_of(std::string_view local, std::string_view name);
/// A local part under which mail systems write.
bool is_mail_system(std::string_view local);
/// A local part that says nobody reads what is sent there: "no-reply".
bool is_unread(std::string_view local);

} // namespace ribbon
