#include "pages/recording/gallery.hpp"

#include "inbound/forms/recording.hpp"
#include "pages/recording/page.hpp"

namespace ribbon {
namespace {

constexpr Day today{std::chrono::year{2026} / 11 / 19};

Form form_of(std::initializer_list<std::pair<const char*, std::string>> values)
{
    Form form;
    for (const auto& [name, value] : values) form.add(name, value);
    return form;
}

/// A case with a request of 8 June 2026, so that on the day of the gallery its plan is late.
CaseHistory late_case(std::string child)
{
    CaseHistory history{.key = "7Q3KXW2M9"};
    CaseFacts& facts = history.facts;
    facts.title = std::move(child);
    const auto add = [&](Kind kind, MatterId matter, Day day) -> Fact& {
        facts.facts.push_back({.id = static_cast<FactId>(facts.facts.size() + 1),
                               .kind = kind,
                               .matter = matter,
                               .when = Days::on(day),
                               .by = "Aisha Khan"});
        history.entry_of.push_back(++history.number);
        return facts.facts.back();
    };
    const MatterId child_matter = open_matter(facts, MatterKind::child);
    const MatterId request = open_matter(facts, MatterKind::request);
    add(Kind::born, child_matter, Day{std::chrono::year{2019} / 5 / 2});
    add(Kind::request_received, request, Day{std::chrono::year{2026} / 6 / 8}).says.from =
        Party::parent;
    add(Kind::assessment_agreed, request, Day{std::chrono::year{2026} / 7 / 13});
    return history;
}

CaseHistory new_case()
{
    CaseHistory history{.key = "4M8DTR6P2"};
    history.facts.title = "Finley Heathcote";
    return history;
}

const char* very_long =
    "Oluwadamilola Featherstonehaugh-Wolfeschlegelsteinhausenbergerdorff of the "
    "Upper Wyeford and Lower Peakshire Federation";

class Gallery {
public:
    Gallery(const Law& law, const Calendar& calendar) : law_(law), calendar_(calendar) {}

    void choose(const char* name, const CaseHistory& history, const Form& query)
    {
        add(name, render(choose_what_happened(ground(history), query), place_));
    }
    void ask(const char* name, const CaseHistory& history, const Form& query)
    {
        show(name, ask_about(ground(history), query));
    }
    void check(const char* name, const CaseHistory& history, const Form& form)
    {
        show(name, check_answers(ground(history), form));
    }
    void meanwhile(const char* name, const CaseHistory& history, const Form& form)
    {
        auto outcome = record_checked(ground(history), form);
        if (const auto* view = std::get_if<CheckView>(&outcome)) add(name, render(*view, place_));
    }
    void done(const char* name, const CaseHistory& history, const Form& form)
    {
        auto outcome = record_checked(ground(history), form);
        const auto* proposal = std::get_if<StreamProposal>(&outcome);
        if (!proposal) return;
        const CaseHistory after = with(history, *proposal);
        const auto last = static_cast<FactId>(after.facts.facts.size());
        add(name, render(arrange_done(after, last, law_, calendar_, today), place_));
    }
    std::vector<RecordingExample> take() { return std::move(examples_); }

private:
    RecordingGround ground(const CaseHistory& history) const
    {
        return {history, law_, calendar_, today};
    }
    template <class Outcome> void show(const char* name, const Outcome& outcome)
    {
        std::visit([&](const auto& view) { add(name, render(view, place_)); }, outcome);
    }
    void add(const char* name, Html main)
    {
        examples_.push_back({std::string{"recording-"} + name, std::move(main)});
    }

    const Law& law_;
    const Calendar& calendar_;
    RecordingPlace place_{.a_case = "7Q3KXW2M9", .keys = {.csrf = "gallery", .once = "gallery"}};
    std::vector<RecordingExample> examples_;
};

} // namespace

std::vector<RecordingExample> recording_gallery(const Law& law, const Calendar& calendar)
{
    Gallery gallery{law, calendar};
    const CaseHistory isla = late_case("Isla Marsden");
    const CaseHistory long_name = late_case(very_long);
    const Form plan = form_of({{"what", "final-plan-sent"},
                               {"when-day", "19"},
                               {"when-month", "11"},
                               {"when-year", "2026"},
                               {"name", "Larkrise Primary School"},
                               {"evidence", "The letter of 19 November"},
                               {"seen", "3"}});
    const Form reason = form_of({{"what", "delay-reason-accepted"},
                                 {"when-day", "1 October 2026"},
                                 {"clock", "ehc.finalise-plan@2"},
                                 {"ground", "missed appointment"},
                                 {"evidence", "The psychologist's note"}});
    const Form earlier = form_of({{"corrects", "2"},
                                  {"when-day", "1"},
                                  {"when-month", "6"},
                                  {"when-year", "2026"},
                                  {"from", "parent"}});
    gallery.choose("choose-nothing-yet", new_case(), {});
    gallery.choose("choose-late", isla, {});
    gallery.choose("choose-found", isla, form_of({{"q", "appeal"}}));
    gallery.choose("choose-not-found", isla, form_of({{"q", "xylophone"}}));
    gallery.choose("choose-long-names", long_name, {});
    gallery.ask("fields", isla, form_of({{"what", "final-plan-sent"}}));
    gallery.ask("fields-reason", isla, form_of({{"what", "delay-reason-accepted"}}));
    gallery.ask("fields-correction", isla, form_of({{"corrects", "2"}}));
    gallery.ask("fields-withdrawal", isla, form_of({{"corrects", "2"}, {"withdraw", "yes"}}));
    gallery.check("fields-everything-wrong", isla,
                  form_of({{"what", "delay-reason-accepted"},
                           {"when-day", "31"},
                           {"when-month", "2"},
                           {"when-year", "26"},
                           {"on-day", "40"},
                           {"evidence", std::string(401, 'x')}}));
    gallery.check(
        "check-new-dates", new_case(),
        form_of(
            {{"what", "request-received"}, {"when-day", "19 November 2026"}, {"from", "parent"}}));
    gallery.check("check-late", isla, plan);
    gallery.check("check-reason-refused", isla, reason);
    gallery.check("check-correction", isla, earlier);
    gallery.check("check-withdrawal", isla,
                  form_of({{"corrects", "2"}, {"withdraw", "yes"}, {"evidence", very_long}}));
    gallery.check("check-long-names", long_name,
                  form_of({{"what", "advice-requested"},
                           {"when-day", "19 November 2026"},
                           {"name", std::string{very_long}.substr(0, 99)}}));
    gallery.meanwhile(
        "check-changed-meanwhile", isla,
        form_of({{"what", "final-plan-sent"}, {"when-day", "19 November 2026"}, {"seen", "2"}}));
    gallery.done("done-late", isla, plan);
    return gallery.take();
}

} // namespace ribbon
