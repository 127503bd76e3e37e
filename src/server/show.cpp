// A page with everything around it.
#include "components/layout.hpp"
#include "components/text.hpp"
#include "server/route.hpp"
#include "server/sign_in/cookies.hpp"

namespace ribbon::server {
namespace {

using access::Action;
using access::Relation;
using access::Role;

/// What a browser may do with a page: show it with our own style and script, and send forms to us.
constexpr const char* policy =
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

} // namespace

void add_page_headers(const Ask& ask, Response& response)
{
    response.headers.emplace_back("content-security-policy", policy);
    response.headers.emplace_back("x-content-type-options", "nosniff");
    response.headers.emplace_back("referrer-policy", "same-origin");
    response.headers.emplace_back("cross-origin-opener-policy", "same-origin");
    response.headers.emplace_back("cross-origin-resource-policy", "same-origin");
    response.headers.emplace_back("permissions-policy", "camera=(), microphone=(), geolocation=()");
    response.headers.emplace_back("cache-control", "no-store");
    if (ask.http.secure)
        response.headers.emplace_back("strict-transport-security", "max-age=63072000");
    if (ask.before_is_new)
        response.headers.push_back(set_cookie(ask.http, Cookie::before, ask.before));
}

namespace {

struct Place {
    const char* says;
    std::string path;
    Action action;
};

/// The parts of the service that this visitor can go to.
std::vector<Place> places(const Ask& ask)
{
    if (ask.visitor.is_staff())
        return {{"My work", "/work", Action::see_worklist},
                {"Find a child", "/find", Action::find_children},
                {"Messages", "/inbox", Action::see_worklist},
                {"Mail", "/mail", Action::sort_mail},
                {"Handovers", "/handovers", Action::see_worklist},
                {"Load", "/load", Action::see_load},
                {"Council", "/council", Action::administer},
                {"Machine", "/machine", Action::see_machine}};
    if (!ask.visitor.is_signed_in())
        return {{"Ask for help", "/ask", Action::ask_for_help},
                {"What is my deadline?", "/deadline", Action::see_public}};
    if (!ask.looked) return {{"Home", "/home", Action::see_own_cases}};
    const std::string own = "/cases/" + ask.history().key;
    return {{"Home", own + "/home", Action::see_home},
            {"Messages", own + "/messages", Action::see_messages},
            {"Dates", own + "/dates", Action::see_dates},
            {"Documents", own + "/documents", Action::see_documents},
            {"Your rights", own + "/rights", Action::see_rights},
            {"Who has looked", own + "/reads", Action::see_reads}};
}

std::vector<NavigationItem> navigation(const Ask& ask, const PageWords& words)
{
    std::vector<NavigationItem> items;
    for (Place& place : places(ask)) {
        const bool of_case = place.path.starts_with("/cases/");
        const auto verdict = of_case
                                 ? access::may(ask.role, place.action, ask.relation)
                                 : access::may(ask.visitor.role, place.action, Relation::no_case);
        if (verdict == access::Verdict::no) continue;
        const Here here = place.path == words.current || ask.http.path == place.path ? Here::page
                          : ask.http.path.starts_with(place.path + "/")              ? Here::inside
                                                                                     : Here::no;
        std::string says = place.says;
        if (says == "Home" && ask.looked) says = ask.child();
        items.push_back({.says = says, .to = Url::path(std::move(place.path)), .here = here});
    }
    return items;
}

Html help(const Ask& ask, const Council& council)
{
    std::string how = "Stuck, or not online? ";
    if (!council.phone.empty()) how += "Ring us on " + council.phone + ". ";
    if (!council.email.empty()) how += "Write to " + council.email + ". ";
    how += "We keep a note of every call and letter here, with its own answer date.";
    if (ask.visitor.is_staff())
        how = "Each page you open is recorded, and families can see who opened their record.";
    return line(how);
}

} // namespace

Response show(const Ask& ask, const PageWords& words, Html main)
{
    Layout page{.title = words.title, .council = ask.council->name, .main = {std::move(main)}};
    page.navigation = navigation(ask, words);
    page.problems = words.problems;
    page.home = Url::path(ask.visitor.is_signed_in() ? first_place(ask.visitor) : "/");
    if (!words.back.empty()) page.back = BackLink{.to = Url::path(words.back)};
    if (!ask.visitor.is_staff()) page.exit = ExitThisPage{};
    if (ask.shell.clock.invented())
        page.banner = "An invented council: nobody here is real. Its clock reads " +
                      in_words(ask.today) + ".";
    page.help = help(ask, *ask.council);
    if (ask.visitor.is_signed_in())
        page.account = line("Signed in as " + ask.visitor.name + ". ",
                            link("Your account", "/account"), " ", link("Sign out", "/sign-out"));
    page.footer_links = {link("Accessibility", "/accessibility"), link("Privacy", "/privacy"),
                         link("What is my deadline?", "/deadline")};
    if (ask.looked && !ask.visitor.is_staff() &&
        access::may(ask.role, Action::set_contact_needs, ask.relation) == access::Verdict::yes) {
        page.footer_links.push_back(
            link("How we tell you that something is new", Url::path(ask.path("/wishes"))));
        page.footer_links.push_back(link("What you need from us", Url::path(ask.path("/needs"))));
    }
    page.footer_note = "Ribbon, free software.";
    page.wide = ask.visitor.is_staff();
    Response response;
    response.status = words.status != 0 ? words.status : words.problems ? 422 : 200;
    response.body = layout(page).bytes();
    add_page_headers(ask, response);
    return response;
}

} // namespace ribbon::server
