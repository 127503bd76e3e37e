// Looking for what people wrote and for people, by the words of it.
#pragma once

#include "base/day.hpp"
#include "record/stream.hpp"
#include "storage/sql/connection.hpp"
#include "views/search/view.hpp"

#include <optional>
#include <string>
#include <vector>

namespace ribbon::storage {

inline constexpr int hits_on_a_page = 25;

struct SearchQuery {
    std::string typed; ///< whatever a person types; nothing in it is a command
    /// Only in these cases and the people in them; nothing: in all.
    std::optional<std::vector<std::string>> cases;
    int page = 1; ///< from 1
};

struct SearchHit {
    StreamId stream;
    std::int64_t entry = 0; ///< 0: the person as a whole
    std::string kind;       ///< "case", "person", "message", "note", "promise", "apology", "file"
    Day day;
    std::string name;        ///< what the case is called, or the person
    std::string merged_into; ///< of a person, the key of who goes on for them
    Snippet snippet;
};

struct SearchPage {
    std::vector<SearchHit> hits;
    bool more = false; ///< there is another page
};

/// The texts in which every word stands, the best first. What is sealed is never among them.
/// Nothing typed, or nothing but signs: nothing found.
SearchPage search(Connection& from, const std::string& area, const SearchQuery& query);

} // namespace ribbon::storage
