#include "storage/backup/tables.hpp"

#include "base/bytes.hpp"
#include "base/json/value.hpp"
#include "base/json/writer.hpp"
#include "storage/backup/age.hpp"

#include <algorithm>

namespace ribbon::storage {
namespace {

using enum ColumnType;

constexpr Column entry_columns[]{
    {"stream_kind", text}, {"stream_key", text}, {"number", number},   {"position", number},
    {"kind", text},        {"version", number},  {"happened", number}, {"recorded", number},
    {"recorded_by", text}, {"role", text},       {"fact", maybe_text}, {"salt", maybe_bytes},
    {"commitment", bytes},
};
constexpr Column attachment_columns[]{
    {"hash", text}, {"bytes", number},   {"media_type", text}, {"received", number},
    {"scan", text}, {"scanned", number}, {"finding", text},
};
constexpr Column draft_columns[]{
    {"id", text},   {"owner", text},   {"form", text},
    {"body", text}, {"saved", number}, {"expires", number},
};
constexpr Column outbox_columns[]{
    {"key", text},        {"kind", text},       {"body", text},
    {"state", text},      {"attempts", number}, {"put_out", number},
    {"next_try", number}, {"expires", number},  {"said", text},
};
constexpr Column job_columns[]{
    {"name", text},
    {"run_after", number},
    {"lease_until", maybe_number},
    {"run_again", maybe_number},
    {"attempts", number},
};
constexpr Column account_columns[]{
    {"account", text}, {"person", text},   {"officer", text}, {"name", text},
    {"email", text},   {"password", text}, {"totp", text},    {"totp_used", number},
    {"issuer", text},  {"subject", text},  {"made", number},  {"ended", maybe_number},
};
constexpr Column read_columns[]{
    {"a_case", text}, {"id", text},   {"seen", number}, {"account", text},
    {"role", text},   {"name", text}, {"page", text},   {"reason", text},
};
constexpr Column mail_columns[]{
    {"id", text},     {"received", number},    {"raw", text},          {"bytes", number},
    {"via", text},    {"envelope_from", text}, {"envelope_to", text},  {"state", text},
    {"said", text},   {"message_id", text},    {"delivery_key", text}, {"near_key", text},
    {"sender", text}, {"subject", text},       {"reading", text},      {"first", text},
    {"filed", text},  {"tries", number},
};
constexpr Column mail_case_columns[]{{"number", number}, {"a_case", text}};
constexpr Column mail_sent_columns[]{
    {"message_id", text}, {"outbox", text},
    {"a_case", text},     {"entry", number},
    {"person", text},     {"sent_to", text},
    {"state", text},      {"said", text},
    {"made", number},     {"handed_on", maybe_number},
    {"changed", number},  {"automatic", number},
};
constexpr Column service_sent_columns[]{
    {"reference", text}, {"id", text},          {"kind", text},
    {"taken", number},   {"next_look", number}, {"looks", number},
};
constexpr Column notice_waiting_columns[]{
    {"key", text},     {"person", text}, {"a_case", text},
    {"since", number}, {"due", number},  {"expires", number},
};
constexpr Column digest_told_columns[]{
    {"key", text},
    {"outbox", text},
    {"a_case", text},
    {"entry", number},
};
constexpr BackedUpTable tables[]{
    {"entry", entry_columns, "position", true},
    {"attachment", attachment_columns, "hash"},
    {"drafts", draft_columns, "id"},
    {"outbox", outbox_columns, "key"},
    {"jobs", job_columns, "name"},
    {"account", account_columns, "account"},
    {"reads", read_columns, "id"},
    {"mail", mail_columns, "id"},
    {"mail_case", mail_case_columns, "number", true},
    {"mail_sent", mail_sent_columns, "message_id"},
    {"service_sent", service_sent_columns, "reference"},
    {"notice_waiting", notice_waiting_columns, "key"},
    {"digest_told", digest_told_columns, "key"},
};
constexpr std::string_view left_out[]{
    "log", "stream", "node", "case_row", "duty", "person_row", "contact", "party", "open_item",
    "seen_ask", "merged_person", "sessions", "links", "sent_once", "attempt", "migrations",
    "search_row",
    // How far a mailbox was fetched: fetched again, a mail is known by its bytes.
    "mail_fetched", "mailbox",
    // It follows from what was read of the mails that wait.
    "mail_reads_like",
    // A bundle is made again from the record.
    "bundle",
    // In SQLite the index of words is a table of its own, kept in four more.
    "search_index", "search_index_data", "search_index_idx", "search_index_docsize",
    "search_index_config"};

std::string list_of(const BackedUpTable& table)
{
    std::string list;
    for (const Column& column : table.columns)
        list += (list.empty() ? "" : ", ") + std::string{column.name};
    return list;
}

void add_value(JsonObject& object, const Column& column, const Row& row, int place)
{
    if (row.is_null(place)) {
        object.null(column.name);
        return;
    }
    switch (column.type) {
    case text:
    case maybe_text: object.text(column.name, row.text(place)); break;
    case number:
    case maybe_number: object.number(column.name, row.number(place)); break;
    case bytes:
    case maybe_bytes: object.text(column.name, base64(row.bytes(place))); break;
    }
}

/// The value of a column; nothing where it is not of the column's type.
std::optional<Value> value_of(ColumnType type, const JsonValue& value)
{
    const bool may_be_null = type == maybe_text || type == maybe_number || type == maybe_bytes;
    if (value.is_null()) return may_be_null ? std::optional<Value>{Value{}} : std::nullopt;
    if (type == number || type == maybe_number) {
        if (const auto* whole = value.number()) return Value{*whole};
        return std::nullopt;
    }
    const auto* written = value.text();
    if (!written) return std::nullopt;
    if (type == text || type == maybe_text) return Value{*written};
    auto raw = parse_base64(*written);
    if (!raw) return std::nullopt;
    return Value{Blob{std::move(*raw)}};
}

[[noreturn]] void wrong_row(const BackedUpTable& table)
{
    throw BackupError("A row of \"" + std::string{table.name} +
                      "\" in the backup is not as Ribbon writes one. A newer Ribbon made it, or "
                      "it was changed");
}

} // namespace

std::span<const BackedUpTable> backed_up_tables() { return tables; }
std::span<const std::string_view> left_out_tables() { return left_out; }

const BackedUpTable* backed_up_table(std::string_view name)
{
    const auto* found = std::find_if(std::begin(tables), std::end(tables),
                                     [&](const BackedUpTable& one) { return one.name == name; });
    return found == std::end(tables) ? nullptr : found;
}

void each_line(Connection& from, const BackedUpTable& table, const std::string& area,
               const std::function<void(std::string)>& tell)
{
    const std::string order{table.order};
    const std::string begin = "SELECT " + list_of(table) + ", " + order + " FROM " +
                              std::string{table.name} + " WHERE area = $1";
    const std::string end = " ORDER BY " + order + " LIMIT 1000";
    const std::string first = begin + end, rest = begin + " AND " + order + " > $2" + end;
    const auto place_of_order = static_cast<int>(table.columns.size());
    // In pages, so that memory does not grow with the table on either engine.
    Values values{area};
    for (std::int64_t rows = 1; rows > 0;) {
        rows = 0;
        Value last;
        from.query(values.size() > 1 ? rest : first, values, [&](const Row& row) {
            JsonObject object;
            int place = 0;
            for (const Column& column : table.columns) add_value(object, column, row, place++);
            if (table.order_is_a_number)
                last = row.number(place_of_order);
            else
                last = std::string{row.text(place_of_order)};
            ++rows;
            tell(object.json() + "\n");
        });
        values = {area, last};
    }
}

Values values_of_line(const BackedUpTable& table, const std::string& area, std::string_view line)
{
    const auto parsed = parse_json(line, {.bytes = std::size_t{1} << 25, .depth = 2});
    if (!parsed) wrong_row(table);
    const auto* members = parsed->object();
    if (!members || members->size() != table.columns.size()) wrong_row(table);
    Values values{area};
    for (const Column& column : table.columns) {
        const JsonValue* found = parsed->find(column.name);
        auto value = found ? value_of(column.type, *found) : std::nullopt;
        if (!value) wrong_row(table);
        values.push_back(std::move(*value));
    }
    return values;
}

std::string insert_into(const BackedUpTable& table)
{
    std::string places = "$1";
    for (std::size_t i = 0; i < table.columns.size(); ++i) places += ", $" + std::to_string(i + 2);
    return "INSERT INTO " + std::string{table.name} + " (area, " + list_of(table) + ") VALUES (" +
           places + ")";
}

} // namespace ribbon::storage
