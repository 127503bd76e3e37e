#include "views/machine/machine.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

constexpr Day today{std::chrono::year{2026} / 11 / 19};

const MachineRow& named(const std::vector<MachineRow>& rows, std::string_view name)
{
    for (const MachineRow& one : rows)
        if (one.name == name) return one;
    throw std::out_of_range{std::string{name}};
}

TEST(Machine, SaysFirstWhatSomebodyMustLookAt)
{
    MachineState state;
    EXPECT_EQ(arrange_machine(state, today).first, "The record can be read, and nothing is stuck.");
    state.letters_given_up = 2;
    MachinePage page = arrange_machine(state, today);
    EXPECT_EQ(
        page.first,
        "2 letters could not be sent and wait for somebody to look: \"ribbon mail unsent\" lists "
        "them.");
    EXPECT_EQ(named(page.waits, "Letters given up").how, Standing::late);
    state.letters_held_up = 500;
    page = arrange_machine(state, today);
    EXPECT_TRUE(page.first.starts_with("500 letters have waited to be sent for more than an hour."))
        << page.first;
    EXPECT_EQ(named(page.waits, "Letters held up").how, Standing::late);
    EXPECT_NE(machine_figures(state).find("ribbon_letters_held_up 500\n"), std::string::npos);
    state.record_reads = false;
    page = arrange_machine(state, today);
    EXPECT_EQ(page.first, "The record can not be read. Nobody can open a page until it can.");
    EXPECT_EQ(named(page.record, "The record").how, Standing::late);
}

TEST(Machine, SaysThatAMailboxIsNotReadAndSinceWhen)
{
    MachineState state;
    const Moment seen = *parse_moment("2026-11-17T09:05Z");
    state.mailboxes = {{.name = "imaps://mail.example/send@northshire.example/INBOX",
                        .seen = seen,
                        .said = "",
                        .late = false}};
    MachinePage page = arrange_machine(state, today);
    EXPECT_EQ(page.first, "The record can be read, and nothing is stuck.");
    EXPECT_EQ(page.waits.back().count, "Read");
    state.mailboxes.front().said = "The mailbox does not answer";
    state.mailboxes.front().late = true;
    page = arrange_machine(state, today);
    EXPECT_EQ(page.first, "Mail that lies in imaps://mail.example/send@northshire.example/INBOX is "
                          "not being read: last read Tuesday 17 November, 9:05am. The mailbox does "
                          "not answer.");
    EXPECT_EQ(page.waits.back().how, Standing::late);
    EXPECT_NE(machine_figures(state).find("ribbon_mailboxes_not_read 1\n"), std::string::npos);
    // One that was never taken over.
    state.mailboxes.front().seen.reset();
    EXPECT_NE(arrange_machine(state, today).first.find("never read yet"), std::string::npos);
}

TEST(Machine, CountsInThousandsAsPeopleRead)
{
    MachineState state;
    state.entries = 1234567;
    state.requests = 999;
    const MachinePage page = arrange_machine(state, today);
    EXPECT_EQ(named(page.record, "Entries").count, "1,234,567");
    EXPECT_EQ(named(page.requests, "Requests answered").count, "999");
}

TEST(Machine, SaysHowLongTheOldestLetterHasWaited)
{
    MachineState state;
    EXPECT_EQ(named(arrange_machine(state, today).waits, "Letters to send").says, "None waits.");
    state.letters_waiting = 3;
    state.oldest_letter = *parse_moment("2026-11-17T09:05Z");
    EXPECT_EQ(named(arrange_machine(state, today).waits, "Letters to send").says,
              "The oldest: Tuesday 17 November, 9:05am.");
}

TEST(Machine, TellsAProgramTheSameCountsALineEach)
{
    MachineState state;
    state.requests = 12;
    state.letters_waiting = 3;
    const std::string text = machine_figures(state);
    EXPECT_NE(text.find("ribbon_requests_total 12\n"), std::string::npos) << text;
    EXPECT_NE(text.find("ribbon_letters_waiting 3\n"), std::string::npos) << text;
    EXPECT_NE(text.find("ribbon_record_readable 1\n"), std::string::npos) << text;
    for (std::size_t at = 0; at < text.size(); at = text.find('\n', at) + 1)
        EXPECT_EQ(text.compare(at, 7, "ribbon_"), 0) << text.substr(at, 40);
}

} // namespace
} // namespace ribbon
