// A mail as it stands: its fields, its parts, its words. Nothing here is believed: who it is from,
// what it asks and where it belongs is for those who read on (reading.hpp).
#pragma once

#include "base/moment.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ribbon {

/// RFC 5322 section 3.4. `addr` is never empty where a mail gave one; `name` is decoded.
struct MailAddress {
    std::string addr, name;
    bool operator==(const MailAddress&) const = default;
};

/// A field of the head, in its order. The value is unfolded and decoded to UTF-8 (RFC 2047).
struct MailField {
    std::string name, value;
    std::string raw; ///< the value's bytes as they came, unfolded
};

/// One part that is no multipart, in the order of the mail.
struct MailPart {
    std::string type; ///< "text/plain", lower case; "application/octet-stream" where unreadable
    std::string charset; ///< as it was said; empty where it was not
    std::optional<std::string> name; ///< of the file: no folders, control or direction marks
    std::string disposition; ///< "inline", "attachment" or empty
    std::string content_id; ///< without brackets
    std::string parameters; ///< the rest of Content-Type, as it came
    bool is_body = false; ///< of the words of this mail, not of one it carries
    bool is_file = false; ///< to be listed as attached
    int depth = 0; ///< how many messages it stands within: 0 is this one
    std::string bytes; ///< decoded
    std::string text; ///< of text: as UTF-8, line ends "\n"
};

/// What a mail is made of.
struct MailMessage {
    std::vector<MailField> fields;
    std::optional<std::string> message_id, in_reply_to; ///< without brackets
    std::vector<std::string> references; ///< without brackets
    std::optional<MailAddress> from; ///< the first that can be read
    bool from_ambiguous = false; ///< there is more than one From field
    std::vector<MailAddress> to, cc, reply_to, sender;
    std::optional<std::string> subject; ///< without line ends
    std::optional<Moment> sent; ///< the Date field, where it can be one
    std::vector<MailPart> parts;
    std::string text; ///< all plain text parts of the body, else the HTML as text
    std::optional<std::string> html; ///< the HTML parts of the body, as they came, in UTF-8
    std::vector<std::string> report; ///< of message/delivery-status, one block after another
    std::string returned_head; ///< of the message that a report brings back
    bool too_deep = false; ///< more parts or levels than are read: a person is to look

    /// Whether From names more than one address, in however many fields.
    bool is_from_several() const;
    /// The value of the first field of this name, whatever its case; empty where there is none.
    std::string_view field(std::string_view name) const;
    std::vector<std::string_view> fields_named(std::string_view name) const;
};

/// Reads any bytes: malformed, empty and hostile ones give what can be read of them. RFC 5322,
/// 2045 to 2047, 2183, 2231, 3462, 6532, and what mail programs do instead. Pure; it may take time
/// and memory in proportion to the bytes, and no more.
MailMessage read_message(std::string_view bytes);

} // namespace ribbon
