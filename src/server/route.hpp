// A route: what is asked, what it needs, and who answers. The one table of them is in routes.cpp.
#pragma once

#include "access/access.hpp"
#include "base/result.hpp"
#include "components/form.hpp"
#include "server/http/message.hpp"
#include "server/shell.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ribbon::server {

/// What a route needs to be allowed. There is no default: a route that names none does not compile.
struct Needs {
    access::Action action;
    constexpr Needs(access::Action needed) : action(needed) {} // NOLINT(*-explicit-*)
    Needs() = delete;
};

/// One request on its way through a route that has been allowed.
struct Ask {
    const Request& http;
    Shell& shell;
    const Visitor& visitor;
    std::shared_ptr<const Council> council; ///< as it stood when the request came
    std::vector<std::string> parts; ///< what stood in the path for each {}: parts[0] is the case
    std::shared_ptr<const LookedAt> looked; ///< the case; null for a route without one
    access::Role role = access::Role::nobody; ///< in this case
    access::Relation relation = access::Relation::no_case;
    Day today;
    Moment now;
    std::string reason; ///< why they opened it, where they had to say
    std::string
        before; ///< the token of a browser that nobody has signed in on; see sign_in/cookies
    bool before_is_new = false;
    FormMarks* marks = nullptr; ///< while a page is drawn that will be sent again

    /// What a page calls the child: "Isla".
    std::string child() const { return first_name(looked->rows.name); }
    /// A path of the case: "/cases/7Q3KXW2M9/messages".
    std::string path(std::string_view rest = {}) const
    {
        return "/cases/" + looked->history.key + std::string{rest};
    }
    const CaseHistory& history() const { return looked->history; }
    const Timeline& timeline() const { return looked->timeline(); }
};

using Handler = Response (*)(Ask& ask);

struct Route {
    Method method;
    std::string_view pattern; ///< "/cases/{}/messages"; the first {} of a /cases/ path is the case
    Needs needs;
    std::string_view reads; ///< what is read of a child's record, as the family is told; or empty
    Handler answer;
    Allowance allowance = {};
};

/// Every route there is.
std::span<const Route> routes();

/// A page with everything around it: header, navigation, banner, footer, and headers that say that
/// nobody may keep a copy (Cache-Control: no-store) or run anything in it.
struct PageWords {
    std::string title;
    std::string current; ///< the path of the navigation that is this page
    bool problems = false; ///< the title says "Error: " first
    std::string back; ///< the path of the page before, where there is one
    int status = 0; ///< nothing said: 422 where there are problems, else 200
};
Response show(const Ask& ask, const PageWords& words, Html main);
/// The headers of every page.
void add_page_headers(const Ask& ask, Response& response);

/// The keys of a form: against forged forms, and so that it makes one fact however often it is
/// sent. Where the page will be sent again, marks that stand for them.
FormKeys form_keys(const Ask& ask);

/// Appends what was decided, by this visitor, now. Throws storage::Conflict.
storage::Appended append(Ask& ask, Proposal proposal);
storage::Appended append(Ask& ask, StreamProposal proposal);

} // namespace ribbon::server
