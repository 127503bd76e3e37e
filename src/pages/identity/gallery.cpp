#include "pages/identity/page.hpp"

namespace ribbon {
namespace {

IdentityPage asked()
{
    IdentityPage page{.a_case = "8W2N41TCX", .child = "Finley Heathcote"};
    page.parties = {{.person = "P2",
                     .name = "Natalie Heathcote",
                     .relation = "mother",
                     .due = "By Thursday 26 November"},
                    {.person = "P1", .name = "Finley Heathcote", .relation = "the child"}};
    page.keys = {"gallery", "gallery"};
    return page;
}

} // namespace

std::vector<std::pair<std::string, Html>> identity_gallery()
{
    std::vector<std::pair<std::string, Html>> pages;
    IdentityPage page = asked();
    pages.emplace_back("one to check", render(page));
    page.person = "P2";
    pages.emplace_back("the form, nothing yet", render(page));
    page.problems = {{"result", "Say whether you are sure who this is"},
                     {"order", "Say whether an order of a court limits them"},
                     {"until", "There is no 31 February in 2027"}};
    page.form.add("how", "Passport");
    page.form.add("until-day", "31");
    page.form.add("until-month", "2");
    page.form.add("until-year", "2027");
    pages.emplace_back("the form, everything wrong", render(page));
    page = asked();
    page.parties[0].due = "It was due on Thursday 26 November";
    page.parties[0].late = true;
    page.perhaps = {{.name = "Finley Heathcote",
                     .born = "14 March 2018",
                     .why = "the same name and date of birth",
                     .a_case = "7Q3KXW2M9"}};
    pages.emplace_back("late, and perhaps here already", render(page));
    page = asked();
    page.parties[0].due.clear();
    page.parties[0].checked = "Checked on 24 November. Passport seen";
    page.parties[0].responsibility = "yes";
    page.parties[0].order = "No address may be given";
    pages.emplace_back("checked, with an order", render(page));
    page.child = page.parties[0].name =
        "Wilhelmina-Anastasia Oluwaseunfunmi Featherstonehaugh-Cholmondeley";
    pages.emplace_back("very long names", render(page));
    return pages;
}

} // namespace ribbon
