#include "pages/asks/list.hpp"

namespace ribbon {
namespace {

AskLine of(const std::string& child, const std::string& asked, const std::string& state,
           Standing look)
{
    AskLine line;
    line.child = child;
    line.path = "/cases/PK-4417/asks/7";
    line.asked = asked;
    line.law = "SI 2014/1530 reg 5(1)";
    line.came = "13 November";
    line.state = state;
    line.look = look;
    line.who = "Aisha Khan";
    line.team = "North";
    return line;
}

} // namespace

Gallery ask_list_gallery()
{
    AskList none;
    none.first = asks_in_words(0, 0);
    none.labels = labels_to_choose();
    AskList many = none;
    many.open = 61;
    many.first = asks_in_words(61, 1);
    many.mails = "3 emails that nobody has filed may ask for something, the first due by Monday "
                 "4 January 2027.";
    many.teams = {{"North", "North"}, {"South", "South"}};
    many.lines = {
        of("Isla Marsden", "An EHC needs assessment", "3 days late", Standing::late),
        of(very_long_name, "An EHC needs assessment", "Due 20 November", Standing::next),
        of("Theo Radford", "Information the council holds", "Due 11 December", Standing::plain)};
    many.lines.back().law = "FOIA 2000 s.10(1), s.10(6)";
    AskLine fine = of("Aaliyah Begum", "Help with a fine or summons for absence",
                      "No clock is held", Standing::plain);
    fine.law.clear();
    fine.who = "Nobody";
    fine.team.clear();
    many.lines.push_back(fine);
    many.next = "/asks?after=20777~20770~7~PK-4417";
    AskList manager = many;
    manager.label = "assessment";
    manager.start = "/asks";
    manager.counts = {{"An EHC needs assessment", "/asks?label=assessment", 212, 41, 160, 11, 2},
                      {"Their own data", "/asks?label=subject-access", 30, 3, 8, 19, 1}};
    return {{"asks of the council, none", render(none)},
            {"asks of the council, many", render(many)},
            {"asks of the council, for a manager", render(manager)}};
}

} // namespace ribbon
