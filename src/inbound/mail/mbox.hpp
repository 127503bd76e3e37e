// A file of many mails, one behind another: mbox (RFC 4155), with the lines that begin with "From "
// inside a mail quoted as mboxrd and mboxo do.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace ribbon {

/// Takes the bytes of an mbox in pieces, of any size, and gives the mails one by one, each without
/// the line "From " before it, with one ">" taken off the lines that were quoted, and without the
/// empty line that was put behind it.
class MboxReader {
public:
    /// `most_bytes` of one mail: more of it is left out, and `whole` is false.
    MboxReader(std::function<void(const std::string& mail, bool whole)> give,
               std::size_t most_bytes)
        : give_(std::move(give)), most_bytes_(most_bytes)
    {
    }
    void take(std::string_view bytes);
    void end();

private:
    void take_line(std::string_view line);
    void give();

    std::function<void(const std::string&, bool)> give_;
    std::size_t most_bytes_;
    std::string line_, mail_;
    bool in_mail_ = false, after_empty_ = true, whole_ = true;
};

/// Whether a file that begins so is an mbox.
bool is_mbox(std::string_view beginning);

} // namespace ribbon
