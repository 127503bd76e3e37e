#include "storage/bundles/shelf.hpp"

#include "calendar/london.hpp"
#include "storage/bundles/told.hpp"
#include "storage/desk/jobs.hpp"
#include "storage/files/file.hpp"

#include <exception>
#include <filesystem>

namespace ribbon::storage {
namespace {

constexpr std::string_view prefix = "bundle/";
/// Longer than any bundle takes; a program that starts anew does not wait for it (`begin`).
constexpr std::int64_t lease_seconds = 1'800;
constexpr std::int64_t most_attempts = 3;

std::string job_name(const std::string& name) { return std::string{prefix} + name; }

RibbonKind kind_of(std::string_view letter)
{
    return letter == letter_of(RibbonKind::ombudsman) ? RibbonKind::ombudsman : RibbonKind::family;
}

BundleState::Is state_called(std::string_view words)
{
    using Is = BundleState::Is;
    if (words == "waiting") return Is::waiting;
    if (words == "in hand") return Is::in_hand;
    return words == "made" ? Is::made : Is::given_up;
}

} // namespace

struct BundleShelf::Row {
    BundleWish wish;
    BundleState state;
    std::int64_t number = 0; ///< of the last entry of the case when it was made
    std::string told;
};

BundleShelf::BundleShelf(Archive& archive, const AttachmentStore* files, std::string folder)
    : archive_(archive), files_(files), folder_(std::move(folder))
{
    make_folders(folder_);
}

void BundleShelf::begin()
{
    archive_.writing([&](Connection& connection) {
        connection.run("UPDATE jobs SET lease_until = NULL WHERE area = $1 AND "
                       "substr(name, 1, length($2)) = $2",
                       {archive_.area(), std::string{prefix}});
    });
    for (const auto& entry : std::filesystem::directory_iterator(folder_))
        if (entry.path().extension() == ".part") std::filesystem::remove(entry.path());
}

std::optional<BundleShelf::Row> BundleShelf::row(const std::string& name)
{
    std::optional<Row> found;
    archive_.reading([&](Connection& connection) {
        connection.query("SELECT a_case, kind, person, state, step, done, whole, made, number, "
                         "bytes, pages, sha256, told FROM bundle WHERE area = $1 AND name = $2",
                         {archive_.area(), name}, [&](const storage::Row& row) {
                             Row one;
                             one.wish = {std::string(row.text(0)), kind_of(row.text(1)),
                                         std::string(row.text(2))};
                             one.state.is = state_called(row.text(3));
                             one.state.step = std::string(row.text(4));
                             one.state.done = static_cast<int>(row.number(5));
                             one.state.all = static_cast<int>(row.number(6));
                             if (!row.is_null(7)) one.state.made = Moment{row.number(7)};
                             one.number = row.number(8);
                             one.state.bytes = static_cast<std::uint64_t>(row.number(9));
                             one.state.pages = static_cast<int>(row.number(10));
                             one.state.sha256 = std::string(row.text(11));
                             one.told = std::string(row.text(12));
                             found = std::move(one);
                         });
    });
    return found;
}

void BundleShelf::ask(const BundleWish& wish, Moment now)
{
    archive_.writing([&](Connection& connection) {
        connection.run("INSERT INTO bundle (area, name, a_case, kind, person, asked, state, step, "
                       "done, whole, number, bytes, pages, sha256) VALUES ($1, $2, $3, $4, $5, $6, "
                       "'waiting', '', 0, 0, 0, 0, 0, '') ON CONFLICT (area, name) DO UPDATE SET "
                       "asked = excluded.asked, state = CASE WHEN bundle.state = 'in hand' THEN "
                       "'in hand' ELSE 'waiting' END",
                       {archive_.area(), wish.name(), wish.a_case,
                        std::string{letter_of(wish.kind)}, wish.person, now.seconds});
        Jobs{connection, archive_.area()}.ask(job_name(wish.name()), now);
    });
}

BundleState BundleShelf::state(const BundleWish& wish)
{
    const auto found = row(wish.name());
    return found ? found->state : BundleState{};
}

bool BundleShelf::is_over(const Row& row, Moment now)
{
    if (!row.state.made || now.seconds - row.state.made->seconds >= bundle_kept_seconds)
        return true;
    const CaseHistory history = archive_.read_case(row.wish.a_case);
    const Day today = day_in_london(now);
    // Asked as when it was made: whoever it was made for may be kept out since, or told less.
    return !problems_of(row.wish, history, today).empty() ||
           sum_of(told_for(archive_, row.wish, history, today), row.number, archive_, files_) !=
               row.told;
}

void BundleShelf::forget(const std::string& name)
{
    std::filesystem::remove(folder_ + "/" + name + ".zip");
    archive_.writing([&](Connection& connection) {
        connection.run("UPDATE bundle SET made = NULL, bytes = 0, pages = 0, sha256 = '' "
                       "WHERE area = $1 AND name = $2",
                       {archive_.area(), name});
        connection.run("DELETE FROM bundle WHERE area = $1 AND name = $2 AND state = 'made'",
                       {archive_.area(), name});
    });
}

std::optional<std::string> BundleShelf::file(const BundleWish& wish, Moment now)
{
    const auto found = row(wish.name());
    if (!found || !found->state.made) return std::nullopt;
    if (is_over(*found, now)) {
        forget(wish.name());
        return std::nullopt;
    }
    std::string path = folder_ + "/" + wish.name() + ".zip";
    if (!std::filesystem::exists(path)) return std::nullopt;
    return path;
}

int BundleShelf::sweep(Moment now)
{
    std::vector<std::string> names;
    archive_.reading([&](Connection& connection) {
        connection.query("SELECT name FROM bundle WHERE area = $1 AND made IS NOT NULL",
                         {archive_.area()},
                         [&](const storage::Row& row) { names.emplace_back(row.text(0)); });
    });
    int removed = 0;
    for (const std::string& name : names) {
        const auto found = row(name);
        if (!found || !is_over(*found, now)) continue;
        forget(name);
        ++removed;
    }
    return removed;
}

void BundleShelf::step(const std::string& name, const BundleStep& at)
{
    archive_.writing([&](Connection& connection) {
        connection.run("UPDATE bundle SET state = 'in hand', step = $3, done = $4, whole = $5 "
                       "WHERE area = $1 AND name = $2",
                       {archive_.area(), name, std::string{at.what}, at.done, at.all});
    });
}

void BundleShelf::make(const Row& row, Moment now, Day today)
{
    const std::string name = row.wish.name();
    // Somebody watches, but nobody reads more than twenty lines of a bar that fills.
    int told = -1;
    std::string_view what;
    const auto made =
        make_bundle(archive_, files_, row.wish, today, folder_, [&](const BundleStep& at) {
            const int part = at.all > 0 ? at.done * 20 / at.all : 0;
            if (at.what == what && part == told) return;
            what = at.what;
            told = part;
            step(name, at);
        });
    archive_.writing([&](Connection& connection) {
        if (!made) {
            connection.run("UPDATE bundle SET state = 'given up' WHERE area = $1 AND name = $2",
                           {archive_.area(), name});
            return;
        }
        connection.run("UPDATE bundle SET state = 'made', step = '', made = $3, number = $4, "
                       "bytes = $5, pages = $6, sha256 = $7, told = $8 "
                       "WHERE area = $1 AND name = $2",
                       {archive_.area(), name, now.seconds, made->number,
                        static_cast<std::int64_t>(made->bytes), made->pages, made->sha256,
                        made->told});
    });
}

bool BundleShelf::work(Moment now, Day today)
{
    std::optional<Job> job;
    archive_.writing([&](Connection& connection) {
        job = Jobs{connection, archive_.area()}.take(now, {now.seconds + lease_seconds}, prefix);
    });
    if (!job) return false;
    const std::string name = job->name.substr(prefix.size());
    const auto found = row(name);
    std::exception_ptr wrong;
    if (found && job->attempts > most_attempts) {
        archive_.writing([&](Connection& connection) {
            connection.run("UPDATE bundle SET state = 'given up' WHERE area = $1 AND name = $2",
                           {archive_.area(), name});
        });
    } else if (found) {
        try {
            make(*found, now, today);
        } catch (const std::exception&) {
            wrong = std::current_exception();
        }
    }
    archive_.writing([&](Connection& connection) {
        Jobs jobs{connection, archive_.area()};
        static_cast<void>(wrong ? jobs.try_again(*job, {now.seconds + 30}) : jobs.done(*job));
    });
    // It waits to be tried again; why it must is for whoever runs this.
    if (wrong) std::rethrow_exception(wrong);
    return true;
}

} // namespace ribbon::storage
