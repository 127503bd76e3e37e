#include "record/retention.hpp"

#include <gtest/gtest.h>

namespace ribbon {
namespace {

using namespace std::chrono;

/// A case with these facts, each in a matter of its own kind.
struct Told {
    CaseHistory history;
    Told& fact(Kind kind, MatterKind matter, Day day)
    {
        const MatterId id = open_matter(history.facts, matter, "");
        Fact made;
        made.id = static_cast<FactId>(history.facts.facts.size() + 1);
        made.kind = kind;
        made.matter = id;
        made.when = Days::on(day);
        history.facts.facts.push_back(made);
        history.entry_of.push_back(++history.number);
        return *this;
    }
    Told& detail(Detail made)
    {
        made.number = ++history.number;
        history.details.push_back(std::move(made));
        return *this;
    }
};

const Day born{2010y / May / 17};
const Day today{2026y / March / 2};

TEST(Retention, OfAPlanIsThirtyOneYearsFromBirth)
{
    Told told;
    told.fact(Kind::born, MatterKind::child, born)
        .fact(Kind::final_plan_sent, MatterKind::request, 2020y / June / 1);
    const Retention kept = retention_of(told.history, today);
    EXPECT_EQ(kept.from, Day{2041y / May / 17});
    EXPECT_EQ(kept.why, "It is a case in which there was a plan, kept 31 years from birth, so "
                        "until 17 May 2041");
    EXPECT_TRUE(kept.rule->source.find("IRMS") != std::string_view::npos);
}

TEST(Retention, WithoutAPlanIsTwentyFive)
{
    Told told;
    told.fact(Kind::born, MatterKind::child, born);
    EXPECT_EQ(retention_of(told.history, today).from, Day{2035y / May / 17});
}

TEST(Retention, OfALateComplaintGovernsWhenItIsLonger)
{
    Told told;
    told.fact(Kind::born, MatterKind::child, born)
        .fact(Kind::complaint_received, MatterKind::complaint, 2031y / May / 1);
    EXPECT_EQ(retention_of(told.history, today).from, Day{2037y / May / 1});
    EXPECT_EQ(retention_of(told.history, today).rule->id, "complaint");
}

TEST(Retention, OfALeapDayIsNeverADayShort)
{
    Told told;
    told.fact(Kind::born, MatterKind::child, Day{2012y / February / 29});
    EXPECT_EQ(retention_of(told.history, today).from, Day{2037y / March / 1});
}

TEST(Retention, CanNotBeToldWithoutABirthOrUnderAHold)
{
    Told told;
    EXPECT_EQ(retention_of(told.history, today).from, std::nullopt);
    told.fact(Kind::born, MatterKind::child, born);
    told.detail(detail_of(DetailKind::kept_longer, today)
                    .set(DetailField::reason, "an appeal")
                    .set(DetailField::until, "2050-01-01"));
    EXPECT_EQ(retention_of(told.history, today).from, std::nullopt);
    EXPECT_EQ(retention_of(told.history, today).why, "It is kept longer: an appeal");
    told.detail(detail_of(DetailKind::keeping_ended, today));
    EXPECT_EQ(retention_of(told.history, today).from, Day{2035y / May / 17});
}

} // namespace
} // namespace ribbon
