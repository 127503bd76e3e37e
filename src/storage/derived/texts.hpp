// What can be looked for: the words of a stream, an entry of a case at a time, a person as a whole.
#pragma once

#include "record/history.hpp"
#include "storage/sql/connection.hpp"

#include <optional>
#include <string>
#include <vector>

namespace ribbon::storage {

/// One text. What it says is settled by its stream and its number: an entry never changes, and the
/// text of a person as a whole has the number of the last entry of the stream, below zero.
struct TextRow {
    std::int64_t entry = 0;
    std::string kind; ///< "case", "person", "message", "note", "promise", "apology", "file"
    std::int64_t day = 0;
    std::string words; ///< as it was written; folded in the database
    bool operator==(const TextRow&) const = default;
};

struct StreamTexts {
    StreamId stream;
    std::vector<TextRow> rows; ///< by entry
    bool operator==(const StreamTexts&) const = default;
};

/// What can be looked for in one entry; nothing in one of another kind.
std::optional<TextRow> text_of(const Detail& detail);
/// The texts of a stream as it stands. What was corrected is not among them, nor an entry that was
/// sealed and not unsealed since (a day on which a seal ends does not bring it back), nor an
/// address, telephone or mail address that is sealed.
StreamTexts texts_of(const CaseHistory& history);
StreamTexts texts_of(const DetailHistory& person);
/// The texts with their words folded, as they are kept.
StreamTexts folded(StreamTexts texts);

/// Makes what is kept of a stream what it is now said to be.
void keep(Connection& in, const std::string& area, const StreamTexts& texts);
/// The same where nothing is kept of any stream; `index_texts_anew` follows, once.
void keep_new(Connection& in, const std::string& area, const StreamTexts& texts);
StreamTexts kept_texts(Connection& in, const std::string& area, const StreamId& stream);

} // namespace ribbon::storage
