#include "server/answers.hpp"

#include "pages/plain/page.hpp"

namespace ribbon::server {
namespace {

Response plain(const Ask& ask, int status, PlainPage page)
{
    PageWords words{.title = page.heading};
    words.status = status;
    return show(ask, words, render(page));
}

/// Why staff may not, in words of what they are to the case.
std::string why_not(access::Relation relation)
{
    using access::Relation;
    switch (relation) {
    case Relation::conflict:
        return "You have an interest of your own in this case, so you are kept out of it.";
    case Relation::former: return "You handed this case over. Whoever has it now can do this.";
    case Relation::same_area: return "Another team has this case. Its officers can do this.";
    case Relation::other_area: return "This is a case of another council.";
    case Relation::stranger: return "You have nothing to do with this case.";
    default: return "Your work does not include this.";
    }
}

Url here(const Ask& ask) { return Url::asked_for(ask.http.path); }

} // namespace

Response not_found(const Ask& ask)
{
    return plain(
        ask, 404,
        {.heading = "There is nothing here that you can open",
         .says = {"The address may be wrong, or you may not be the person who can open it."},
         .ways_on = {{"Go to the first page", "/"}}});
}

Response may_not(const Ask& ask)
{
    return plain(
        ask, 403,
        {.heading = "You can not do this",
         .says = {why_not(ask.relation), "If you need it, ask your manager. Nothing was changed."},
         .ways_on = {{"Go to the first page", "/"}}});
}

Response wrong_method(const Ask& ask)
{
    Response response = plain(ask, 405,
                              {.heading = "This can not be done here",
                               .says = {"The page was asked for in a way that it does not answer."},
                               .ways_on = {{"Go to the first page", "/"}}});
    response.headers.emplace_back("allow", ask.http.method == Method::post ? "GET, HEAD" : "POST");
    return response;
}

Response stale_form(const Ask& ask)
{
    return plain(
        ask, 403,
        {.heading = "Please send this once more",
         .says = {"You were away for a while, so we could not be sure that it was you. "
                  "Nothing was sent and nothing was changed.",
                  "Open the page again. What you typed may still be there if you go back."},
         .ways_on = {{"Open the page again", here(ask)}}});
}

Response changed_meanwhile(const Ask& ask)
{
    return plain(ask, 409,
                 {.heading = "Somebody else has just recorded something here",
                  .says = {"Yours was not recorded, so that nothing is done on what is no longer "
                           "so. Look at what is new, and then send yours again."},
                  .ways_on = {{"See what is new", here(ask)}}});
}

Response broken(const Ask& ask, int status)
{
    Response response =
        plain(ask, status,
              {.heading = "Sorry, something of ours is broken",
               .says = {"What you did last may not have been saved. Please try again in a few "
                        "minutes.",
                        "If it can not wait, ring us. What you tell us on the telephone counts as "
                        "much as what you write here."},
               .ways_on = {{"Try again", here(ask)}}});
    if (status == 503) response.headers.emplace_back("retry-after", "60");
    return response;
}

Response to_sign_in(const Ask& ask)
{
    if (ask.http.method == Method::post) return stale_form(ask);
    return see_other("/sign-in?to=" + in_url(ask.http.path));
}

} // namespace ribbon::server
