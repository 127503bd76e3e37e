#include "storage/sql/statement.hpp"

#include "base/bytes.hpp"

#include <algorithm>
#include <atomic>
#include <cctype>
#include <charconv>
#include <fmt/format.h>

namespace ribbon::storage {
namespace {

[[noreturn]] void refuse(const std::string& sentence)
{
    throw DatabaseError{DatabaseError::What::refused, sentence};
}

/// Where what begins at `from` ends: a text or name in quotes, a comment to the end of its line.
std::size_t end_of_quoted(std::string_view sql, std::size_t from)
{
    const char opening = sql[from];
    const std::size_t end = sql.find(opening == '-' ? '\n' : opening, from + 1);
    return end == std::string_view::npos ? sql.size() : end + 1;
}

/// Tells where each "$1" begins.
template <typename Tell> void each_parameter(std::string_view sql, const Tell& tell)
{
    for (std::size_t at = 0; at < sql.size();) {
        const char one = sql[at];
        const char next = at + 1 < sql.size() ? sql[at + 1] : '\0';
        if (one == '$' && std::isdigit(static_cast<unsigned char>(next))) tell(at);
        if (one == '\'' || one == '"' || (one == '-' && next == '-'))
            at = end_of_quoted(sql, at);
        else
            ++at;
    }
}

} // namespace

void expect_text(std::span<const Value> values)
{
    for (std::size_t place = 0; place < values.size(); ++place) {
        const auto* text = std::get_if<std::string>(&values[place]);
        if (!text) continue;
        if (text->find('\0') != std::string::npos)
            refuse(fmt::format("${} is text with a NUL in it, which no database keeps; give it "
                               "as bytes.",
                               place + 1));
        if (!is_utf8(*text))
            refuse(fmt::format("${} is text that is not UTF-8; give it as bytes.", place + 1));
    }
}

std::string for_sqlite(std::string_view sql)
{
    std::string ours(sql);
    each_parameter(sql, [&](std::size_t at) { ours[at] = '?'; });
    return ours;
}

std::size_t values_of(std::string_view sql)
{
    std::size_t highest = 0;
    each_parameter(sql, [&](std::size_t at) {
        std::size_t number = 0;
        std::from_chars(sql.data() + at + 1, sql.data() + sql.size(), number);
        highest = std::max(highest, number);
    });
    return highest;
}

namespace {

std::atomic<std::uint64_t> statements_asked, rows_given;

} // namespace

Asked asked_so_far() { return {statements_asked, rows_given}; }

GivingRows::GivingRows(Turn& turn) : turn_(turn)
{
    turn_.giving_rows = true;
    rows_given.fetch_add(1, std::memory_order_relaxed);
}

void Turn::expect_statement(bool changes, std::string_view sql)
{
    statements_asked.fetch_add(1, std::memory_order_relaxed);
    if (giving_rows)
        refuse(fmt::format("A connection was used again while it was giving rows: {}", sql));
    if (at_ == At::failed)
        refuse(
            fmt::format("This transaction failed and can only be rolled back; not run: {}", sql));
    if (changes && at_ == At::reading) {
        at_ = At::failed;
        refuse(fmt::format("A transaction that reads may change nothing; not run: {}", sql));
    }
}

void Turn::expect_begin() const
{
    if (giving_rows) refuse("A transaction cannot begin while rows are being given.");
    if (at_ != At::none) refuse("A transaction cannot begin inside another.");
}

void Turn::expect_commit() const
{
    if (giving_rows) refuse("A transaction cannot be committed while rows are being given.");
    if (at_ == At::none) refuse("There is no transaction to commit.");
    if (at_ == At::failed) refuse("This transaction failed and can only be rolled back.");
}

} // namespace ribbon::storage
