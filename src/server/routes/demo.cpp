// Only on an invented county: choose whom to be, without a password.
#include "pages/demo/page.hpp"
#include "server/answers.hpp"
#include "server/routes/sign_in.hpp"
#include "server/sessions.hpp"
#include "storage/desk/accounts.hpp"

namespace ribbon::server {
namespace {

/// The stories of the county, with those who have a part in them.
std::vector<DemoPage::Story> stories(const Ask& ask)
{
    std::vector<DemoPage::Story> found;
    ask.shell.archive.reading([&](storage::Connection& connection) {
        connection.query(
            "SELECT c.a_case, c.name, p.person, p.relation, r.given, r.family "
            "FROM case_row c JOIN party p ON p.area = c.area AND p.a_case = c.a_case "
            "JOIN person_row r ON r.area = p.area AND r.person = p.person "
            "WHERE c.area = $1 AND c.a_case LIKE 'STORY-%' ORDER BY c.a_case, p.person",
            {ask.shell.archive.area()}, [&](const storage::Row& row) {
                found.push_back({std::string(row.text(0)), std::string(row.text(1)),
                                 std::string(row.text(2)), std::string(row.text(3)),
                                 std::string(row.text(4)) + " " + std::string(row.text(5))});
            });
    });
    return found;
}

/// The account of a person or a post, made where there is none.
storage::Account account_for(const Ask& ask, const std::string& person, const std::string& officer,
                             const std::string& name)
{
    std::optional<storage::Account> found;
    ask.shell.archive.writing([&](storage::Connection& connection) {
        storage::Accounts accounts(connection, ask.shell.archive.area());
        found = person.empty() ? accounts.of_officer(officer) : accounts.of_person(person);
        if (found) return;
        const std::string key = ask.shell.new_key();
        found = storage::Account{.account = key,
                                 .person = person,
                                 .officer = officer,
                                 .name = name,
                                 .email = as_email(key + "@demonstration.example"),
                                 .made = ask.now};
        accounts.make(*found);
    });
    return *found;
}

} // namespace

Response demo_page(Ask& ask)
{
    if (!ask.shell.demonstration) return not_found(ask);
    DemoPage page{.stories = stories(ask), .posts = {}};
    for (const Council::Post& post : ask.council->posts)
        if (!post.left) page.posts.push_back({post.key, post.name, post.title, post.team});
    return show(ask, {.title = "Choose whom to be"}, render(page, form_keys(ask)));
}

Response demo_enter(Ask& ask)
{
    if (!ask.shell.demonstration) return not_found(ask);
    const std::string person{ask.http.form.one("person")};
    const std::string officer{ask.http.form.one("officer")};
    if (!officer.empty()) {
        const Council::Post* post = ask.council->post(officer);
        if (!post) return not_found(ask);
        return begin_session(ask, account_for(ask, {}, officer, post->name), "/");
    }
    for (const DemoPage::Story& one : stories(ask))
        if (one.person == person)
            return begin_session(ask, account_for(ask, person, {}, one.who), "/home");
    return not_found(ask);
}

} // namespace ribbon::server
