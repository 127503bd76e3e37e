// The officer's check of who somebody is.
#include "inbound/forms/identity_check.hpp"
#include "pages/identity/page.hpp"
#include "server/outward.hpp"
#include "server/routes/asking.hpp"
#include "storage/derived/people.hpp"

namespace ribbon::server {
namespace {

/// Who else in the record may be the child of this case, with their cases: for staff alone.
std::vector<PerhapsTheSame> perhaps_the_same(const Ask& ask)
{
    std::vector<PerhapsTheSame> perhaps;
    const std::string& child = ask.looked->rows.person;
    const std::string& area = ask.shell.archive.area();
    const DetailHistory known = ask.shell.archive.read({StreamKind::person, child});
    storage::PersonSought sought{.born = ask.looked->rows.born};
    for (const Detail* one : standing(known.details)) {
        if (one->kind == DetailKind::person_named) {
            sought.family = (*one)[DetailField::family];
            sought.given = (*one)[DetailField::given];
        }
        if (const auto postcode = (*one)[DetailField::postcode]; !postcode.empty())
            sought.postcode = postcode;
    }
    ask.shell.archive.reading([&](storage::Connection& connection) {
        for (const auto& one : storage::find_people(connection, area, sought)) {
            if (one.person == child) continue;
            PerhapsTheSame same{
                .name = "A child of the record", .born = {}, .why = one.why, .a_case = {}};
            connection.query("SELECT a_case, name FROM case_row WHERE area = $1 AND person = $2",
                             {area, one.person}, [&](const storage::Row& row) {
                                 same.a_case = row.text(0);
                                 same.name = row.text(1);
                             });
            // A parent with the same name has no case of their own, and is no match.
            if (!same.a_case.empty()) perhaps.push_back(std::move(same));
        }
    });
    return perhaps;
}

Response show_identity(Ask& ask, const std::string& person, const Problems& problems)
{
    const Names names = ask.shell.names_for(*ask.looked, *ask.council);
    IdentityPage page{.a_case = ask.history().key, .child = ask.looked->rows.name};
    page.parties = parties_to_check(ask.history(), names, ask.today);
    page.perhaps = perhaps_the_same(ask);
    page.person = person;
    for (const auto& [name, value] : ask.http.form.fields()) page.form.add(name, value);
    page.problems = problems;
    page.keys = form_keys(ask);
    return show(ask,
                {.title = "Who may see the record",
                 .problems = !problems.empty(),
                 .back = "/cases/" + page.a_case},
                render(page));
}

} // namespace

Response identity_checks(Ask& ask)
{
    return show_identity(ask, std::string{ask.http.query.one("person")}, {});
}

Response check_identity(Ask& ask)
{
    const std::string person{ask.http.form.one("person")};
    const auto command = read_identity_check(ask.http.form, person, ask.today);
    if (!command) return show_identity(ask, person, command.problems());
    auto proposal = decide(*command, ask.history(), ask.today);
    if (!proposal) return show_identity(ask, person, proposal.problems());
    if (auto stopped = record(ask, std::move(*proposal),
                              [&](const Problems& why) { return show_identity(ask, person, why); }))
        return *std::move(stopped);
    return see_other(ask.path("/identity"));
}

} // namespace ribbon::server
