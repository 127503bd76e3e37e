#include "server/keeping.hpp"

#include "server/forms.hpp"
#include "server/routes/case.hpp"
#include "server/routes/family.hpp"
#include "server/routes/work.hpp"
#include "server/told_case.hpp"
#include "storage/mail/reads_like.hpp"

#include <array>

namespace ribbon::server {
namespace {

constexpr std::size_t most_of_a_query = 300; ///< bytes; a longer one is drawn each time

/// What somebody reads with a page, beside what is read of the record.
using More = std::string (*)(Ask& ask);

/// A page that is drawn from nothing but this: what `more` tells, the visitor and what they are to
/// the case, the path, the day, the council, and the case as it was looked at.
struct Kept {
    Handler page;
    More more;
};

/// The people of a case: what they are called, and how far their own streams have come.
std::string people_of(Ask& ask)
{
    std::string people = std::to_string(ask.history().number);
    ask.shell.archive.reading([&](storage::Connection& connection) {
        connection.query(
            "SELECT p.person, r.given, r.family, s.number FROM party p "
            "LEFT JOIN person_row r ON r.area = p.area AND r.person = p.person "
            "LEFT JOIN stream s ON s.area = p.area AND s.kind = 'person' AND s.key = p.person "
            "WHERE p.area = $1 AND p.a_case = $2 ORDER BY p.person",
            {ask.shell.archive.area(), ask.history().key}, [&](const storage::Row& row) {
                for (int column = 0; column < 3; ++column)
                    (people += '\n').append(row.text(column));
                (people += '\n') += std::to_string(row.number(3));
            });
    });
    return people;
}

/// The index, mail in no case yet that may mean danger or ask for something, and the views that the
/// visitor saved.
std::string list_of(Ask& ask)
{
    std::string text = std::to_string(ask.shell.index_version(ask.today));
    ask.shell.archive.reading([&](storage::Connection& from) {
        const storage::MailsByUrgency mails{from, ask.shell.archive.area()};
        (text += ' ') += std::to_string(mails.dangers());
        (text += ' ') += std::to_string(mails.with_a_clock().first);
    });
    for (const auto& [path, name] : saved_views(ask)) ((text += '\n') += path).append("\n" + name);
    return text;
}

constexpr std::array kept_pages{
    Kept{family_home, people_of},  Kept{family_messages, people_of}, Kept{family_dates, people_of},
    Kept{family_story, people_of}, Kept{why_date, people_of},        Kept{case_page, people_of},
    Kept{work, list_of},
};

/// Everything the page would be drawn from; nothing where it is drawn each time.
std::optional<std::string> drawn_from(Ask& ask, const Kept& kept)
{
    std::string query;
    for (const auto& [name, value] : ask.http.query.fields())
        ((query += name) += '\n').append(value) += '\n';
    if (query.size() > most_of_a_query || !ask.visitor.is_signed_in()) return std::nullopt;
    const Visitor& who = ask.visitor;
    std::string text = ask.http.path + "\n" + query;
    for (const std::string& one : {who.account, who.name, who.officer, who.team, who.person})
        (text += one) += '\n';
    for (const std::int64_t one :
         {static_cast<std::int64_t>(who.role), static_cast<std::int64_t>(ask.role),
          static_cast<std::int64_t>(ask.relation), std::int64_t{ask.today.number()},
          ask.council->number})
        (text += std::to_string(one)) += '\n';
    return text + kept.more(ask);
}

Response answer_of(Ask& ask, const DrawnPage& page)
{
    std::vector<FormKeys> keys;
    keys.reserve(page.forms);
    for (std::size_t form = 0; form < page.forms; ++form) keys.push_back(form_keys(ask));
    Response response;
    response.body.reserve(page.bytes() + page.keys.size() * 64);
    for (std::size_t i = 0; i < page.pieces.size(); ++i) {
        response.body += page.pieces[i];
        if (i == page.keys.size()) break;
        const DrawnPage::Key& key = page.keys[i];
        response.body += key.once ? keys[key.form].once : keys[key.form].csrf;
    }
    add_page_headers(ask, response);
    return response;
}

Response draw(Ask& ask, const Route& route, const Kept& kept, const std::string& from)
{
    FormMarks marks{.mark = ask.shell.pages.mark()};
    Ask marked = ask;
    marked.marks = &marks;
    marked.looked = told_case(ask);
    const Response response = route.answer(marked);
    auto page = std::make_shared<const DrawnPage>(taken_apart(response.body, marks));
    Response sent = answer_of(ask, *page);
    sent.status = response.status;
    if (response.status != 200) sent.headers = response.headers;
    // What came between may stand in it already: then it is kept under what it is drawn from by
    // whoever asks next.
    if (response.status == 200 && drawn_from(ask, kept) == from) ask.shell.pages.keep(from, page);
    return sent;
}

} // namespace

Response answer_reading(Ask& ask, const Route& route)
{
    for (const Kept& kept : kept_pages) {
        if (kept.page != route.answer) continue;
        const auto from = drawn_from(ask, kept);
        if (!from) break;
        if (const auto page = ask.shell.pages.find(*from)) return answer_of(ask, *page);
        return draw(ask, route, kept, *from);
    }
    ask.looked = told_case(ask);
    return route.answer(ask);
}

} // namespace ribbon::server
