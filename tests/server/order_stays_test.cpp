// An order of a court stays on a party when their part in the case is put right after it.
#include "commands/identity.hpp"
#include "storage/derived/rebuild.hpp"
#include "tests/complaints/complaint_served.hpp"

namespace ribbon::server {
namespace {

using enum DetailField;
constexpr Day today = complaints_told_on;

TEST_F(ComplaintServed, AnOrderOfACourtStaysWhenTheSameCheckPutsThePartRight)
{
    served.add("ISLA", detail_of(DetailKind::party_joined, today - days{300})
                           .set(person, "FATHER")
                           .set(relation, "father"));
    // The check records the order, and then that he has parental responsibility, which corrects
    // the entry by which he joined.
    const auto checked = decide(CheckIdentity{.person = "FATHER",
                                              .day = today,
                                              .sure = true,
                                              .how = "Saw his passport",
                                              .responsibility = true,
                                              .order = "He may not know where she lives"},
                                served.archive().read_case("ISLA"), today);
    ASSERT_TRUE(checked);
    served.record({*checked});
    bool found = false, limits = false;
    served.archive().reading([&](storage::Connection& from) {
        from.query("SELECT responsibility, order_limits FROM party WHERE a_case = 'ISLA' AND "
                   "person = 'FATHER'",
                   {}, [&](const storage::Row& row) {
                       found = row.number(0) == 1;
                       limits = row.number(1) == 1;
                   });
    });
    EXPECT_TRUE(found) << "he has parental responsibility";
    EXPECT_TRUE(limits) << "and whoever writes to every parent does not write to him";
    const SignedInAs holder = served.sign_in_officer("leaver");
    EXPECT_NE(served.get("/cases/ISLA", &holder).body.find("He may not know where she lives"),
              std::string::npos)
        << "the officer reads it on the case";
    EXPECT_TRUE(storage::differences(served.archive(), today).empty());
}

} // namespace
} // namespace ribbon::server
