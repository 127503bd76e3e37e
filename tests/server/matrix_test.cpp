// Every role, at every route, in every relation to a case, over HTTP against the real server. What
// must happen is read off the table of src/access for the relation that the fixture was made to
// have; that the relation is found, and the table asked, is what is tested.
#include "tests/support/served_record.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iostream>
#include <set>
#include <sstream>

namespace ribbon::server {
namespace {

using access::Action;
using access::Relation;
using access::Role;
using access::Verdict;
using enum DetailField;

constexpr Day today{std::chrono::year{2026} / 11 / 19};
constexpr Day born_small{std::chrono::year{2017} / 5 / 2};
constexpr Day born_grown{std::chrono::year{2008} / 5 / 2};

struct Door {
    std::string name;
    Role role;            ///< in the case, once it is looked at
    Role before;          ///< where no case is asked for
    const SignedInAs* who;
    std::string a_case;   ///< in this relation to it
    Relation relation;
};

class Matrix : public ::testing::Test {
protected:
    static void SetUpTestSuite()
    {
        served = std::make_unique<ServedRecord>(today);
        make_council();
        make_cases();
    }
    static void TearDownTestSuite() { served.reset(); }

    static Detail said(DetailKind kind, Day day = today - days{300})
    {
        return detail_of(kind, day);
    }
    static void make_council()
    {
        for (const auto& [key, team_name] :
             {std::pair{"officer-1", "North"}, std::pair{"officer-2", "North"},
              std::pair{"officer-3", "South"}, std::pair{"manager-1", "Whole"},
              std::pair{"systems", ""}, std::pair{"inspector-1", ""}})
            served->add_to_area(said(DetailKind::officer_appointed)
                                    .set(officer, key)
                                    .set(name, std::string{"Officer "} + key)
                                    .set(team, team_name));
        for (const auto& [key, role] :
             {std::pair{"manager-1", "manager"}, std::pair{"systems", "administrator"},
              std::pair{"inspector-1", "inspector"}})
            served->add_to_area(said(DetailKind::role_given).set(officer, key).set(code, role));
    }
    static void joins(const std::string& a_case, const std::string& key, bool checked)
    {
        served->add(a_case, said(DetailKind::party_joined)
                                .set(person, key)
                                .set(relation, "mother")
                                .set(responsibility, "yes"));
        if (checked) served->add(a_case, said(DetailKind::identity_checked).set(person, key));
    }
    static void make_cases()
    {
        served->open_case("OWN", born_small, "officer-1", "North");
        served->open_case("TEAM", born_small, "officer-2", "North");
        served->open_case("SOUTH", born_small, "officer-3", "South");
        served->open_case("FORMER", born_small, "officer-1", "North");
        served->add("FORMER", said(DetailKind::officer_named, today - days{20})
                                  .set(officer, "officer-3")
                                  .set(name, "Officer officer-3")
                                  .set(team, "South"));
        served->open_case("CONFLICT", born_small, "officer-1", "North");
        served->add("CONFLICT", said(DetailKind::conflict_declared)
                                    .set(officer, "officer-1")
                                    .set(reason, "My own nephew"));
        joins("OWN", "MOTHER", true);
        joins("TEAM", "MOTHER", false);
        joins("SOUTH", "MOTHER", true);
        served->add(
            "SOUTH",
            said(DetailKind::court_order_recorded).set(person, "MOTHER").set(words, "No contact"));
        served->add("FORMER",
                    said(DetailKind::let_act).set(person, "MOTHER").set(words, "Letters"));
        served->add("FORMER",
                    said(DetailKind::let_act_ended, today - days{5}).set(person, "MOTHER"));
        served->add("OWN", said(DetailKind::let_act).set(person, "ADVOCATE").set(words, "All"));
        served->add("OWN", said(DetailKind::identity_checked).set(person, "ADVOCATE"));
        served->open_case("GROWN", born_grown, "officer-3", "South");
        served->add("GROWN", said(DetailKind::identity_checked).set(person, "GROWN-0"));
        joins("GROWN", "FATHER", true);
        served->add("OWN", said(DetailKind::identity_checked).set(person, "OWN-0"));
        people = {served->sign_in_officer("officer-1"),
                  served->sign_in_officer("manager-1"),
                  served->sign_in_officer("systems"),
                  served->sign_in_officer("inspector-1"),
                  served->sign_in_person("MOTHER", "Rebecca Marsden"),
                  served->sign_in_person("ADVOCATE", "Ann Cole"),
                  served->sign_in_person("GROWN-0", "Maya Radford"),
                  served->sign_in_person("OWN-0", "Maya Radford"),
                  served->sign_in_person("FATHER", "Paul Radford"),
                  served->sign_in_person("STRANGER", "Sam Field")};
    }

