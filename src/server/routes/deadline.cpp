// "What is my deadline?": the same for everybody, and nothing is kept.
#include "pages/deadline/page.hpp"
#include "server/routes/asking.hpp"

namespace ribbon::server {

Response public_deadline(Ask& ask)
{
    const auto& books = ask.shell.archive.books();
    Form query;
    for (const auto& [name, value] : ask.http.query.fields()) query.add(name, value);
    const DeadlinePage page = arrange_deadline_page(query, books.law, books.calendar, ask.today);
    const bool wrong = !page.question.problems.empty();
    return show(ask, {.title = "What is my deadline?", .current = "/deadline", .problems = wrong},
                render(page));
}

Response public_deadline_clocks(Ask& ask)
{
    return show(ask, {.title = "Every clock we know", .current = "/deadline", .back = "/deadline"},
                render(ClocksPage{all_clocks(ask.shell.archive.books().law)}));
}

} // namespace ribbon::server
