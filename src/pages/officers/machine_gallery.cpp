// The page of whoever keeps the machine, in each of its states.
#include "pages/machine/page.hpp"
#include "pages/officers/gallery.hpp"

namespace ribbon {
namespace {

constexpr Day today{std::chrono::year{2026} / 11 / 19};

MachineState busy()
{
    MachineState state;
    state.record = "ribbon.northshire.example/send";
    state.entries = 1'284'016;
    state.last_entry = parse_moment("2026-11-19T09:58Z");
    state.began = *parse_moment("2026-11-16T05:30Z");
    state.letters_waiting = 12;
    state.oldest_letter = parse_moment("2026-11-19T09:40Z");
    state.mails_for_a_person = 7;
    state.connections = 48'201;
    state.open = 31;
    state.requests = 212'377;
    state.refused_slow = 4;
    return state;
}

} // namespace

Gallery machine_gallery()
{
    MachineState stuck = busy();
    stuck.letters_given_up = 3;
    stuck.cases_behind = 412;
    MachineState unread;
    unread.record_reads = false;
    unread.began = busy().began;
    MachineState named = busy();
    named.record = very_long_name;
    return {{"machine, well", render(arrange_machine(busy(), today))},
            {"machine, letters given up", render(arrange_machine(stuck, today))},
            {"machine, the record can not be read", render(arrange_machine(unread, today))},
            {"machine, very long name", render(arrange_machine(named, today))}};
}

} // namespace ribbon
