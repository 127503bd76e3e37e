// The parts of a mail as the boundaries cut them (RFC 2046 section 5.1): what GMime finds.
#pragma once

#include "inbound/mail/message.hpp"

#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace ribbon {

/// A part that is no multipart, still as it travelled.
struct CutPart {
    std::vector<MailField> fields; ///< of its own head
    std::string_view content;      ///< within the mail, or within `held` of the structure
    int depth = 0;                 ///< how many messages it stands within
    std::vector<int> alternatives; ///< which multipart/alternative it stands in, outermost first
    bool in_report = false;        ///< in a multipart/report
};

struct Structure {
    std::vector<CutPart> parts;
    std::string after; ///< what stands after the last boundary, where that may be words
    std::deque<std::string> held; ///< what a part views that is not in the mail as it came
};

/// Cuts a mail whose head was read. A multipart without any part gives one part of text, so that
/// what was written in it can be seen. `bytes` must outlive what comes back.
Structure cut_message(std::string_view bytes, const std::vector<MailField>& fields,
                      std::size_t body, bool mended);

} // namespace ribbon
