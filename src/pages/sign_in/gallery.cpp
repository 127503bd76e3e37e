// Signing in, and the plain pages, in each state.
#include "pages/gallery.hpp"
#include "pages/demo/page.hpp"
#include "pages/find/page.hpp"
#include "pages/plain/page.hpp"
#include "pages/sign_in/page.hpp"

namespace ribbon {
namespace {

const FormKeys keys{"token", "once"};

std::vector<GalleryPage> of_families()
{
    std::vector<GalleryPage> all;
    const auto add = [&](const char* name, Html main, bool family) {
        all.push_back({name, std::move(main), family});
    };
    add("sign-in", render(SignInPage{.to = "/", .council_sign_in = true}, keys), true);
    add("sign-in-wrong",
        render(SignInPage{.to = "/",
                          .email = "nobody",
                          .problems = {{"email", "Write an email address, like name@example.org"},
                                       {"password",
                                        "The email address or the password is not right"}}},
               keys),
        true);
    add("sign-in-code", render(CodePage{.to = "/", .email = "rebecca@family.example"}, keys), true);
    add("sign-in-code-wrong",
        render(CodePage{.to = "/",
                        .email = "rebecca@family.example",
                        .problems = {{"code", "That is not the code of the last letter"}}},
               keys),
        true);
    add("sign-in-link", render(LinkPage{.token = "t", .to = "/"}, keys), true);
    add("sign-in-link-failed", render(LinkPage{.failed = true}, keys), true);
    return all;
}

std::vector<GalleryPage> of_staff()
{
    std::vector<GalleryPage> all;
    const auto add = [&](const char* name, Html main, bool family) {
        all.push_back({name, std::move(main), family});
    };
    add("sign-in-app", render(AppCodePage{.to = "/"}, keys), false);
    add("sign-in-elsewhere", render(ElsewherePage{"https://sign-in.council.example/"}), false);
    add("new-password",
        render(NewPasswordPage{"/sign-in/new-password/t",
                               {{"password", "It is shorter than 12 letters"}}},
               keys),
        false);
    add("account",
        render(AccountPage{.name = "Aisha Khan",
                           .email = "aisha@council.example",
                           .staff = true,
                           .has_app = true,
                           .sessions = {{"Thursday 19 November, 9am", "Thursday 19 November, 10am",
                                         true}}},
               keys),
        false);
    add("app-done", render(AppPage{.recovery = {"kx7m-2q9t", "ab3d-9xkq"}}, keys), false);
    add("find", render(FindPage{}), false);
    add("find-none", render(FindPage{.typed = "zzz", .asked = true}), false);
    add("find-some",
        render(
            FindPage{.typed = "isla",
                     .asked = true,
                     .found = {{"7Q3KXW2M9", "Isla Marsden", "2 May 2019", "Aisha Khan", "North"},
                               {"8R3KXW2M9", "Isla Begum", "", "", ""}},
                     .more = true}),
        false);
    return all;
}

std::vector<GalleryPage> plain_ones()
{
    std::vector<GalleryPage> all;
    const auto add = [&](const char* name, Html main, bool family) {
        all.push_back({name, std::move(main), family});
    };
    add("plain-not-found",
        render(
            PlainPage{"There is nothing here that you can open",
                      {"The address may be wrong, or you may not be the person who can open it."},
                      {{"Go to the first page", "/"}}}),
        true);
    add("why-open",
        render(WhyOpen{"7Q3KXW2M9",
                       "/cases/7Q3KXW2M9",
                       false,
                       {{"reason", "Say in a sentence why you need to open this"}},
                       "x"},
               keys),
        false);
    add("why-open-sealed", render(WhyOpen{"7Q3KXW2M9", "/cases/7Q3KXW2M9/sealed", true}, keys),
        false);
    add("demo",
        render(DemoPage{{{"STORY-LOST-EMAIL", "Isla Marsden", "P1", "mother", "Rebecca Marsden"}},
                        {{"officer-4", "Aisha Khan", "case officer", "High Peak"}}},
               keys),
        false);
    return all;
}

} // namespace

std::vector<GalleryPage> sign_in_gallery()
{
    std::vector<GalleryPage> all = of_families();
    for (std::vector<GalleryPage> some : {of_staff(), plain_ones()})
        all.insert(all.end(), std::make_move_iterator(some.begin()),
                   std::make_move_iterator(some.end()));
    return all;
}

} // namespace ribbon
