#include "storage/letters/guard.hpp"

#include "commands/letters/schools_of.hpp"
#include "commands/people.hpp"
#include "storage/record/reading.hpp"

#include <map>

namespace ribbon::storage {
namespace {

/// "Dana Okafor": the last word is the family name, as letters are signed.
FullName name_of(std::string_view whole)
{
    const auto blank = whole.rfind(' ');
    if (blank == std::string_view::npos) return {};
    return {std::string{whole.substr(0, blank)}, std::string{whole.substr(blank + 1)}};
}

/// "Okafor, Amara Amy", as the row of another name has it.
FullName name_in_row(std::string_view value)
{
    const auto comma = value.find(", ");
    if (comma == std::string_view::npos) return {};
    return {std::string{value.substr(comma + 2)}, std::string{value.substr(0, comma)}};
}

constexpr std::string_view children_sql =
    "SELECT c.a_case, c.person, c.born, r.given, r.family, r.upn, r.nhs FROM case_row c "
    "JOIN person_row r ON r.area = c.area AND r.person = c.person WHERE c.area = $1";
constexpr std::string_view names_sql = "SELECT c.a_case, k.value FROM case_row c "
                                       "JOIN contact k ON k.area = c.area AND k.person = c.person "
                                       "WHERE c.area = $1 AND k.kind = 'also called'";

std::vector<FullName> names_of_parties(Connection& from, const std::string& area,
                                       const std::string& a_case)
{
    std::vector<FullName> names;
    from.query("SELECT r.given, r.family FROM party p JOIN person_row r ON r.area = p.area AND "
               "r.person = p.person WHERE p.area = $1 AND p.a_case = $2",
               {area, a_case}, [&](const Row& row) {
                   names.push_back({std::string{row.text(0)}, std::string{row.text(1)}});
               });
    from.query("SELECT k.value FROM party p JOIN contact k ON k.area = p.area AND "
               "k.person = p.person WHERE p.area = $1 AND p.a_case = $2 AND k.kind = 'also called'",
               {area, a_case}, [&](const Row& row) { names.push_back(name_in_row(row.text(0))); });
    return names;
}

std::set<std::string> own_cases(const CaseHistory& history)
{
    std::set<std::string> own = merged_into(history);
    own.insert(history.key);
    for (const Detail* one : standing(history.details))
        if (one->kind == DetailKind::sibling_recorded)
            own.insert(std::string{(*one)[DetailField::a_case]});
    return own;
}

} // namespace

void LetterGuard::load(Connection& from, std::string_view where, const Value& key)
{
    std::map<std::string, KnownChild> read;
    const std::string end = where.empty() ? "" : " AND " + std::string{where} + " = $2";
    Values values{archive_.area()};
    if (!where.empty()) values.push_back(key);
    from.query(std::string{children_sql} + end, values, [&](const Row& row) {
        KnownChild child{.a_case = std::string{row.text(0)},
                         .person = std::string{row.text(1)},
                         .names = {{std::string{row.text(3)}, std::string{row.text(4)}}},
                         .born = {},
                         .upn = std::string{row.text(5)},
                         .nhs = std::string{row.text(6)}};
        if (!row.is_null(2)) child.born = Day{static_cast<std::int32_t>(row.number(2))};
        std::string a_case = child.a_case;
        read.emplace(std::move(a_case), std::move(child));
    });
    from.query(std::string{names_sql} + end, values, [&](const Row& row) {
        const auto child = read.find(std::string{row.text(0)});
        if (child != read.end()) child->second.names.push_back(name_in_row(row.text(1)));
    });
    for (auto& [a_case, child] : read) children_.put(std::move(child));
}

void LetterGuard::refresh(Connection& from)
{
    const std::string& area = archive_.area();
    // The size is read before the rows: what comes between is read once more the next time.
    const auto log = read_log(from, area);
    const std::uint64_t size = log ? log->size : 0;
    if (!loaded_) {
        load(from, "", {});
        loaded_ = true;
    } else if (size > read_) {
        std::vector<std::pair<bool, std::string>> changed;
        from.query("SELECT DISTINCT stream_kind, stream_key FROM entry WHERE area = $1 AND "
                   "position >= $2 AND stream_kind IN ('case', 'person')",
                   {area, static_cast<std::int64_t>(read_)}, [&](const Row& row) {
                       changed.emplace_back(row.text(0) == "case", row.text(1));
                   });
        for (const auto& [is_case, key] : changed)
            load(from, is_case ? "c.a_case" : "c.person", key);
    }
    read_ = size;
    const std::int64_t number = last_number(from, area, {});
    if (number == officers_at_) return;
    officers_.clear();
    const DetailHistory council = detail_history(read_stream(from, area, {}));
    for (const Detail* one : standing(council.details))
        if (one->kind == DetailKind::officer_appointed)
            officers_.push_back(name_of((*one)[DetailField::name]));
    officers_at_ = number;
}

LetterAbout LetterGuard::about(Connection& from, const CaseHistory& history, const GoingOut& letter)
{
    LetterAbout about;
    about.own_cases = own_cases(history);
    about.expected = officers_;
    for (const std::string& key : about.own_cases)
        for (FullName& name : names_of_parties(from, archive_.area(), key))
            about.expected.push_back(std::move(name));
    about.schools_of = [this, &from, own = about.own_cases](const KnownChild& child) {
        const StreamId stream{StreamKind::a_case, child.a_case};
        return ribbon::schools_of(case_history(read_stream(from, archive_.area(), stream)),
                                  archive_.books().places(), own.contains(child.a_case));
    };
    about.attached = letter.attached;
    about.recipients = letter.recipients;
    for (const Detail* one : standing(history.details)) {
        if (one->kind == DetailKind::document_added)
            about.files.insert(std::string{(*one)[DetailField::attachment]});
        if (one->kind == DetailKind::party_joined || one->kind == DetailKind::case_opened)
            about.parties.insert(std::string{(*one)[DetailField::person]});
        if (one->kind == DetailKind::party_left)
            about.parties.erase(std::string{(*one)[DetailField::person]});
    }
    return about;
}

std::vector<FoundLeak> LetterGuard::check(const CaseHistory& history, const GoingOut& letter)
{
    const std::lock_guard lock(mutex_);
    std::vector<FoundLeak> found;
    archive_.reading([&](Connection& from) {
        refresh(from);
        found = leaks_in(letter.subject, letter.words, children_, about(from, history, letter));
    });
    return found;
}

std::size_t LetterGuard::children()
{
    const std::lock_guard lock(mutex_);
    archive_.reading([&](Connection& from) { refresh(from); });
    return children_.size();
}

} // namespace ribbon::storage
