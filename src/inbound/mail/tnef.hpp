// winmail.dat: what Outlook packs files into when it thinks that it writes to Outlook (MS-OXTNEF).
#pragma once

#include "inbound/mail/reading.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace ribbon {

struct TnefContents {
    std::vector<MailFile> files;
    std::string text, html; ///< of the message inside, in UTF-8; empty where there is none
    bool whole = false;     ///< all of it could be read, and every checksum was right
};

/// The files inside, those of messages inside it too; nothing where the bytes are no TNEF at all.
/// What is cut off or lies about its length gives what stood before.
std::optional<TnefContents> read_tnef(std::string_view bytes);

} // namespace ribbon
