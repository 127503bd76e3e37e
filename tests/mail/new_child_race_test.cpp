// Two officers at once with the email of a new family: one case, and nothing left of the other.
#include "storage/mail/filing.hpp"
#include "tests/mail/new_child.hpp"

#include <atomic>
#include <thread>

namespace ribbon {
namespace {

using storage::FiledIn;

const char* const asks = new_family_asks;

class NewToUsAtOnce : public NewToUs {
protected:
    /// How many of these act at once, and how many open a case.
    int opened_at_once(const std::vector<storage::OpenFromMail>& commands)
    {
        std::atomic<int> opened = 0, ready = 0;
        std::vector<std::thread> officers;
        officers.reserve(commands.size());
        for (const auto& one : commands)
            officers.emplace_back([&, one] {
                ++ready;
                while (ready < static_cast<int>(commands.size())) std::this_thread::yield();
                if (opens(one)) ++opened;
            });
        for (std::thread& one : officers) one.join();
        return opened;
    }
};

RIBBON_ON_BOTH_ENGINES(NewToUsAtOnce);

TEST_P(NewToUsAtOnce, OfTwoOfficersAtOnceOneOpensACase)
{
    writes("Karen Hartshorn <karen@mail.example>", asks);
    auto other = opening("M1", "C8");
    other.child.child = {"Leonard", "Hartshorn"};
    other.child.born = {};
    EXPECT_EQ(opened_at_once({opening("M1"), other}), 1);
    const bool first = box().archive().read_case("C9").number > 0;
    const std::string none = first ? "C8" : "C9";
    EXPECT_EQ(box().archive().read_case(none).number, 0);
    EXPECT_EQ(number_of_person("CHILD-" + none), 0) << "nor anybody of it";
    EXPECT_EQ(number_of_person("WRITER-" + none), 0);
    expect_as_rebuilt();
}

TEST_P(NewToUsAtOnce, OfOneOfficerWhoOpensAndOneWhoFilesOneIsTold)
{
    writes("Karen Hartshorn <karen@mail.example>", asks);
    Result<std::vector<FiledIn>> by_hand = Problems{{"mail", "not yet"}};
    Result<FiledIn> opened = Problems{{"mail", "not yet"}};
    std::thread one{[&] { opened = opens(opening("M1")); }};
    std::thread another{[&] {
        by_hand = storage::file_by_hand(box().archive(),
                                        {.id = "M1", .cases = {"C1"}, .who = {"o-2", "officer"}},
                                        box().rules(), box().clock);
    }};
    one.join();
    another.join();
    EXPECT_NE(static_cast<bool>(opened), static_cast<bool>(by_hand));
    EXPECT_EQ(box().messages("C1", "Leo") + box().messages("C9", "Leo"), 1);
}

TEST_P(NewToUsAtOnce, OfTwoMailsOfOneChildAtOnceOneOpensACaseAndTheOtherIsToldOfIt)
{
    writes("Karen Hartshorn <karen@mail.example>", asks);
    writes("Leo's school <head@new.example>", "Please assess Leo Hartshorn.");
    auto of_school = opening("M2", "C8");
    of_school.child.part = "school";
    EXPECT_EQ(opened_at_once({opening("M1"), of_school}), 1);
    EXPECT_NE(box().archive().read_case("C9").number > 0,
              box().archive().read_case("C8").number > 0);
}

} // namespace
} // namespace ribbon
