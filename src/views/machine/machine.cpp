#include "views/machine/machine.hpp"

#include "views/parts/words.hpp"
#include "views/words.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace ribbon {
namespace {

/// "8056" as "8,056".
std::string many(std::uint64_t n)
{
    std::string digits = std::to_string(n);
    for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3)
        digits.insert(static_cast<std::size_t>(at), ",");
    return digits;
}
std::string many(std::int64_t n) { return many(static_cast<std::uint64_t>(n)); }

MachineRow row(std::string name, std::string count, std::string says, bool wrong = false)
{
    return {std::move(name), std::move(count), std::move(says),
            wrong ? Standing::late : Standing::plain};
}

/// Since when a mailbox was not read, and why.
std::string reason_of(const MachineState::Mailbox& one, Day today)
{
    return (one.seen ? "last read " + said(*one.seen, today) : std::string{"never read yet"}) +
           (one.said.empty() ? "." : ". " + one.said + ".");
}

std::string first_sentence(const MachineState& state, Day today)
{
    if (!state.record_reads)
        return "The record can not be read. Nobody can open a page until it can.";
    for (const MachineState::Mailbox& one : state.mailboxes)
        if (one.late)
            return "Mail that lies in " + one.name + " is not being read: " + reason_of(one, today);
    if (state.letters_held_up > 0)
        return counted(static_cast<int>(state.letters_held_up), "letter") +
               (state.letters_held_up == 1 ? " has" : " have") +
               " waited to be sent for more than an hour. None is lost. See whether \"ribbon mail "
               "send\" runs, and what it says.";
    if (state.letters_given_up > 0)
        return counted(static_cast<int>(state.letters_given_up), "letter") +
               " could not be sent and " + (state.letters_given_up == 1 ? "waits" : "wait") +
               " for somebody to look: \"ribbon mail unsent\" lists them.";
    return "The record can be read, and nothing is stuck.";
}

} // namespace

MachinePage arrange_machine(const MachineState& state, Day today)
{
    MachinePage page;
    page.first = first_sentence(state, today);
    page.record = {row("The record", state.record_reads ? "Can be read" : "Can not be read",
                       state.record, !state.record_reads),
                   row("Entries", many(state.entries),
                       state.last_entry ? "The last one: " + said(*state.last_entry, today) + "."
                                        : "There is none yet."),
                   row("The server", "Runs", "Since " + said(state.began, today) + ".")};
    page.waits = {
        row("Letters to send", many(state.letters_waiting),
            state.oldest_letter ? "The oldest: " + said(*state.oldest_letter, today) + "."
                                : "None waits."),
        row("Letters held up", many(state.letters_held_up),
            "Waiting for more than an hour: the relay, a password, or an address that had its fill "
            "today.",
            state.letters_held_up > 0),
        row("Letters given up", many(state.letters_given_up),
            "Refused for good, or tried too often. \"ribbon mail unsent\" lists them.",
            state.letters_given_up > 0),
        row("Mail not read yet", many(state.mails_unread), "Taken in, and not yet filed."),
        row("Mail for a person", many(state.mails_for_a_person),
            "On the post table, because no rule knows whose it is."),
        row("Children to count again", many(state.cases_behind),
            "After the council changed a promise or closed days.")};
    for (const MachineState::Mailbox& one : state.mailboxes)
        page.waits.push_back(row("The mailbox " + one.name, one.late ? "Not read" : "Read",
                                 capital(reason_of(one, today)), one.late));
    page.requests = {
        row("Requests answered", many(state.requests), "Since the server began."),
        row("Connections", many(state.connections), "Of them open now: " + many(state.open) + "."),
        row("Refused: too busy", many(state.refused_busy), "Answered 503; they may try again."),
        row("Refused: too slow", many(state.refused_slow), "Dripped, and took too long."),
        row("Refused: too large", many(state.refused_large), "More than the page takes."),
        row("Refused: not understood", many(state.refused_bad), "Not the HTTP that we read.")};
    return page;
}

std::string machine_figures(const MachineState& state)
{
    return fmt::format(
        "ribbon_record_readable {}\nribbon_entries_total {}\n"
        "ribbon_letters_waiting {}\nribbon_letters_held_up {}\n"
        "ribbon_letters_given_up {}\nribbon_mails_unread {}\n"
        "ribbon_mails_for_a_person {}\nribbon_mailboxes_not_read {}\n"
        "ribbon_cases_to_count_again {}\n"
        "ribbon_connections_total {}\nribbon_connections_open {}\n"
        "ribbon_requests_total {}\nribbon_refused_busy_total {}\n"
        "ribbon_refused_slow_total {}\nribbon_refused_large_total {}\n"
        "ribbon_refused_bad_total {}\n",
        state.record_reads ? 1 : 0, state.entries, state.letters_waiting, state.letters_held_up,
        state.letters_given_up, state.mails_unread, state.mails_for_a_person,
        std::count_if(state.mailboxes.begin(), state.mailboxes.end(),
                      [](const auto& one) { return one.late; }),
        state.cases_behind, state.connections, state.open, state.requests, state.refused_busy,
        state.refused_slow, state.refused_large, state.refused_bad);
}

} // namespace ribbon
