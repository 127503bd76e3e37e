#include "storage/sqlite/statements.hpp"

namespace ribbon::storage {
namespace {

constexpr std::size_t most_kept = 128;

} // namespace

int bind_value(sqlite3_stmt* statement, int place, const Value& value)
{
    if (const auto* number = std::get_if<std::int64_t>(&value))
        return sqlite3_bind_int64(statement, place, *number);
    if (const auto* text = std::get_if<std::string>(&value))
        return sqlite3_bind_text64(statement, place, text->data(), text->size(), SQLITE_STATIC,
                                   SQLITE_UTF8);
    if (const auto* blob = std::get_if<Blob>(&value))
        return sqlite3_bind_blob64(statement, place, blob->bytes.data(), blob->bytes.size(),
                                   SQLITE_STATIC);
    return sqlite3_bind_null(statement, place);
}

sqlite3_stmt* Statements::find(std::string_view sql)
{
    const auto found = by_text_.find(sql);
    if (found == by_text_.end()) return nullptr;
    newest_first_.splice(newest_first_.begin(), newest_first_, found->second);
    return found->second->statement.get();
}

sqlite3_stmt* Statements::keep(std::string_view sql, OwnedStatement statement)
{
    if (newest_first_.size() == most_kept) {
        by_text_.erase(newest_first_.back().sql);
        newest_first_.pop_back();
    }
    newest_first_.push_front({std::string(sql), std::move(statement)});
    by_text_.emplace(newest_first_.front().sql, newest_first_.begin());
    return newest_first_.front().statement.get();
}

void Statements::clear()
{
    by_text_.clear();
    newest_first_.clear();
}

} // namespace ribbon::storage
