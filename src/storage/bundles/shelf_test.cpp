// A bundle that lies ready goes when its reader would be told less of the same record.
#include "storage/bundles/shelf.hpp"

#include "storage/attachments/states.hpp"
#include "tests/support/bundles.hpp"

#include <filesystem>
#include <fstream>

namespace ribbon::storage {
namespace {

/// A father's own bundle, made on Tuesday of a case with a mother in it.
class ReadyBundles : public Bundles {
protected:
    void SetUp() override
    {
        Bundles::SetUp();
        if (IsSkipped()) return;
        for (const char* who : {"father", "mother"}) {
            add(detail_of(DetailKind::party_joined, monday)
                    .set(DetailField::person, who)
                    .set(DetailField::relation, who));
            add(detail_of(DetailKind::identity_checked, monday).set(DetailField::person, who));
        }
        add(detail_of(DetailKind::school_named, monday).set(DetailField::name, "A new school"));
        add_file("a report for everybody", "report.txt", "text/plain");
        shelf =
            std::make_unique<BundleShelf>(small->archive(), &small->attachments(), out("shelf"));
        shelf->ask(wish, now);
        shelf->work(now, tuesday);
        path = shelf->file(wish, now).value();
    }
    bool is_gone()
    {
        const bool given = shelf->file(wish, now).has_value();
        EXPECT_EQ(given, std::filesystem::exists(path));
        return !given;
    }
    void of_person(const std::string& key, const Detail& detail)
    {
        const StreamId stream{StreamKind::person, key};
        const auto number = small->archive().read(stream).number;
        small->archive().append(
            {{*decide(detail, stream, number, monday)}, {"officer-7", "officer"}, morning(monday)});
    }

    const BundleWish wish{"C1", RibbonKind::family, "father"};
    const Moment now = morning(tuesday);
    std::unique_ptr<BundleShelf> shelf;
    std::string path;
};

TEST_P(ReadyBundles, StayWhenTheCaseGoesOn)
{
    add(detail_of(DetailKind::message_filed, monday)
            .set(DetailField::direction, "in")
            .set(DetailField::channel, "email")
            .set(DetailField::person, "mother")
            .set(DetailField::words, "Another day, another question."));
    add_file("what came later", "later.txt", "text/plain");
    of_person("mother", detail_of(DetailKind::email_recorded, monday)
                            .set(DetailField::email, "her@family.example"));
    EXPECT_FALSE(is_gone());
}

TEST_P(ReadyBundles, GoWhenTheOtherParentsAddressBecomesASecret)
{
    of_person("mother", detail_of(DetailKind::address_recorded, monday)
                            .set(DetailField::address, "7 Secret Lane")
                            .set(DetailField::sealed, "yes"));
    EXPECT_TRUE(is_gone());
}

TEST_P(ReadyBundles, GoWhenMalwareIsFoundInAFileOfTheirs)
{
    std::string hash;
    for (const Detail& one : small->archive().read_case("C1").details)
        if (one[DetailField::name] == "report.txt") hash = one[DetailField::attachment];
    small->archive().writing([&](Connection& connection) {
        say_scanned(connection, "830", hash, Scan::infected, now, "EICAR");
    });
    EXPECT_TRUE(is_gone());
}

TEST_P(ReadyBundles, ThatCanNotBeMadeAreToldToWhoeverRunsThis)
{
    // In place of the folder of bundles there is a file.
    const std::string folder_of_bundles = out("shelf");
    std::filesystem::remove_all(folder_of_bundles);
    std::ofstream{folder_of_bundles} << "no folder";
    shelf->ask(wish, now);
    for (int again = 0; again < 3; ++again)
        EXPECT_THROW(shelf->work({now.seconds + again * 60}, tuesday), std::exception);
    EXPECT_TRUE(shelf->work({now.seconds + 300}, tuesday));
    EXPECT_EQ(shelf->state(wish).is, BundleState::Is::given_up);
}

TEST_P(ReadyBundles, GoWhenSomethingInThemIsSealed)
{
    seal(small->archive().read_case("C1").number);
    EXPECT_TRUE(is_gone());
}

TEST_P(ReadyBundles, GoWhenTheirReaderIsDoubted)
{
    add(detail_of(DetailKind::identity_doubted, monday)
            .set(DetailField::person, "father")
            .set(DetailField::reason, "Nobody could make sure who he is."));
    EXPECT_TRUE(is_gone());
}

TEST_P(ReadyBundles, GoWhenSomebodyOfThemIsCalledOtherwise)
{
    of_person("father", detail_of(DetailKind::person_named, monday)
                            .set(DetailField::family, "Fisher")
                            .set(DetailField::given, "Daniel"));
    EXPECT_TRUE(is_gone());
}

RIBBON_ON_BOTH_ENGINES(ReadyBundles);

} // namespace
} // namespace ribbon::storage