    static std::vector<Door> doors()
    {
        const auto* one = people.data();
        return {
            {"nobody", Role::nobody, Role::nobody, nullptr, "OWN", Relation::stranger},
            {"officer, own", Role::officer, Role::officer, one, "OWN", Relation::own},
            {"officer, team", Role::officer, Role::officer, one, "TEAM", Relation::team},
            {"officer, other", Role::officer, Role::officer, one, "SOUTH", Relation::same_area},
            {"officer, former", Role::officer, Role::officer, one, "FORMER", Relation::former},
            {"officer, conflict", Role::officer, Role::officer, one, "CONFLICT",
             Relation::conflict},
            {"manager", Role::manager, Role::manager, one + 1, "OWN", Relation::same_area},
            {"administrator", Role::administrator, Role::administrator, one + 2, "OWN",
             Relation::same_area},
            {"inspector", Role::inspector, Role::inspector, one + 3, "OWN", Relation::same_area},
            {"mother, own", Role::parent, Role::parent, one + 4, "OWN", Relation::own},
            {"mother, unchecked", Role::asker, Role::parent, one + 4, "TEAM", Relation::sent_only},
            {"mother, court order", Role::parent, Role::parent, one + 4, "SOUTH",
             Relation::court_order},
            {"mother, acts no more", Role::asker, Role::parent, one + 4, "FORMER",
             Relation::withdrawn},
            {"mother, stranger", Role::asker, Role::parent, one + 4, "CONFLICT",
             Relation::stranger},
            {"advocate", Role::advocate, Role::parent, one + 5, "OWN", Relation::own},
            {"young person", Role::young_person, Role::parent, one + 6, "GROWN", Relation::own},
            {"child", Role::child, Role::parent, one + 7, "OWN", Relation::own},
            {"father, rights passed", Role::parent, Role::parent, one + 8, "GROWN",
             Relation::withdrawn},
            {"stranger", Role::asker, Role::parent, one + 9, "OWN", Relation::stranger},
        };
    }

    static std::string path_of(const Route& route, const std::string& a_case)
    {
        std::string path;
        bool first = true;
        for (const char letter : route.pattern) {
            if (letter == '{') {
                path += first && is_about_case(route) ? a_case : "1";
                first = false;
            } else if (letter != '}') {
                path += letter;
            }
        }
        return path;
    }

