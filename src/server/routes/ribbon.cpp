#include "server/routes/ribbon.hpp"

#include "pages/take_ribbon/page.hpp"
#include "server/answers.hpp"
#include "server/downloads.hpp"
#include "server/sessions.hpp"
#include "storage/bundles/shelf.hpp"
#include "storage/files/file.hpp"
#include "views/words.hpp"

namespace ribbon::server {
namespace {

using storage::BundleState;

struct Offered {
    RibbonKind kind;
    std::string_view title, about;
};

/// What this visitor may ask for. A family's own holds what that party may see, and no more.
std::vector<Offered> offered_to(const Ask& ask)
{
    if (!ask.visitor.is_staff())
        return {{RibbonKind::family, "For you", "All that you may see, with your receipts."}};
    return {
        {RibbonKind::family, "The whole case, for the council",
         "Every message and document of it, of each of the family: do not give it to one parent. "
         "Each of the family has their own, from their page."},
        {RibbonKind::ombudsman, "For the Ombudsman",
         "Letters and complaints first, with the delay of each stage. Officers by name and "
         "role only. It too holds what each of the family wrote."}};
}

storage::BundleWish wish_for(const Ask& ask, RibbonKind kind)
{
    return {.a_case = ask.history().key,
            .kind = kind,
            .person = ask.visitor.is_staff() ? "" : ask.visitor.person};
}

/// The kind that is asked for, where it is one of those that are offered.
std::optional<RibbonKind> kind_asked(const Ask& ask, std::string_view letter)
{
    for (const Offered& one : offered_to(ask))
        if (letter_of(one.kind) == letter) return one.kind;
    return std::nullopt;
}

TakeRibbonPage::One shown(const Ask& ask, const Offered& offered)
{
    TakeRibbonPage::One one{.kind = std::string{letter_of(offered.kind)},
                            .title = std::string{offered.title},
                            .about = std::string{offered.about}};
    const BundleState state = ask.shell.bundles->state(wish_for(ask, offered.kind));
    one.under_way = state.is == BundleState::Is::waiting || state.is == BundleState::Is::in_hand;
    one.failed = state.is == BundleState::Is::given_up;
    one.step = state.step;
    one.done = state.done;
    one.all = state.all;
    if (state.made) {
        one.made = said(*state.made, ask.today) + ". " + counted(state.pages, "page") + ", " +
                   std::to_string((state.bytes + 999) / 1'000) + " kB";
        one.proof = state.sha256;
    }
    return one;
}

} // namespace

Response ribbon_page(Ask& ask)
{
    if (!ask.shell.bundles) return not_found(ask);
    TakeRibbonPage page{.a_case = ask.history().key,
                        .child = ask.child(),
                        .staff = ask.visitor.is_staff(),
                        .fresh = is_fresh(ask)};
    for (const Offered& one : offered_to(ask)) page.all.push_back(shown(ask, one));
    return show(
        ask,
        {.title = "The ribbon", .back = ask.visitor.is_staff() ? ask.path() : ask.path("/home")},
        render(page, form_keys(ask)));
}

Response ask_ribbon(Ask& ask)
{
    const auto kind = kind_asked(ask, ask.http.form.one("kind"));
    if (!ask.shell.bundles || !kind) return not_found(ask);
    if (!is_fresh(ask)) return ribbon_page(ask);
    ask.shell.bundles->ask(wish_for(ask, *kind), ask.now);
    if (ask.shell.wake_bundles) ask.shell.wake_bundles();
    return see_other(ask.path("/ribbon"));
}

Response ribbon_file(Ask& ask)
{
    const auto kind = kind_asked(ask, ask.http.query.one("kind"));
    if (!ask.shell.bundles || !kind) return not_found(ask);
    if (!is_fresh(ask)) return ribbon_page(ask);
    const auto path = ask.shell.bundles->file(wish_for(ask, *kind), ask.now);
    if (!path) return see_other(ask.path("/ribbon"));
    return download(storage::File{*path, storage::File::For::reading}.read_rest(),
                    "ribbon-" + ask.history().key + "-" + iso(ask.today) + ".zip",
                    "application/zip");
}

} // namespace ribbon::server
