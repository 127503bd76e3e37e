// Measures the guard on the letters of a county: how many of those that were sent would be stopped
// for nothing, how many planted leaks would be missed, and how long a letter takes. It reads a
// county that "ribbon county" made, and changes nothing:
//
//   measure COUNTY.db [CHILDREN [EVERY [SEED [PDFS]]]]
//
// With CHILDREN the index is filled with so many more invented children, as for England; with EVERY
// only every so many-th letter is read; SEED is that of the leaks, and the rules were made with 1;
// PDFS is how many leaks of each kind, and five times as many letters as they were sent, are put
// into a PDF, which is read again.
// Kinds of leak that the guard was never made for are planted too, to say what it does with them.
#include "base/json/value.hpp"
#include "base/whole_number.hpp"
#include "commands/letters/letter_guard.hpp"
#include "tests/letters/as_pdf.hpp"
#include "tests/letters/planted.hpp"

#include <sqlite3.h>
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <map>

namespace {

using namespace ribbon;

using Row = std::function<std::string(int)>;

void query(sqlite3* from, const char* sql, const std::function<void(const Row&)>& each)
{
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(from, sql, -1, &statement, nullptr) != SQLITE_OK) {
        std::fprintf(stderr, "%s\n", sqlite3_errmsg(from));
        std::exit(2);
    }
    while (sqlite3_step(statement) == SQLITE_ROW)
        each([statement](int column) {
            const auto* text = sqlite3_column_text(statement, column);
            return text ? std::string{reinterpret_cast<const char*>(text)} : std::string{};
        });
    sqlite3_finalize(statement);
}

struct SentLetter {
    std::string a_case, subject, words;
};

struct County {
    std::vector<KnownChild> children;
    std::map<std::string, std::vector<std::string>> schools;
    std::map<std::string, std::vector<FullName>> parties;
    std::vector<FullName> officers;
    std::vector<SentLetter> letters;
};

std::string field(const JsonValue& body, const char* name)
{
    const JsonValue* one = body.find(name);
    return one && one->text() ? std::string{*one->text()} : std::string{};
}

void read_officer(County& county, const std::string& fact)
{
    const auto body = parse_json(fact, {});
    if (!body) return;
    const std::string name = field(*body, "name");
    const auto blank = name.rfind(' ');
    if (blank != std::string::npos)
        county.officers.push_back({name.substr(0, blank), name.substr(blank + 1)});
}