    static inline std::unique_ptr<ServedRecord> served;
    static inline std::vector<SignedInAs> people;
};

/// What the answer says of whether they may.
Verdict shown_by(const Answer& answer)
{
    if (answer.status == 403 &&
        answer.body.find("Why do you need to open this?") != std::string::npos)
        return Verdict::with_reason;
    const auto to = answer.headers.find("location");
    if (answer.status == 303 && to != answer.headers.end() &&
        to->second.starts_with("/sign-in?to="))
        return Verdict::no;
    if (answer.status == 403) return Verdict::no;
    if (answer.status == 404 &&
        answer.body.find("There is nothing here that you can open") != std::string::npos)
        return Verdict::no; // or there is none: then what was decided tells
    return Verdict::yes;
}

TEST_F(Matrix, IsTheTableAtEveryRouteForEveryRoleInEveryRelation)
{
    std::optional<Verdict> decided;
    served->shell().decided = [&](const Visitor&, Action, Relation, Verdict verdict) {
        decided = verdict;
    };
    int asked = 0;
    int refused = 0;
    for (const Door& door : doors()) {
        for (const Route& route : routes()) {
            // They end the session that the next line needs.
            if (route.pattern == "/sign-out" || route.pattern == "/account/end-others") continue;
            const bool of_case = is_about_case(route);
            const Verdict wanted =
                access::may(of_case ? door.role : door.before, route.needs.action,
                            of_case ? door.relation : Relation::no_case);
            decided.reset();
            const std::string path = path_of(route, door.a_case);
            const Answer answer = route.method == Method::post ? served->post(path, "", door.who)
                                                               : served->get(path, door.who);
            ++asked;
            ASSERT_NE(answer.status, 0) << door.name << " " << route.pattern;
            EXPECT_LT(answer.status, 500) << door.name << " " << route.pattern;
            const bool answers_reason = route.pattern == "/cases/{}/why-open";
            if (wanted == Verdict::no) {
                ++refused;
                EXPECT_EQ(shown_by(answer), Verdict::no)
                    << door.name << " at " << route.pattern << " got " << answer.status;
            } else if (wanted == Verdict::with_reason && !answers_reason) {
                EXPECT_EQ(shown_by(answer), Verdict::with_reason)
                    << door.name << " at " << route.pattern << " got " << answer.status;
            } else {
                EXPECT_EQ(decided, wanted) << door.name << " at " << route.pattern;
            }
        }
    }
    served->shell().decided = nullptr;
    std::cout << asked << " requests of " << doors().size() << " people at " << routes().size()
              << " routes; " << refused << " refused, as the table says\n";
}

TEST_F(Matrix, TellsNobodyWhetherThereIsSuchACase)
{
    const SignedInAs& stranger = people[9];
    const Answer known = served->get("/cases/OWN/home", &stranger);
    const Answer unknown = served->get("/cases/NOSUCH/home", &stranger);
    EXPECT_EQ(known.status, 404);
    EXPECT_EQ(unknown.status, 404);
}

/// The whole table as text, so that a line taken out, put in or changed is seen by whoever reads
/// the change: tests/golden/access-matrix.txt.
std::string matrix_of(std::span<const access::Line> lines)
{
    std::ostringstream text;
    for (int role = 0; role < access::role_count; ++role)
        for (int action = 0; action < access::action_count; ++action)
            for (int relation = 0; relation < access::relation_count; ++relation) {
                const Verdict verdict =
                    access::may(lines, static_cast<Role>(role), static_cast<Action>(action),
                                static_cast<Relation>(relation));
                if (verdict == Verdict::no) continue;
                text << access::name_of(static_cast<Role>(role)) << ' '
                     << access::name_of(static_cast<Action>(action)) << ' '
                     << access::name_of(static_cast<Relation>(relation))
                     << (verdict == Verdict::yes ? "" : " with a reason") << '\n';
            }
    return text.str();
}

TEST(AccessTable, IsTheOneThatWasReadAndAgreed)
{
    const std::string path = "tests/golden/access-matrix.txt";
    if (std::getenv("RIBBON_APPROVE")) std::ofstream{path} << matrix_of(access::table());
    std::ifstream file{path};
    std::ostringstream agreed;
    agreed << file.rdbuf();
    EXPECT_EQ(matrix_of(access::table()), agreed.str());
}

TEST(AccessTable, HasNoLineThatCouldGoUnnoticed)
{
    const auto lines = access::table();
    const std::string whole = matrix_of(lines);
    for (std::size_t gone = 0; gone < lines.size(); ++gone) {
        std::vector<access::Line> rest{lines.begin(), lines.end()};
        rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(gone));
        EXPECT_NE(matrix_of(rest), whole) << "line " << gone << " of the table changes nothing";
    }
    std::cout << lines.size() << " lines, "
              << access::role_count * access::action_count * access::relation_count
              << " combinations\n";
}

TEST(Relations, AreNarrowedByEachThingThatIsKnown)
{
    access::Standing family{.party = true, .checked = true};
    EXPECT_EQ(access::relation_of(family), Relation::own);
    family.order_limits = true;
    EXPECT_EQ(access::relation_of(family), Relation::court_order);
    EXPECT_EQ(access::relation_of({.party = true}), Relation::sent_only);
    EXPECT_EQ(access::relation_of({.checked = true, .let_act = true}), Relation::own);
    EXPECT_EQ(access::relation_of({.checked = true, .let_act_no_more = true}), Relation::withdrawn);
    EXPECT_EQ(access::relation_of({.sibling_of_own = true}), Relation::sibling);
    EXPECT_EQ(access::relation_of({}), Relation::stranger);
    EXPECT_EQ(access::relation_of({.conflict = true, .holds = true, .staff = true}),
              Relation::conflict);
    EXPECT_EQ(access::relation_of({.holds = true, .staff = true}), Relation::own);
    EXPECT_EQ(access::relation_of({.held = true, .staff = true}), Relation::former);
    EXPECT_EQ(access::relation_of({.other_area = true, .holds = true, .staff = true}),
              Relation::other_area);
}

} // namespace
} // namespace ribbon::server
