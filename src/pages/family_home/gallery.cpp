// A family's pages in each state.
#include "pages/gallery.hpp"
#include "pages/family_home/samples.hpp"

namespace ribbon {

using namespace sample;

namespace {

const FormKeys keys{"token", "once"};

std::vector<GalleryPage> homes()
{
    using State = AnswerView::State;
    FamilyHome running = home("Isla");
    running.next = next_step();
    running.first = "Next, we must tell you whether we will assess by Tuesday 1 December.";
    return {
        {"family-home-nothing-yet", render(home("Isla"), today), true},
        {"family-home-running", render(running, today), true},
        {"family-home-late", render(late_home("Isla"), today), true},
        {"family-home-long-name", render(late_home(long_name), today), true},
        {"family-children-none", render(ChildrenPage{}), true},
        {"family-children",
         render(ChildrenPage{{{"7Q3KXW2M9", "Isla", "The plan is late.", 2},
                              {"8R3KXW2M9", long_name, "Nothing is late.", 0}}}),
         true},
        {"family-sent",
         render(SentHome{.a_case = "7Q3KXW2M9",
                         .sent = conversation(1, "My request", State::running).items,
                         .dates = {next_step()},
                         .checking = "We check who you are."}),
         true},
        {"why-date", render(why()), true},
        {"dates",
         render(DatesPage{"7Q3KXW2M9", "Isla", {late_plan(), next_step()}, {}, {time_to_appeal()}}),
         true},
        {"dates-nothing", render(DatesPage{"7Q3KXW2M9", "Isla", {}, {}, {}}), true},
        {"messages-none", render(MessagesPage{.a_case = "7Q3KXW2M9", .child = "Isla"}), true},
        {"messages",
         render(MessagesPage{"7Q3KXW2M9", "Isla", late_home("Isla").messages, 0, 40, 1}), true},
    };
}

std::vector<GalleryPage> of_messages()
{
    using State = AnswerView::State;
    const Problems wrong{{"subject", "Say in a few words what it is about. The rest fits below"},
                         {"words", "Write what you want to say to us"}};
    const Problems wrong_call{{"day", "Choose a day"},
                              {"slot", "Choose a time of day"},
                              {"phone", "Write the whole telephone number, like 07700 900 318"}};
    std::vector<GalleryPage> all;
    const auto add = [&](const char* name, Html main) {
        all.push_back({name, std::move(main), true});
    };
    for (const auto& [name, state] : {std::pair{"conversation-late", State::late},
                                      std::pair{"conversation-answered", State::answered}})
        add(name, render(ConversationPage{.a_case = "7Q3KXW2M9",
                                          .child = "Isla",
                                          .conversation = conversation(12, "Which school?", state)},
                         keys));
    add("conversation-danger",
        render(ConversationPage{.a_case = "7Q3KXW2M9",
                                .child = "Isla",
                                .conversation = conversation(12, long_name, State::running),
                                .earlier = 31,
                                .danger = true},
               keys));
    add("write", render(WritePage{.a_case = "7Q3KXW2M9", .child = "Isla"}, keys));
    add("write-wrong", render(WritePage{"7Q3KXW2M9", "Isla", long_name, "", wrong}, keys));
    add("sent", render(SentPage{"7Q3KXW2M9", "7Q3KXW2M9-12", "Thursday 19 November, 7:42pm",
                                "Thursday 26 November", "Aisha Khan", true, 12}));
    add("call", render(CallPage{.a_case = "7Q3KXW2M9",
                                .child = "Isla",
                                .days = {today + days{1}, today + days{4}},
                                .today = today},
                       keys));
    add("call-wrong", render(CallPage{.a_case = "7Q3KXW2M9",
                                      .child = "Isla",
                                      .phone = "12",
                                      .days = {today + days{1}},
                                      .today = today,
                                      .problems = wrong_call},
                             keys));
    return all;
}

std::vector<GalleryPage> the_rest()
{
    std::vector<GalleryPage> all;
    const auto add = [&](const char* name, Html main) {
        all.push_back({name, std::move(main), true});
    };
    add("reads-none", render(ReadsPage{.a_case = "7Q3KXW2M9", .child = "Isla", .rows = {}}));
    add("reads", render(ReadsPage{"7Q3KXW2M9",
                                  "Isla",
                                  {{"Thursday 19 November, 9am", "Aisha Khan", "a SEND officer",
                                    "the whole record", ""},
                                   {"Wednesday 18 November, 4pm", long_name, "a manager",
                                    "the messages", "Covering for Aisha Khan this week"}},
                                  112,
                                  "1"}));
    add("story", render(StoryPage{"Isla", late_home("Isla").story}));
    add("rights", render(rights(true)));
    add("rights-nothing", render(rights(false)));
    add("documents-none", render(DocumentsPage{"7Q3KXW2M9", "Isla", {}}));
    add("documents",
        render(DocumentsPage{"7Q3KXW2M9",
                             "Isla",
                             {{"Letter from the doctor.pdf", "a PDF", "120 kB", "9 November",
                               "Not scanned for malware", 9, false},
                              {long_name + ".docx", "a Word document", "4 MB", "8 November",
                               "Malware was found: Eicar. It is not given out", 8, true}}}));
    add("needs", render(NeedsPage{"7Q3KXW2M9", "Large print", {}}, keys));
    const AllHeld held{
        "7Q3KXW2M9",
        "Isla",
        {{"31 messages", "What you wrote to us, and we to you", "/cases/7Q3KXW2M9/messages"},
         {"Opened 112 times", "Who has looked, and when", "/cases/7Q3KXW2M9/reads"}},
        {{"Name", long_name}, {"Email", "rebecca.marsden@mail.example"}},
        {{"Name", "Isla Marsden"}, {"Unique pupil number", "H801200001001"}}};
    add("all-held", render(held));
    add("all-held-nothing-of-you", render(AllHeld{"7Q3KXW2M9", "Isla", held.parts, {}, {}}));
    add("take-away", render(TakeAwayPage{"7Q3KXW2M9", "Isla", 31, 4, true}, keys));
    add("take-away-sign-in-again", render(TakeAwayPage{"7Q3KXW2M9", "Isla", 31, 4, false}, keys));
    return all;
}

} // namespace

std::vector<GalleryPage> family_gallery()
{
    std::vector<GalleryPage> all = homes();
    for (std::vector<GalleryPage> some : {of_messages(), the_rest()})
        all.insert(all.end(), std::make_move_iterator(some.begin()),
                   std::make_move_iterator(some.end()));
    return all;
}

} // namespace ribbon
