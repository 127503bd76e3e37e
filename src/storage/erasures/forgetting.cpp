#include "storage/erasures/forgetting.hpp"

#include "base/bytes.hpp"
#include "base/json/value.hpp"
#include "storage/erasures/erased_people.hpp"
#include "storage/erasures/mails.hpp"
#include "storage/sql/full_text.hpp"

#include <algorithm>

namespace ribbon::storage {
namespace {

/// The tables in which words of a record stand.
constexpr std::string_view tables_with_words[]{"entry",      "case_row", "duty",       "party",
                                               "contact",    "drafts",   "person_row", "attachment",
                                               "search_row", "mail",     "mail_sent",  "outbox"};

void each_text(const JsonValue& value, const std::function<void(const std::string&)>& tell)
{
    if (const auto* text = value.text()) tell(*text);
    if (const auto* array = value.array())
        for (const JsonValue& one : *array) each_text(one, tell);
    if (const auto* object = value.object())
        for (const JsonMember& one : *object) each_text(one.value, tell);
}

bool is_hash(const std::string& text)
{
    return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

} // namespace

std::vector<std::string> files_named_in(const std::string& fact)
{
    std::vector<std::string> hashes;
    const auto body = parse_json(fact, {.bytes = std::size_t{1} << 24, .depth = 8});
    if (!body) return hashes;
    each_text(*body, [&](const std::string& text) {
        if (is_hash(text)) hashes.push_back(text);
    });
    return hashes;
}

bool is_named(Connection& in, const std::string& area, const std::string& hash)
{
    bool named = false;
    in.query("SELECT 1 FROM entry WHERE area = $1 AND fact LIKE $2 LIMIT 1",
             {area, "%" + hash + "%"}, [&](const Row&) { named = true; });
    return named;
}

void Forgetting::before(Connection& in, const std::vector<Erasure>& erasures, Moment now)
{
    if (!list_)
        throw DatabaseError(DatabaseError::What::refused,
                            "Nothing is erased without a list of erasures, which keeps a restored "
                            "backup from bringing it back. Name its file (erasures).");
    entries_.clear();
    named_.clear();
    people_.clear();
    for (const Erasure& one : erasures) {
        std::vector<ErasedWords> words;
        in.query(
            "SELECT number, commitment, fact, kind FROM entry WHERE area = $1 AND stream_kind = $2 "
            "AND stream_key = $3 AND number BETWEEN $4 AND $5 AND salt IS NOT NULL "
            "ORDER BY number",
            {area_, std::string{in_words(one.stream.kind)}, one.stream.key, one.first, one.last},
            [&](const Row& row) {
                entries_.push_back({area_, std::string{in_words(one.stream.kind)}, one.stream.key,
                                    row.number(0), now, hex(row.bytes(1))});
                for (std::string& hash : files_named_in(std::string{row.text(2)}))
                    named_.push_back(std::move(hash));
                words.push_back({std::string{row.text(3)}, std::string{row.text(2)}});
            });
        for (std::string& reference : references_in(words)) people_.push_back(std::move(reference));
    }
}

void Forgetting::within(Connection& in)
{
    for (std::string& hash : forget_mails(in, entries_)) named_.push_back(std::move(hash));
    std::sort(named_.begin(), named_.end());
    named_.erase(std::unique(named_.begin(), named_.end()), named_.end());
    for (std::string& hash : named_) {
        if (is_named(in, area_, hash) || is_mail(in, area_, hash)) continue;
        in.run("DELETE FROM attachment WHERE area = $1 AND hash = $2", {area_, hash});
        files_.push_back(std::move(hash));
    }
    named_.clear();
    forget_dropped_texts(in);
    add_erased_people(list_->path(), area_, people_);
    people_.clear();
    list_->add(entries_);
    entries_.clear();
}

bool Forgetting::after(Connection& in)
{
    if (store_) {
        for (const std::string& hash : files_) {
            // The same file may have been sent again since: then it has a row, and stays.
            bool known = false;
            in.query("SELECT 1 FROM attachment WHERE area = $1 AND hash = $2", {area_, hash},
                     [&](const Row&) { known = true; });
            if (!known) store_->remove(hash);
        }
    }
    files_.clear();
    return let_go(in);
}

bool let_go(Connection& in)
{
    if (in.engine() == Engine::postgres) {
        for (const std::string_view table : tables_with_words)
            in.run("VACUUM " + std::string{table});
        return true;
    }
    // Whoever reads an older state needs the log: it is not waited for long, since acts wait here.
    bool busy = false;
    in.query("PRAGMA busy_timeout = 500", {}, [](const Row&) {});
    in.query("PRAGMA wal_checkpoint(TRUNCATE)", {},
             [&](const Row& row) { busy = row.number(0) != 0; });
    in.query("PRAGMA busy_timeout = 10000", {}, [](const Row&) {});
    return !busy;
}

} // namespace ribbon::storage