County read_county(const char* path)
{
    County county;
    sqlite3* from = nullptr;
    if (sqlite3_open_v2(path, &from, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK) std::exit(2);
    query(from,
          "SELECT c.a_case, c.person, c.born, r.given, r.family, r.upn, r.nhs FROM case_row c "
          "JOIN person_row r ON r.area = c.area AND r.person = c.person ORDER BY c.a_case",
          [&](const Row& row) {
              KnownChild child{row(0), row(1), {{row(3), row(4)}}, {}, row(5), row(6)};
              if (!row(2).empty()) child.born = Day{whole_number<std::int32_t>(row(2)).value_or(0)};
              county.children.push_back(std::move(child));
          });
    query(from,
          "SELECT p.a_case, r.given, r.family FROM party p JOIN person_row r ON r.area = p.area "
          "AND r.person = p.person",
          [&](const Row& row) { county.parties[row(0)].push_back({row(1), row(2)}); });
    query(from, "SELECT fact FROM entry WHERE kind = 'officer-appointed'",
          [&](const Row& row) { read_officer(county, row(0)); });
    query(from,
          "SELECT stream_key, fact FROM entry WHERE stream_kind = 'case' AND kind IN "
          "('placement-began', 'school-named', 'school-attended', 'child-admitted', "
          "'final-plan-sent', 'amended-plan-sent', 'school-consulted')",
          [&](const Row& row) {
              const auto body = parse_json(row(1), {});
              if (!body) return;
              std::string name = field(*body, "name");
              if (!name.empty()) county.schools[row(0)].push_back(std::move(name));
          });
    query(from,
          "SELECT stream_key, fact FROM entry WHERE stream_kind = 'case' AND "
          "kind = 'message-filed' AND fact LIKE '%\"direction\":\"out\"%'",
          [&](const Row& row) {
              const auto body = parse_json(row(1), {});
              if (body)
                  county.letters.push_back(
                      {row(0), field(*body, "subject"), field(*body, "words")});
          });
    sqlite3_close(from);
    return county;
}

LetterAbout about(const County& county, const std::string& a_case)
{
    LetterAbout about;
    about.own_cases = {a_case};
    about.expected = county.officers;
    if (const auto found = county.parties.find(a_case); found != county.parties.end())
        about.expected.insert(about.expected.end(), found->second.begin(), found->second.end());
    about.schools_of = [&county](const KnownChild& child) {
        const auto found = county.schools.find(child.a_case);
        return found == county.schools.end() ? std::vector<std::string>{} : found->second;
    };
    return about;
}

enum class As : std::uint8_t { text, pdf };

std::vector<FoundLeak> found_in(As as, const SentLetter& letter, const ChildIndex& index,
                                const LetterAbout& about)
{
    if (as == As::text) return leaks_in(letter.subject, letter.words, index, about);
    return leaks_in({}, words_through_a_pdf(letter.subject, letter.words), index, about);
}

void sent_letters(const County& county, const ChildIndex& index, std::size_t every, As as)
{
    std::size_t stopped = 0, warned = 0, shown = 0;
    double most = 0;
    const auto begun = std::chrono::steady_clock::now();
    std::size_t read = 0;
    for (std::size_t i = 0; i < county.letters.size(); i += every) {
        const SentLetter& one = county.letters[i];
        ++read;
        const auto before = std::chrono::steady_clock::now();
        const auto found = found_in(as, one, index, about(county, one.a_case));
        const std::chrono::duration<double, std::milli> took =
            std::chrono::steady_clock::now() - before;
        most = std::max(most, took.count());
        stopped += stops(found);
        warned += !found.empty() && !stops(found);
        if (!found.empty() && shown++ < 5)
            std::printf("  found: %s\n", in_words(found.front()).c_str());
    }
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begun;
    const auto all = static_cast<double>(read);
    std::printf(
        "%zu letters as %s: %zu stopped (%.4f %%), %zu warned (%.4f %%); %.3f ms a letter, the "
        "slowest %.1f ms\n",
        read, as == As::pdf ? "PDF" : "text", stopped, 100.0 * static_cast<double>(stopped) / all,
        warned, 100.0 * static_cast<double>(warned) / all, 1000 * took.count() / all, most);
}

constexpr const char* kinds[planted_kinds]{"UPN",
                                           "NHS number",
                                           "name and birth",
                                           "name and school",
                                           "name",
                                           "nickname and birth",
                                           "misspelt name and birth",
                                           "misspelt name and school",
                                           "initials and school",
                                           "given name and school",
                                           "name and birthday without its year"};

/// The highest memory this process had, in megabytes.
double most_memory()
{
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    return static_cast<double>(used.ru_maxrss) / 1'000;
}

bool is_expected(const LetterAbout& about, const FullName& name)
{
    return std::any_of(about.expected.begin(), about.expected.end(), [&](const FullName& one) {
        return one.family == name.family && one.given.substr(0, one.given.find(' ')) ==
                                                name.given.substr(0, name.given.find(' '));
    });
}

int plant(const County& county, const ChildIndex& index, unsigned seed, int each, As as)
{
    int missed_in_all = 0;
    for (int kind = 0; kind < (as == As::pdf ? kinds_to_find : planted_kinds); ++kind) {
        std::mt19937 dice(static_cast<unsigned>(kind) + seed);
        int missed = 0, done = 0, warned = 0;
        while (done < each) {
            const SentLetter& letter = county.letters[dice() % county.letters.size()];
            const KnownChild& child = county.children[dice() % county.children.size()];
            const auto school = county.schools.find(child.a_case);
            const auto what = static_cast<Planted>(kind);
            if (child.a_case == letter.a_case || child.names.front().given.empty()) continue;
            const KnownChild* own = index.of_case(letter.a_case);
            // Two children of an invented county may have one number: then it tells of nobody.
            if (what == Planted::upn && own && own->upn == child.upn) continue;
            const std::string at_school =
                school == county.schools.end() ? std::string{} : school->second.front();
            if (!can_be_planted(what, child, at_school)) continue;
            // The name of a party or an officer is excepted, whichever child bears it too.
            const LetterAbout whose = about(county, letter.a_case);
            if (what == Planted::name && is_expected(whose, child.names.front())) continue;
            const std::string text = planted(letter.words, what, child, at_school, dice);
            const auto found = found_in(as, {{}, letter.subject, text}, index, whose);
            const bool seen = what == Planted::name ? !found.empty() : stops(found);
            warned += !seen && !found.empty();
            if (!seen && ++missed <= 3 && kind < kinds_to_find)
                std::printf("  missed: %s\n", text.c_str());
            ++done;
        }
        if (kind < kinds_to_find) {
            std::printf("%s%s: %d planted, %d missed\n", kinds[kind],
                        as == As::pdf ? " in a PDF" : "", each, missed);
            missed_in_all += missed;
        } else {
            std::printf("%s: %d planted, %d stopped, %d warned of, %d not seen\n", kinds[kind],
                        each, each - missed, warned, missed - warned);
        }
    }
    return missed_in_all;
}

} // namespace

int main(int count, char** given)
{
    if (count < 2) return 2;
    County county = read_county(given[1]);
    std::mt19937 dice(7);
    for (KnownChild& child : county.children)
        if (child.nhs.empty()) child.nhs = invented_nhs_number(dice);
    ChildIndex index;
    const auto begun = std::chrono::steady_clock::now();
    for (const KnownChild& child : county.children) index.put(child);
    const std::size_t more = count > 2 ? whole_number<std::size_t>(given[2]).value_or(0) : 0;
    for (std::size_t i = 0; i < more; ++i) {
        // Names as common as the county's own, each with another's family name.
        KnownChild child = county.children[dice() % county.children.size()];
        child.names.front().family =
            county.children[dice() % county.children.size()].names.front().family;
        child.a_case = "X" + std::to_string(i);
        child.person = "XP" + std::to_string(i);
        child.nhs = invented_nhs_number(dice);
        child.upn.clear();
        child.born = Day{*child.born + days{static_cast<int>(dice() % 6000) - 3000}};
        index.put(std::move(child));
    }
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begun;
    std::printf("%zu children in the index, made in %.2f s; %.0f MB at most\n", index.size(),
                took.count(), most_memory());
    const auto seed = count > 4 ? whole_number<unsigned>(given[4]).value_or(1) : 1U;
    const auto pdfs = count > 5 ? whole_number<unsigned>(given[5]).value_or(0) : 0U;
    int missed = plant(county, index, seed, 500, As::text);
    missed += plant(county, index, seed, static_cast<int>(pdfs), As::pdf);
    sent_letters(county, index, count > 3 ? whole_number<std::size_t>(given[3]).value_or(1) : 1,
                 As::text);
    if (pdfs > 0)
        sent_letters(county, index, std::max<std::size_t>(county.letters.size() / (5 * pdfs), 1),
                     As::pdf);
    return missed == 0 ? 0 : 1;
}
