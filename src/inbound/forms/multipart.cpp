#include "inbound/forms/multipart.hpp"

#include "inbound/forms/part_head.hpp"
#include "inbound/forms/text.hpp"

#include <algorithm>

namespace ribbon {

MultipartReader::MultipartReader(std::string_view boundary, PartTaker& taker,
                                 MultipartLimits limits)
    : delimiter_("\r\n--" + std::string{boundary}), taker_(taker), limits_(limits)
{
}

bool MultipartReader::feed(std::string_view bytes)
{
    if (!problems_.empty()) return false;
    if (at_ == At::end) return true;
    waiting_ += bytes;
    while (problems_.empty() && step()) {}
    if (at_ == At::end) waiting_.clear();
    return problems_.empty();
}

bool MultipartReader::finish()
{
    if (problems_.empty() && at_ != At::end)
        wrong("What was sent ends in the middle; please send it again");
    return problems_.empty();
}

/// Whether it came further with the bytes it has.
bool MultipartReader::step()
{
    switch (at_) {
    case At::beginning: return read_beginning();
    case At::after_boundary: return read_after_boundary();
    case At::head: return read_head();
    case At::body: return read_body();
    case At::end: return false;
    }
    return false;
}

bool MultipartReader::read_beginning()
{
    // The first boundary stands at the very beginning, with no line end before it.
    const std::string_view first = std::string_view{delimiter_}.substr(2);
    const auto have = std::min(first.size(), waiting_.size());
    if (!waiting_.starts_with(first.substr(0, have)))
        return wrong("What was sent does not begin as a form with files does");
    if (have < first.size()) return false;
    waiting_.erase(0, first.size());
    at_ = At::after_boundary;
    return true;
}

bool MultipartReader::read_after_boundary()
{
    constexpr std::size_t blanks_most = 80;
    if (waiting_.starts_with("--")) {
        at_ = At::end;
        return false;
    }
    if (waiting_ == "-") return false;
    const auto end = waiting_.find_first_not_of(" \t");
    if (std::min(end, waiting_.size()) > blanks_most)
        return wrong("A line between two fields of this form can not be read");
    if (end == std::string::npos) return false;
    const std::string_view rest = std::string_view{waiting_}.substr(end);
    if (rest == "\r") return false;
    if (!rest.starts_with("\r\n"))
        return wrong("A line between two fields of this form can not be read");
    // The line end stays: the head of a part ends at an empty line, even where it has no lines.
    waiting_.erase(0, end);
    at_ = At::head;
    return true;
}

bool MultipartReader::read_head()
{
    constexpr std::string_view ends = "\r\n\r\n";
    const auto end = waiting_.find(ends);
    // Where its end has come in part, that is no part of it: a head is as long however it is cut.
    const auto at_least = waiting_.size() - std::min(waiting_.size(), ends.size() - 1);
    if ((end == std::string::npos ? at_least : end) > limits_.head_bytes)
        return wrong("The name of a field or a file of this form is too long");
    if (end == std::string::npos) return false;
    begin_part(std::string_view{waiting_}.substr(0, end));
    // The line end before the body stays: the boundary of an empty part begins with it.
    waiting_.erase(0, end + 2);
    return problems_.empty();
}

void MultipartReader::begin_part(std::string_view head)
{
    if (++parts_ > limits_.parts) {
        wrong("This form has too many fields");
        return;
    }
    auto read = parse_part_head(head.substr(std::min<std::size_t>(2, head.size())));
    if (!read) {
        problems_ = read.problems();
        return;
    }
    if (read->name.size() > limits_.name_bytes ||
        read->file.value_or("").size() > limits_.file_name_bytes) {
        wrong("The name of a field or a file of this form is too long");
        return;
    }
    taker_.part_began(*read);
    at_ = At::body;
    not_body_ = 2;
}

bool MultipartReader::read_body()
{
    const auto found = waiting_.find(delimiter_);
    // Of what has no whole boundary in it, the end may be the beginning of one.
    const auto keep = std::min(waiting_.size(), delimiter_.size() - 1);
    const auto sure = found == std::string::npos ? waiting_.size() - keep : found;
    if (sure > not_body_)
        taker_.part_bytes(std::string_view{waiting_}.substr(not_body_, sure - not_body_));
    if (found != std::string::npos) {
        taker_.part_ended();
        waiting_.erase(0, found + delimiter_.size());
        at_ = At::after_boundary;
        return true;
    }
    if (sure >= not_body_) {
        waiting_.erase(0, sure);
        not_body_ = 0;
    }
    return false;
}

bool MultipartReader::wrong(const char* sentence)
{
    problems_.push_back({"", sentence});
    return false;
}

} // namespace ribbon
