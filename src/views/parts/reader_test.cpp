#include "views/parts/reader.hpp"

#include "views/parts/told.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

using enum DetailField;
constexpr Day today{std::chrono::year{2026} / 3 / 2};

/// Noor is of an age to have the rights; her mother and father are parties of their own.
class OfNoor : public testing::Test {
protected:
    OfNoor()
    {
        history.key = "C1";
        add(detail_of(DetailKind::case_opened, today).set(person, "noor"));
        for (const char* who : {"mother", "father"})
            add(detail_of(DetailKind::party_joined, today).set(person, who).set(relation, who));
        for (const char* who : {"noor", "mother", "father"})
            wrote[who] = add(detail_of(DetailKind::message_filed, today)
                                 .set(direction, "in")
                                 .set(person, who)
                                 .set(words, "Words"));
        promise = add(detail_of(DetailKind::promise_made, today)
                          .set(person, "noor")
                          .set(words, "I ring you on Tuesday"));
    }
    std::int64_t add(Detail one, const char* by = "officer-7")
    {
        one.number = ++history.number;
        one.by = by;
        history.details.push_back(std::move(one));
        return history.number;
    }
    void lets(const char* who, const char* act)
    {
        add(detail_of(DetailKind::let_act, today).set(person, act),
            (std::string{"person:"} + who).c_str());
    }
    std::set<std::string> read_by(const std::string& who) const
    {
        const CaseHistory told = told_to(history, who, today);
        std::set<std::string> whose;
        for (const auto& [key, number] : wrote)
            if (is_told(told, number)) whose.insert(key);
        return whose;
    }
    bool is_promise_told(const std::string& who) const
    {
        return is_told(told_to(history, who, today), promise);
    }

    CaseHistory history;
    std::map<std::string, std::int64_t> wrote;
    std::int64_t promise = 0;
};
using Affairs = std::set<std::string>;

TEST_F(OfNoor, EachReadsTheirOwn)
{
    for (const char* who : {"noor", "mother", "father"}) EXPECT_EQ(read_by(who), Affairs{who});
    EXPECT_TRUE(is_promise_told("noor"));
    EXPECT_FALSE(is_promise_told("mother"));
}

TEST_F(OfNoor, AParentWhomSheLetsActReadsHersBesideTheirOwnUntilTheyAreLetNoMore)
{
    lets("noor", "mother");
    EXPECT_EQ(read_by("mother"), (Affairs{"mother", "noor"}));
    EXPECT_TRUE(is_promise_told("mother"));
    EXPECT_EQ(read_by("father"), Affairs{"father"});
    add(detail_of(DetailKind::let_act_ended, today).set(person, "mother"), "person:noor");
    EXPECT_EQ(read_by("mother"), Affairs{"mother"});
    EXPECT_FALSE(is_promise_told("mother"));
}

TEST_F(OfNoor, AParentWhomTheOtherParentLetsActReadsNothingMore)
{
    lets("father", "mother");
    EXPECT_EQ(read_by("mother"), Affairs{"mother"});
}

TEST_F(OfNoor, AnAdvocateSpeaksForWhoeverLetsThem)
{
    lets("noor", "cara");
    EXPECT_EQ(speaks_for(history, "cara"), "noor");
    EXPECT_EQ(speaks_for(history, "somebody"), "somebody");
}

} // namespace
} // namespace ribbon
