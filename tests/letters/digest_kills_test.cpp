// kill -9 of the program that puts digests together, at any moment: each piece of news is told of
// once, in one digest or another.
#include "calendar/london.hpp"
#include "outbound/mail/letter.hpp"
#include "storage/desk/outbox.hpp"
#include "storage/notices/digests.hpp"
#include "storage/notices/waiting.hpp"
#include "tests/support/notifying.hpp"
#include "tests/support/start_again.hpp"
#include "tests/support/stores.hpp"

#include <csignal>
#include <cstdlib>
#include <gtest/gtest.h>
#include <map>
#include <random>
#include <regex>
#include <sys/wait.h>
#include <unistd.h>

namespace ribbon {
namespace {

constexpr int people = 60, things_each = 3;
constexpr auto pages = "https://ribbon.northshire.example";

std::string person(int n) { return "PERSON-" + std::to_string(n); }

/// Not a test: what the one below starts again and again, and kills.
TEST(DigestsToKill, DISABLED_PutThemOut)
{
    const char* folder = std::getenv("RIBBON_DIGEST_FOLDER");
    const char* now = std::getenv("RIBBON_DIGEST_NOW");
    if (!folder || !now) GTEST_SKIP() << "only the test of killed digests starts this";
    try {
        const std::string in = folder;
        storage::Archive archive{
            {.place = *storage::parse_place(in + "ribbon.db"),
             .area = "830",
             .signer = std::make_shared<daemons::FileSigner>(in + "key", in + "reach"),
             .salts = counted_salts(),
             .books = test_books()}};
        storage::put_out_digests(archive, pages, *parse_moment(now));
        _exit(0);
    } catch (const std::exception& failed) {
        std::fprintf(stderr, "the digests: %s\n", failed.what());
        _exit(3);
    }
}

class KilledDigests : public testing::Test {
protected:
    KilledDigests()
    {
        const Day today = day_in_london(record.now());
        for (int n = 0; n < people; ++n) {
            record.add({StreamKind::person, person(n)},
                       detail_of(DetailKind::email_recorded, today)
                           .set(DetailField::email, "p" + std::to_string(n) + "@family.example"));
            record.add({StreamKind::a_case, "C1"}, detail_of(DetailKind::party_joined, today)
                                                       .set(DetailField::person, person(n))
                                                       .set(DetailField::relation, "mother")
                                                       .set(DetailField::responsibility, "yes"));
        }
        record.archive().writing([&](storage::Connection& in) {
            for (int n = 0; n < people * things_each; ++n)
                storage::NoticesWaiting{in, "830"}.put({.key = "news-" + std::to_string(n),
                                                        .person = person(n % people),
                                                        .a_case = "C1",
                                                        .since = record.now(),
                                                        .due = record.now()});
        });
    }
    /// What each address was told, in things.
    std::map<std::string, int> told()
    {
        std::map<std::string, int> things;
        const std::regex count{"(One|[0-9]+) things? (is|are) new"};
        record.archive().reading([&](storage::Connection& in) {
            in.query("SELECT body FROM outbox WHERE area = '830'", {},
                     [&](const storage::Row& row) {
                         const auto letter = parse_mail_letter(row.text(0));
                         std::smatch found;
                         if (letter && std::regex_search(letter->text, found, count))
                             things[letter->to] += found[1] == "One" ? 1 : std::stoi(found[1]);
                         else
                             ADD_FAILURE() << row.text(0);
                     });
        });
        return things;
    }
    pid_t start()
    {
        return start_disabled_test(
            "DigestsToKill.DISABLED_PutThemOut",
            {"RIBBON_DIGEST_FOLDER=" + record.folder(), "RIBBON_DIGEST_NOW=" + iso(record.now())});
    }

    NotifyingRecord record{"http://127.0.0.1:9"};
};

TEST_F(KilledDigests, TellOfEachThingOnce)
{
    std::mt19937 dice{20'260'303};
    int kills = 0;
    for (bool more = true; more && kills < 2 * people;) {
        const std::size_t before = told().size();
        const std::size_t until = before + dice() % 5;
        const pid_t child = start();
        int status = 0;
        bool ended = false;
        for (int waited = 0; told().size() <= until && !ended && waited < 60'000; ++waited) {
            usleep(500);
            ended = waitpid(child, &status, WNOHANG) == child;
        }
        usleep(static_cast<useconds_t>(dice() % 2'000));
        if (!ended) {
            kill(child, SIGKILL);
            waitpid(child, &status, 0);
        }
        ASSERT_TRUE(WIFSIGNALED(status) || WEXITSTATUS(status) == 0);
        kills += WIFSIGNALED(status) ? 1 : 0;
        more = WIFSIGNALED(status);
    }
    int lost = 0, twice = 0;
    const auto things = told();
    for (int n = 0; n < people; ++n) {
        const auto found = things.find("p" + std::to_string(n) + "@family.example");
        const int count = found == things.end() ? 0 : found->second;
        lost += std::max(0, things_each - count);
        twice += std::max(0, count - things_each);
    }
    EXPECT_EQ(lost, 0);
    EXPECT_EQ(twice, 0);
    EXPECT_GT(kills, 5) << "or nothing was shown";
    std::printf("%d things for %d people, %d kills: %d lost, %d twice\n", people * things_each,
                people, kills, lost, twice);
}

} // namespace
} // namespace ribbon
