// Worked examples we-018 to we-041: requests for data and information, and the counting itself.
#include "duties/count.hpp"
#include "tests/scenarios/books.hpp"
#include "tests/support/worked_examples.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

using Example = const WorkedExample&;

bool working(Day day) { return our_calendar().england().counts(day); }

/// The next working day on or after, found a day at a time as a person would.
std::string rolled_on(std::string_view from)
{
    Day found = day(from);
    while (!working(found)) found = found + days{1};
    return iso(found);
}

/// "--02-28 (29 in a leap year)" in one year: the day before the words.
std::string in_year(const std::string& yearless, const std::string& year)
{
    return year + yearless.substr(1, 6);
}

/// A request for data in every year: from the ICO's present reading on, the published day, or the
/// next working day after it. Before the GDPR there is no answer.
void is_due(Example one, const std::string& received, const std::string& due)
{
    int counted = 0;
    for (const std::string& day : in_every_year(received)) {
        const std::string answer = last_day_of("sar.respond", day);
        if (day < "2018-05-25") {
            EXPECT_NE(answer.find("Data Protection Act 1998"), std::string::npos) << answer;
        }
        if (day < "2019-08-15") continue;
        EXPECT_EQ(answer, rolled_on(in_year(due, day.substr(0, 4)))) << one.id() << " " << day;
        ++counted;
    }
    EXPECT_GE(counted, 8);
}

bool leap(const std::string& day) { return std::chrono::year{std::stoi(day)}.is_leap(); }

/// 28 February, or 29 in a leap year, rolled on.
void is_due_at_the_end_of_february(Example one, const std::string& received, const std::string& due)
{
    for (const std::string& day : in_every_year(received)) {
        if (day < "2019-08-15") continue;
        std::string end = in_year(due, day.substr(0, 4));
        if (leap(day)) end.back() = '9';
        EXPECT_EQ(last_day_of("sar.respond", day), rolled_on(end)) << one.id() << " " << day;
    }
}

[[maybe_unused]] const bool data[]{
    worked("we-018", [](Example one) { is_due(one, one.given("received"), one.expected("due")); }),
    worked("we-019",
           [](Example one) {
               EXPECT_EQ(one.expected("due"), "--02-28 (29 in a leap year)");
               is_due_at_the_end_of_february(one, one.given("received"), one.expected("due"));
           }),
    worked("we-020",
           [](Example one) {
               EXPECT_EQ(one.expected("due"),
                         "--05-01, or next working day if weekend or public holiday");
               is_due(one, one.given("received"), one.expected("due"));
               EXPECT_EQ(last_day_of("sar.respond", "2027-04-01"), "2027-05-04");
           }),
    worked("we-021",
           [](Example one) {
               EXPECT_EQ(one.given("guidance"), "current");
               is_due(one, one.given("received"), one.expected("due"));
           }),
    worked("we-022",
           [](Example one) {
               EXPECT_EQ(one.given("guidance"), "before August 2019");
               // The guidance changed on 15 August 2019, so two years' first days of August had it.
               for (const std::string year : {"2018", "2019"})
                   EXPECT_EQ(last_day_of("sar.respond", in_year(one.given("received"), year)),
                             rolled_on(in_year(one.expected("due"), year)));
           }),
    worked("we-023",
           [](Example one) {
               EXPECT_EQ(one.expected("due"), "--02-28 (non-leap)");
               is_due_at_the_end_of_february(one, one.given("received"), one.expected("due"));
           }),
};

void information_is_due(Example one)
{
    EXPECT_EQ(last_day_of("foi.respond", one.given("received")), one.expected("due")) << one.id();
}

/// The published day is wrong by one; received on a day that does not count, time still runs.
void information_is_disputed(Example one)
{
    const auto [published, strict] = one.disputed();
    EXPECT_EQ(last_day_of("foi.respond", one.given("received")), strict) << one.id();
    EXPECT_NE(published, strict);
}

[[maybe_unused]] const bool information[]{
    worked("we-024", information_is_due),
    worked("we-025", information_is_due),
    worked("we-026", information_is_due),
    worked("we-027", information_is_due),
    worked("we-028", information_is_due),
    worked("we-029", information_is_due),
    worked("we-030", information_is_due),
    worked("we-031", information_is_due),
    worked("we-032", information_is_due),
    worked("we-033", information_is_due),
    worked("we-034", information_is_due),
    worked("we-035",
           [](Example one) {
               EXPECT_EQ(one.given("note"), "bank holiday in Scotland");
               EXPECT_FALSE(our_calendar().uk().counts(day(one.given("received"))));
               information_is_disputed(one);
           }),
    worked("we-036",
           [](Example one) {
               EXPECT_EQ(one.given("note"), "bank holiday in Scotland");
               EXPECT_FALSE(our_calendar().uk().counts(day(one.given("received"))));
               information_is_disputed(one);
           }),
    worked("we-037", information_is_disputed),
    worked("we-038", information_is_disputed),
};

std::string counted(const Limit& limit, const std::string& from)
{
    const Found found = last_day(limit, day(from), our_calendar(), {});
    return found ? iso(found.day) : found.beyond->name();
}

[[maybe_unused]] const bool counting[]{
    worked("we-039",
           [](Example one) {
               EXPECT_EQ(one.given("words"), "within six weeks from");
               for (const std::string& day : in_every_year(one.given("event")))
                   EXPECT_EQ(counted(within(weeks{6}), day),
                             in_year(one.expected("last_day"), day.substr(0, 4)));
           }),
    worked("we-040",
           [](Example one) {
               EXPECT_EQ(one.given("words"), "period of six weeks starting with");
               for (const std::string& day : in_every_year(one.given("event")))
                   EXPECT_EQ(counted(beginning_with(weeks{6}), day),
                             in_year(one.expected("last_day"), day.substr(0, 4)));
           }),
    worked("we-041",
           [](Example one) {
               EXPECT_EQ(one.given("words"), "three months beginning with");
               EXPECT_EQ(counted(beginning_with(months{3}), one.given("event")),
                         one.expected("last_day"));
           }),
};

} // namespace
} // namespace ribbon
