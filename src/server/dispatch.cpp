#include "server/dispatch.hpp"

#include "base/url.hpp"
#include "server/answers.hpp"
#include "server/assets.hpp"
#include "server/forms.hpp"
#include "server/keeping.hpp"
#include "server/reasons.hpp"
#include "server/sessions.hpp"
#include "server/sign_in/cookies.hpp"
#include "storage/desk/reads.hpp"
#include "storage/record/act.hpp"

#include <cstdio>

namespace ribbon::server {
namespace {

/// Whether a path is as a pattern says; what stands for each {} goes to `parts`.
bool matches(std::string_view pattern, std::string_view path, std::vector<std::string>& parts)
{
    parts.clear();
    while (!pattern.empty() && !path.empty()) {
        const auto next = [](std::string_view& text) {
            text.remove_prefix(1);
            const auto end = text.find('/');
            const std::string_view part = text.substr(0, end);
            text.remove_prefix(part.size());
            return part;
        };
        const std::string_view wanted = next(pattern);
        const std::string_view given = next(path);
        if (wanted == "{}" && !given.empty())
            parts.emplace_back(given);
        else if (wanted != given)
            return false;
    }
    return pattern.empty() && path.empty();
}

/// Writes down that the visitor reads what the route shows.
std::function<void(storage::Connection&)> note_of_read(Ask& ask, const Route& route)
{
    storage::Read read{.id = ask.shell.read_ids.next(ask.now),
                       .seen = ask.now,
                       .account = ask.visitor.account,
                       .role = std::string{access::in_words(ask.role)},
                       .name = ask.visitor.name,
                       .page = std::string{route.reads},
                       .reason = ask.reason};
    return [read = std::move(read), a_case = ask.history().key,
            area = ask.shell.archive.area()](storage::Connection& connection) {
        storage::Reads(connection, area).add(a_case, read);
    };
}

/// The page of a route, and that it is not sent before who reads it is on the disk. The worker goes
/// on to the next while the disk writes for many.
Response answer_page(Ask& ask, const Route& route)
{
    auto note = note_of_read(ask, route);
    Response response = answer_reading(ask, route);
    response.after = [note = std::move(note), &archive = ask.shell.archive](storage::Told then) {
        archive.writing(note, std::move(then));
    };
    return response;
}

/// What the visitor is to the case of the route, and whether they may. An answer where they may
/// not, or must first say why.
std::optional<Response> refuse(Ask& ask, const Route& route)
{
    using access::Verdict;
    ask.role = ask.visitor.role;
    if (is_about_case(route)) {
        ask.looked = ask.shell.cases.read(ask.parts.front(), ask.today);
        // Whether there is such a case is not told to whoever may not read it.
        if (!ask.looked) return ask.visitor.is_signed_in() ? not_found(ask) : to_sign_in(ask);
        const PartIn part = part_in(ask.visitor, *ask.looked, ask.today);
        ask.role = part.role;
        ask.relation = part.relation;
    }
    const Verdict verdict = access::may(ask.role, route.needs.action, ask.relation);
    if (ask.shell.decided)
        ask.shell.decided(ask.visitor, route.needs.action, ask.relation, verdict);
    switch (verdict) {
    case Verdict::yes: return std::nullopt;
    case Verdict::with_reason:
        if (route.answer == keep_reason) return std::nullopt;
        if (auto reason = reason_given(ask)) {
            ask.reason = std::move(*reason);
            return std::nullopt;
        }
        return ask_reason(ask);
    case Verdict::no: break;
    }
    if (!ask.visitor.is_signed_in()) return to_sign_in(ask);
    if (ask.visitor.is_staff()) return may_not(ask);
    // Nor by what stands around the page: it is made as if nothing had been found.
    ask.looked.reset();
    return not_found(ask);
}

Response answer_route(Ask& ask, const Route& route)
{
    if (auto refused = refuse(ask, route)) return std::move(*refused);
    const bool is_read = !route.reads.empty() && ask.looked;
    if (route.method != Method::post)
        return is_read ? answer_page(ask, route) : answer_reading(ask, route);
    if (is_read) ask.shell.archive.writing(note_of_read(ask, route));
    return answer_once(ask, route.answer);
}

Response answer_request(Shell& shell, const Request& http)
{
    if (auto file = asset_answer(http)) return std::move(*file);
    const Found found = find_route(http.method, http.path);
    const auto council = shell.council();
    const Visitor visitor = visitor_of(shell, *council, http);
    Ask ask{.http = http,
            .shell = shell,
            .visitor = visitor,
            .council = council,
            .parts = found.parts,
            .looked = nullptr,
            .today = shell.clock.today(),
            .now = shell.clock.now(),
            .reason = {},
            .before = std::string{cookie_in(http, Cookie::before)}};
    if (!visitor.is_signed_in() && ask.before.empty()) {
        ask.before = new_token(shell.chance);
        ask.before_is_new = true;
    }
    if (!found.route) return found.other_method ? wrong_method(ask) : not_found(ask);
    if (http.method == Method::post && !form_is_ours(ask)) return stale_form(ask);
    try {
        Response response = answer_route(ask, *found.route);
        response.route = found.route->pattern;
        return response;
    } catch (const storage::Conflict&) {
        return changed_meanwhile(ask);
    } catch (const storage::DatabaseError& failed) {
        std::fprintf(stderr, "ribbon: the database: %s\n", failed.what());
        return broken(ask, 503);
    } catch (const std::exception& failed) {
        std::fprintf(stderr, "ribbon: %s\n", failed.what());
        return broken(ask, 500);
    }
}

} // namespace

bool is_about_case(const Route& route) { return route.pattern.starts_with("/cases/{}"); }

Found find_route(Method method, std::string_view path)
{
    const Method wanted = method == Method::head ? Method::get : method;
    Found found;
    for (const Route& route : routes()) {
        if (!matches(route.pattern, path, found.parts)) continue;
        if (route.method == wanted) {
            found.route = &route;
            return found;
        }
        found.other_method = true;
    }
    found.parts.clear();
    return found;
}

Application application(Shell& shell)
{
    return {.allowance =
                [](Method method, std::string_view path) {
                    const Found found = find_route(method, path);
                    return found.route ? found.route->allowance : Allowance{};
                },
            .answer = [&shell](const Request& http) { return answer_request(shell, http); },
            .refused = nullptr,
            .failed =
                [](const Request&, std::string_view what) {
                    std::fprintf(stderr, "ribbon: %.*s\n", static_cast<int>(what.size()),
                                 what.data());
                },
            .done = nullptr};
}

} // namespace ribbon::server
