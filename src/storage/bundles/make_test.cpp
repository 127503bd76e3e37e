// A bundle from a record: what goes in, what stays out, and what a kill leaves.
#include "storage/bundles/make.hpp"

#include "access/access.hpp"
#include "base/whole_number.hpp"
#include "commands/case_commands.hpp"
#include "commands/erasure.hpp"
#include "storage/bundles/look_apart.hpp"
#include "storage/bundles/shelf.hpp"
#include "storage/desk/reads.hpp"
#include "tests/support/bundles.hpp"

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

namespace ribbon::storage {
namespace {

using namespace std::chrono;

TEST_P(Bundles, HoldTheWordsTheFilesAndTheirProofs)
{
    add_file(pdf_of("report", {{}, {}}), "report.pdf", "application/pdf");
    add_file(pdf_of("report", {{}, {}}), "report (1).pdf", "application/pdf");
    add_file("PK not paper", "../../evil.docx", "application/zip");
    const auto made = make("bundles");
    ASSERT_TRUE(made) << made.problems().front().sentence;
    EXPECT_EQ(made->messages, 1);
    EXPECT_EQ(made->documents, 3); // the report came twice, and is in once
    EXPECT_EQ(made->slips, 1);
    const std::string in = unpacked(made->path);
    // Every checksum holds, by another program than ours.
    const Ran sums = run_command({"sh", "-c",
                                  "cd '" + in +
                                      "' && sha256sum --check --quiet "
                                      "checksums.txt && sha256sum --check --quiet inputs.txt"});
    EXPECT_EQ(sums.exit, 0) << sums.out << sums.err;
    EXPECT_TRUE(std::filesystem::exists(in + "/originals/002 report.pdf"));
    EXPECT_FALSE(std::filesystem::exists(in + "/../../evil"));
    EXPECT_FALSE(std::filesystem::is_empty(in + "/receipts"));
    const auto pages = texts_of_pages(in + "/ribbon.pdf");
    std::string all;
    for (const std::string& page : pages) all += page;
    EXPECT_NE(all.find("Dear council, zqcanary"), std::string::npos);
    EXPECT_NE(all.find("A letter about zqcanary"), std::string::npos);
    EXPECT_NE(all.find("source page 2 of 2 of report"), std::string::npos);
    EXPECT_NE(all.find("report (1).pdf"), std::string::npos);
    // The last page names the list of what went in.
    const Ran sum = run_command({"sha256sum", in + "/inputs.txt"});
    EXPECT_NE(pages.back().find(sum.out.substr(0, 64)), std::string::npos);
    EXPECT_NE(pages.back().find("ribbon.example/log/830"), std::string::npos) << pages.back();
    const std::string twin = contents(in + "/ribbon.html");
    EXPECT_NE(twin.find("id=\"m1\""), std::string::npos);
    EXPECT_NE(twin.find("Dear council, zqcanary"), std::string::npos);
}

TEST_P(Bundles, ThePageShowsAPictureFromTheFileThatLiesBesideIt)
{
    const TemporaryFile page{".pdf", pdf_of("photo", {{40, 30}})};
    const std::string photo = folder.path("photo");
    run_command({"pdftoppm", "-png", "-r", "144", "-singlefile", page.path(), photo});
    add_file(contents(photo + ".png"), "letter & photo.png", "image/png");
    const auto made = make("bundles");
    ASSERT_TRUE(made) << made.problems().front().sentence;
    const std::string in = unpacked(made->path);
    const std::string twin = contents(in + "/ribbon.html");
    EXPECT_NE(twin.find(R"(<img src="originals/002%20letter%20%26%20photo.png" alt="A picture, )"),
              std::string::npos);
    EXPECT_TRUE(std::filesystem::exists(in + "/originals/002 letter & photo.png"));
}

TEST_P(Bundles, LeaveOutWhatIsSealedAndWhatIsAnotherPartys)
{
    const auto history = small->archive().read_case("C1");
    for (const Detail& one : history.details)
        if (one.kind == DetailKind::document_added) seal(one.number);
    const auto sealed = make("sealed");
    ASSERT_TRUE(sealed);
    EXPECT_EQ(sealed->documents, 0);
    EXPECT_EQ(sealed->held_back, 1);
    // Nobody has checked who he is: nothing is made for him. Nor for a child: a parent has it.
    add(detail_of(DetailKind::party_joined, monday)
            .set(DetailField::person, "P2")
            .set(DetailField::relation, "father"));
    EXPECT_FALSE(make("own", tuesday, RibbonKind::family, "P2"));
    add(detail_of(DetailKind::identity_checked, monday).set(DetailField::person, "P2"));
    add(detail_of(DetailKind::identity_checked, monday).set(DetailField::person, "P1"));
    EXPECT_FALSE(make("own", tuesday, RibbonKind::family, "P1"));
    // He reads his own messages; this one is of nobody known, and so not his.
    const auto own = make("own", tuesday, RibbonKind::family, "P2");
    ASSERT_TRUE(own);
    EXPECT_EQ(own->messages, 0);
    EXPECT_EQ(own->held_back, 2);
    const std::string in = unpacked(own->path);
    for (const char* file : {"/ribbon.html", "/inputs.txt", "/read-me.txt"})
        EXPECT_EQ(contents(in + file).find("Dear council"), std::string::npos) << file;
    EXPECT_FALSE(make("none", tuesday, RibbonKind::family, "P9"));
    EXPECT_FALSE(make("none", tuesday, RibbonKind::tribunal));
}

TEST_P(Bundles, SayWhenMessagesWereFirstOpenedAfterOneCame)
{
    const auto text = [&](const std::string& where) {
        const auto made = make(where, monday + days{3});
        return made ? contents(unpacked(made->path) + "/ribbon.html") : std::string{};
    };
    EXPECT_NE(text("before").find("No reading recorded"), std::string::npos);
    small->archive().writing([&](Connection& connection) {
        Reads reads(connection, "830");
        const auto saw = [&](Day day, const char* name, const char* page) {
            const Moment seen = morning(day);
            reads.add("C1", {.id = id_of_read(seen, name),
                             .seen = seen,
                             .account = name,
                             .role = std::string{access::in_words(access::Role::officer)},
                             .name = name,
                             .page = page,
                             .reason = {}});
        };
        saw(monday - days{3}, "Too Early", "a conversation"); // before it came
        saw(monday + days{1}, "Dates Only", "the dates"); // shows no message
        saw(monday + days{2}, "Aisha Khan", "a conversation");
        saw(monday + days{3}, "Tom Reed", "a conversation");
        saw(monday + days{4}, "After This", "a conversation");
    });
    const std::string says = text("after");
    EXPECT_NE(says.find("Messages first opened after it by Aisha Khan on 5 March 2025"),
              std::string::npos);
    for (const char* name : {"Too Early", "Dates Only", "Tom Reed", "After This"})
        EXPECT_EQ(says.find(name), std::string::npos) << name;
}

TEST_P(Bundles, AreTheSameBytesForTheSameRecordAndDay)
{
    const auto a = make("a"), b = make("b");
    ASSERT_TRUE(a && b);
    EXPECT_EQ(a->sha256, b->sha256);
    EXPECT_EQ(contents(a->path), contents(b->path));
    EXPECT_NE(a->sha256, make("c", tuesday + days{1})->sha256);
}

TEST_P(Bundles, AreTheOldOneOrTheWholeNewOneWheneverTheyAreKilled)
{
    if (!on(Engine::sqlite)) GTEST_SKIP() << "what is killed writes a file, and no database";
    const std::string old_sum = make("bundles")->sha256;
    const std::string new_sum = make("elsewhere", tuesday + days{1})->sha256;
    const std::string path = out("bundles") + "/C1-P.zip";
    // How long one takes on this machine, so that the kills fall all over it.
    const auto start = steady_clock::now();
    static_cast<void>(make("elsewhere"));
    const auto takes = duration_cast<microseconds>(steady_clock::now() - start).count();
    const char* asked = std::getenv("RIBBON_KILLS");
    const int kills = asked ? whole_number<int>(asked).value_or(30) : 30;
    int old_stood = 0;
    for (int i = 0; i < kills; ++i) {
        const pid_t child = fork();
        if (child == 0) {
            static_cast<void>(make("bundles", tuesday + days{i % 2}));
            _exit(0);
        }
        usleep(static_cast<useconds_t>(takes * i / kills * 11 / 10));
        kill(child, SIGKILL);
        int status = 0;
        waitpid(child, &status, 0);
        const std::string sum = run_command({"sha256sum", path}).out.substr(0, 64);
        EXPECT_TRUE(sum == old_sum || sum == new_sum) << "kill " << i << " of " << kills;
        old_stood += sum == old_sum ? 1 : 0;
    }
    EXPECT_GT(old_stood, 0);
}

TEST_P(Bundles, AskedForOnAPageAreMadeByWhoeverWorks)
{
    const BundleWish wish{"C1", RibbonKind::family, {}};
    BundleShelf shelf{small->archive(), &small->attachments(), out("shelf")};
    const Moment now = morning(tuesday);
    EXPECT_EQ(shelf.state(wish).is, BundleState::Is::never_asked);
    EXPECT_FALSE(shelf.work(now, tuesday));
    shelf.ask(wish, now);
    shelf.ask(wish, now); // twice is once
    EXPECT_EQ(shelf.state(wish).is, BundleState::Is::waiting);
    EXPECT_FALSE(shelf.file(wish, now));
    EXPECT_TRUE(shelf.work(now, tuesday));
    EXPECT_FALSE(shelf.work(now, tuesday));
    const BundleState state = shelf.state(wish);
    EXPECT_EQ(state.is, BundleState::Is::made);
    ASSERT_TRUE(shelf.file(wish, now));
    EXPECT_EQ(run_command({"sha256sum", *shelf.file(wish, now)}).out.substr(0, 64), state.sha256);
    // Another party's is another bundle.
    EXPECT_FALSE(shelf.file({"C1", RibbonKind::family, "P1"}, now));
    // A week later it is gone.
    EXPECT_EQ(shelf.sweep({now.seconds + bundle_kept_seconds}), 1);
    EXPECT_FALSE(shelf.file(wish, now));
}

TEST_P(Bundles, BrokenOffAreTakenUpAgainWhenTheProgramStarts)
{
    const BundleWish wish{"C1", RibbonKind::family, {}};
    const Moment now = morning(tuesday);
    BundleShelf{small->archive(), &small->attachments(), out("shelf")}.ask(wish, now);
    // Somebody took it in hand, and was killed.
    small->archive().writing([&](Connection& connection) {
        connection.run("UPDATE jobs SET lease_until = $1, attempts = 1", {now.seconds + 1'000});
    });
    BundleShelf shelf{small->archive(), &small->attachments(), out("shelf")};
    EXPECT_FALSE(shelf.work(now, tuesday));
    shelf.begin();
    EXPECT_TRUE(shelf.work(now, tuesday));
    EXPECT_TRUE(shelf.file(wish, now));
}

TEST_P(Bundles, GoWhenSomethingOfTheCaseIsErased)
{
    const BundleWish wish{"C1", RibbonKind::family, {}};
    const Moment now = morning(tuesday);
    BundleShelf shelf{small->archive(), &small->attachments(), out("shelf")};
    shelf.ask(wish, now);
    shelf.work(now, tuesday);
    const std::string path = shelf.file(wish, now).value();
    erase_family(*small);
    EXPECT_FALSE(shelf.file(wish, now));
    EXPECT_FALSE(std::filesystem::exists(path));
}

RIBBON_ON_BOTH_ENGINES(Bundles);

TEST(LookApart, EndsWhatTakesTooLong)
{
    // No time at all: whatever it is, it is a slip that says so, and we go on.
    const paper::Looked looked =
        look_apart(pdf_of("long", std::vector<PageSize>(2'000)), "application/pdf",
                   {.wall = std::chrono::milliseconds{0}});
    EXPECT_EQ(looked.shown, paper::Shown::slip);
    EXPECT_NE(looked.why.find("too much time"), std::string::npos) << looked.why;
    const paper::Looked well = look_apart(pdf_of("short", {{}}), "application/pdf");
    EXPECT_EQ(well.shown, paper::Shown::pages);
    EXPECT_EQ(well.pages, 1);
}

TEST(LookApart, HasASlipForTenThousandPages)
{
    const paper::Looked looked =
        look_apart(pdf_of("long", std::vector<PageSize>(10'000)), "application/pdf");
    EXPECT_EQ(looked.shown, paper::Shown::slip);
    EXPECT_NE(looked.why.find("more than 3000 pages"), std::string::npos) << looked.why;
}

} // namespace
} // namespace ribbon::storage
