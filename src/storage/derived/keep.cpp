#include "storage/derived/keep.hpp"

#include "storage/derived/version.hpp"
#include "storage/sql/full_text.hpp"

#include <algorithm>

namespace ribbon::storage {
namespace {

using std::int64_t;

constexpr std::string_view upsert_case =
    "INSERT INTO case_row (area, a_case, number, person, name, born, officer, team, "
    "next_change, officers, gap_days, nobody_since, closed) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) "
    "ON CONFLICT (area, a_case) DO UPDATE SET "
    "number = excluded.number, person = excluded.person, name = excluded.name, "
    "born = excluded.born, officer = excluded.officer, team = excluded.team, "
    "next_change = excluded.next_change, officers = excluded.officers, "
    "gap_days = excluded.gap_days, nobody_since = excluded.nobody_since, closed = excluded.closed";
constexpr std::string_view upsert_duty =
    "INSERT INTO duty (area, a_case, matter, clock, from_day, officer, team, legal_first, legal, "
    "safe, next_change, harm) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) "
    "ON CONFLICT (area, a_case, matter, clock, from_day) DO UPDATE SET "
    "officer = excluded.officer, team = excluded.team, legal_first = excluded.legal_first, "
    "legal = excluded.legal, safe = excluded.safe, next_change = excluded.next_change, "
    "harm = excluded.harm";
constexpr std::string_view upsert_person =
    "INSERT INTO person_row (area, person, number, family, given, name_key, upn, uln, nhs, "
    "postcode, district, seat) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) "
    "ON CONFLICT (area, person) DO UPDATE SET number = excluded.number, "
    "family = excluded.family, given = excluded.given, name_key = excluded.name_key, "
    "upn = excluded.upn, uln = excluded.uln, nhs = excluded.nhs, postcode = excluded.postcode, "
    "district = excluded.district, seat = excluded.seat";

std::vector<DutyRow> kept_duties(Connection& in, const std::string& area, const std::string& a_case)
{
    std::vector<DutyRow> duties;
    in.query("SELECT matter, clock, from_day, legal_first, legal, safe, next_change, harm "
             "FROM duty WHERE area = $1 AND a_case = $2",
             {area, a_case}, [&](const Row& row) {
                 duties.push_back({row.number(0), std::string{row.text(1)}, row.number(2),
                                   row.number(3), row.number(4), row.number(5), row.number(6),
                                   static_cast<Harm>(row.number(7))});
             });
    std::sort(duties.begin(), duties.end());
    return duties;
}

std::vector<PartyRow> kept_parties(Connection& in, const std::string& area,
                                   const std::string& a_case)
{
    std::vector<PartyRow> parties;
    in.query("SELECT person, relation, responsibility, order_limits FROM party WHERE area = $1 "
             "AND a_case = $2",
             {area, a_case}, [&](const Row& row) {
                 parties.push_back({std::string{row.text(0)}, std::string{row.text(1)},
                                    row.number(2) != 0, row.number(3) != 0});
             });
    std::sort(parties.begin(), parties.end());
    return parties;
}

void write_duties(Connection& in, const std::string& area, const CaseRows& rows,
                  const std::vector<DutyRow>& before, bool all)
{
    std::vector<Values> gone, come;
    for (const DutyRow& one : before) {
        const bool stays =
            std::any_of(rows.duties.begin(), rows.duties.end(), [&](const auto& now) {
                return now.matter == one.matter && now.clock == one.clock &&
                       now.from_day == one.from_day;
            });
        if (!stays) gone.push_back({area, rows.a_case, one.matter, one.clock, one.from_day});
    }
    for (const DutyRow& one : rows.duties)
        if (all || !std::binary_search(before.begin(), before.end(), one))
            come.push_back({area, rows.a_case, one.matter, one.clock, one.from_day, rows.officer,
                            rows.team, one.legal_first, one.legal, one.safe, one.next_change,
                            static_cast<int64_t>(one.harm)});
    in.run_many("DELETE FROM duty WHERE area = $1 AND a_case = $2 AND matter = $3 AND clock = $4 "
                "AND from_day = $5",
                gone);
    in.run_many(upsert_duty, come);
}

void write_parties(Connection& in, const std::string& area, const CaseRows& rows)
{
    std::vector<Values> lists;
    for (const PartyRow& one : rows.parties)
        lists.push_back({area, rows.a_case, one.person, one.relation, int64_t{one.responsibility},
                         int64_t{one.order_limits}});
    in.run_many("INSERT INTO party (area, a_case, person, relation, responsibility, order_limits) "
                "VALUES ($1, $2, $3, $4, $5, $6)",
                lists);
}

Value day_or_null(const std::optional<Day>& day)
{
    return day ? Value{int64_t{day->number()}} : Value{};
}

std::vector<OpenItem> kept_open(Connection& in, const std::string& area, const std::string& a_case)
{
    std::vector<OpenItem> open;
    in.query("SELECT entry, kind, officer, team, made, due FROM open_item WHERE area = $1 "
             "AND a_case = $2 ORDER BY entry",
             {area, a_case}, [&](const Row& row) {
                 open.push_back({row.number(0), std::string{row.text(1)}, std::string{row.text(2)},
                                 std::string{row.text(3)},
                                 Day{static_cast<std::int32_t>(row.number(4))},
                                 Day{static_cast<std::int32_t>(row.number(5))}});
             });
    return open;
}

void write_open(Connection& in, const std::string& area, const CaseRows& rows)
{
    std::vector<Values> lists;
    for (const OpenItem& one : rows.open)
        lists.push_back({area, rows.a_case, one.entry, one.kind, one.officer, one.team,
                         int64_t{one.made.number()}, int64_t{one.due.number()}});
    in.run_many("INSERT INTO open_item (area, a_case, entry, kind, officer, team, made, due) "
                "VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
                lists);
}

void write_case(Connection& in, const std::string& area, const CaseRows& rows)
{
    in.run(upsert_case,
           {area, rows.a_case, rows.number, rows.person, rows.name, day_or_null(rows.born),
            rows.officer, rows.team, int64_t{rows.next_change.number()},
            int64_t{rows.held.officers}, int64_t{rows.held.gap_days},
            day_or_null(rows.held.nobody_since), int64_t{rows.held.closed}});
}

} // namespace

void keep(Connection& in, const std::string& area, const CaseRows& rows)
{
    const auto before = kept_case(in, area, rows.a_case);
    if (before == rows) return;
    const bool handed_over =
        before && (before->officer != rows.officer || before->team != rows.team);
    write_duties(in, area, rows, before ? before->duties : std::vector<DutyRow>{},
                 !before || handed_over);
    if (before && before->parties != rows.parties)
        in.run("DELETE FROM party WHERE area = $1 AND a_case = $2", {area, rows.a_case});
    if (!before || before->parties != rows.parties) write_parties(in, area, rows);
    if (before && before->open != rows.open)
        in.run("DELETE FROM open_item WHERE area = $1 AND a_case = $2", {area, rows.a_case});
    if (!before || before->open != rows.open) write_open(in, area, rows);
    write_case(in, area, rows);
    index_changed(in, area);
}

void keep(Connection& in, const std::string& area, const PersonRows& rows)
{
    if (kept_person(in, area, rows.person) == rows) return;
    in.run("DELETE FROM contact WHERE area = $1 AND person = $2", {area, rows.person});
    in.run("DELETE FROM merged_person WHERE area = $1 AND goes_on = $2", {area, rows.person});
    keep_new(in, area, rows);
    index_changed(in, area);
}

void keep_new(Connection& in, const std::string& area, const CaseRows& rows)
{
    write_duties(in, area, rows, {}, true);
    write_parties(in, area, rows);
    write_open(in, area, rows);
    write_case(in, area, rows);
}

void keep_new(Connection& in, const std::string& area, const PersonRows& rows)
{
    in.run(upsert_person, {area, rows.person, rows.number, rows.family, rows.given, rows.name_key,
                           rows.upn, rows.uln, rows.nhs, rows.postcode, rows.district, rows.seat});
    std::vector<Values> lists;
    for (const ContactRow& one : rows.contacts)
        lists.push_back({area, rows.person, one.entry, one.kind, one.value, int64_t{one.sealed}});
    in.run_many("INSERT INTO contact (area, person, entry, kind, value, sealed) "
                "VALUES ($1, $2, $3, $4, $5, $6)",
                lists);
    lists.clear();
    for (const std::string& one : rows.merged) lists.push_back({area, rows.person, one});
    in.run_many("INSERT INTO merged_person (area, goes_on, person) VALUES ($1, $2, $3)", lists);
}

std::optional<CaseRows> kept_case(Connection& in, const std::string& area,
                                  const std::string& a_case)
{
    std::optional<CaseRows> rows;
    in.query("SELECT number, person, name, born, officer, team, next_change, officers, gap_days, "
             "nobody_since, closed FROM case_row WHERE area = $1 AND a_case = $2",
             {area, a_case}, [&](const Row& row) {
                 rows.emplace();
                 rows->a_case = a_case;
                 rows->number = row.number(0);
                 rows->person = row.text(1);
                 rows->name = row.text(2);
                 if (!row.is_null(3)) rows->born = Day{static_cast<std::int32_t>(row.number(3))};
                 rows->officer = row.text(4);
                 rows->team = row.text(5);
                 rows->next_change = Day{static_cast<std::int32_t>(row.number(6))};
                 rows->held.officers = static_cast<int>(row.number(7));
                 rows->held.gap_days = static_cast<int>(row.number(8));
                 if (!row.is_null(9))
                     rows->held.nobody_since = Day{static_cast<std::int32_t>(row.number(9))};
                 rows->held.closed = row.number(10) != 0;
             });
    if (!rows) return rows;
    rows->duties = kept_duties(in, area, a_case);
    rows->parties = kept_parties(in, area, a_case);
    rows->open = kept_open(in, area, a_case);
    return rows;
}

std::optional<PersonRows> kept_person(Connection& in, const std::string& area,
                                      const std::string& person)
{
    std::optional<PersonRows> rows;
    in.query("SELECT number, family, given, name_key, upn, uln, nhs, postcode, district, seat "
             "FROM person_row WHERE area = $1 AND person = $2",
             {area, person}, [&](const Row& row) {
                 const auto text = [&](int column) { return std::string{row.text(column)}; };
                 rows =
                     PersonRows{person,  row.number(0), text(1), text(2), text(3), text(4), text(5),
                                text(6), text(7),       text(8), text(9), {},      {}};
             });
    if (!rows) return rows;
    in.query("SELECT entry, kind, value, sealed FROM contact WHERE area = $1 AND person = $2 "
             "ORDER BY entry",
             {area, person}, [&](const Row& row) {
                 rows->contacts.push_back({row.number(0), std::string{row.text(1)},
                                           std::string{row.text(2)}, row.number(3) != 0});
             });
    in.query("SELECT person FROM merged_person WHERE area = $1 AND goes_on = $2 ORDER BY person",
             {area, person}, [&](const Row& row) { rows->merged.emplace_back(row.text(0)); });
    return rows;
}

void drop_derived(Connection& in, const std::string& area)
{
    for (const std::string_view table :
         {"case_row", "duty", "party", "open_item", "person_row", "contact", "merged_person"})
        in.run("DELETE FROM " + std::string{table} + " WHERE area = $1", {area});
    drop_all_texts(in, area);
    index_changed(in, area);
}

} // namespace ribbon::storage
