#include "server/shell.hpp"

#include "storage/derived/rebuild.hpp"
#include "storage/derived/version.hpp"
#include "storage/record/reading.hpp"

#include <algorithm>
#include <list>
#include <unordered_map>

namespace ribbon::server {
namespace {

std::shared_ptr<LookedAt> look_at(CaseHistory history, const storage::Books& books, Day today)
{
    if (history.number == 0) return nullptr;
    auto looked = std::make_shared<LookedAt>();
    looked->explained = explained_timeline(history.facts, books.law, books.calendar, today);
    looked->rows = storage::rows_of(history, books, today);
    looked->history = std::move(history);
    return looked;
}

} // namespace

struct CaseShelf::Body {
    Body(storage::Archive& of, std::int64_t at_most) : archive(of), most(at_most) {}
    struct Place {
        std::string key;
        Day day;
        std::shared_ptr<const LookedAt> looked;
    };
    storage::Archive& archive;
    std::int64_t most; ///< entries of all cases together
    std::int64_t held = 0;
    std::mutex mutex;
    std::list<Place> places; ///< the last one asked for first
    std::unordered_map<std::string, std::list<Place>::iterator> found;

    std::shared_ptr<const LookedAt> kept(const std::string& key, Day today, std::int64_t number)
    {
        const std::lock_guard lock(mutex);
        const auto at = found.find(key);
        if (at == found.end()) return nullptr;
        places.splice(places.begin(), places, at->second);
        const Place& place = *at->second;
        if (place.day != today || place.looked->history.number != number) return nullptr;
        if (place.looked->rows.rules != archive.books().rules) return nullptr;
        return place.looked;
    }
    void keep(const std::string& key, Day today, std::shared_ptr<const LookedAt> looked)
    {
        const std::lock_guard lock(mutex);
        if (const auto at = found.find(key); at != found.end()) drop(at->second);
        held += looked->history.number;
        places.push_front({key, today, std::move(looked)});
        found[key] = places.begin();
        while (held > most && places.size() > 1) drop(std::prev(places.end()));
    }
    void drop(std::list<Place>::iterator place)
    {
        held -= place->looked->history.number;
        found.erase(place->key);
        places.erase(place);
    }
};

CaseShelf::CaseShelf(storage::Archive& archive, std::int64_t most)
    : body_(std::make_unique<Body>(archive, most))
{
}

CaseShelf::~CaseShelf() = default;

std::shared_ptr<const LookedAt> CaseShelf::read(const std::string& key, Day today)
{
    std::int64_t number = 0;
    body_->archive.reading([&](storage::Connection& connection) {
        number = storage::last_number(connection, body_->archive.area(), {StreamKind::a_case, key});
    });
    if (number == 0) return nullptr;
    if (auto kept = body_->kept(key, today, number)) return kept;
    auto looked = look_at(body_->archive.read_case(key), body_->archive.books(), today);
    if (looked) body_->keep(key, today, looked);
    return looked;
}

std::shared_ptr<const LookedAt> CaseShelf::read_as_at(const std::string& key, Day day)
{
    // To the end of that day in UTC: an hour of a summer's night more is as much as it can be out.
    const Moment end{(std::int64_t{day.number()} + 1) * 86'400 - 1};
    const auto books = body_->archive.books_as_at(end);
    auto looked = look_at(body_->archive.read_case(key, end), *books, day);
    if (looked) looked->books = books;
    return looked;
}

const Council::Post* Council::post(std::string_view key) const
{
    const auto found =
        std::find_if(posts.begin(), posts.end(), [&](const Post& one) { return one.key == key; });
    return found == posts.end() ? nullptr : &*found;
}

namespace {

void read_post(Council& council, const Detail& one, Day today)
{
    const std::string key{one[DetailField::officer]};
    auto found = std::find_if(council.posts.begin(), council.posts.end(),
                              [&](const Council::Post& post) { return post.key == key; });
    if (found == council.posts.end()) {
        if (one.kind != DetailKind::officer_appointed) return;
        found = council.posts.insert(council.posts.end(), Council::Post{.key = key});
    }
    const std::string code{one[DetailField::code]};
    switch (one.kind) {
    case DetailKind::officer_appointed:
        found->name = one[DetailField::name];
        found->team = one[DetailField::team];
        found->title = one[DetailField::title];
        found->email = one[DetailField::email];
        found->began = one.when.first;
        found->left.reset();
        break;
    case DetailKind::officer_moved: found->team = one[DetailField::team]; break;
    case DetailKind::officer_left:
        if (one.when.first <= today) found->left = one.when.first;
        break;
    case DetailKind::role_given: found->roles.push_back(code); break;
    case DetailKind::role_taken: std::erase(found->roles, code); break;
    case DetailKind::absence_told:
        found->away_until = parse_day(one[DetailField::until]);
        found->cover = one[DetailField::name];
        break;
    default: break;
    }
}

} // namespace

Council council_of(const DetailHistory& area, Day today)
{
    Council council;
    council.number = area.number;
    council.day = today;
    for (const Detail* one : standing(area.details)) {
        if (one->when.first > today) continue;
        if (one->kind == DetailKind::council_named) {
            council.name = (*one)[DetailField::name];
            council.email = (*one)[DetailField::email];
            council.phone = (*one)[DetailField::phone];
        } else if (one->kind == DetailKind::team_formed) {
            council.teams.emplace_back((*one)[DetailField::team]);
        } else {
            read_post(council, *one, today);
        }
    }
    return council;
}

Shell::Shell(storage::Archive& of, Clock reads, Seal with, Chance by)
    : archive(of), clock(reads), cases(of), pages(by), guard(of), seal(std::move(with)),
      chance(std::move(by)), read_ids(new_token(chance)), began(clock.now())
{
}

std::int64_t Shell::index_version(Day today)
{
    const auto read = [&] {
        storage::IndexVersion version;
        archive.reading([&](storage::Connection& connection) {
            version = storage::index_version(connection, archive.area());
        });
        return version;
    };
    const storage::IndexVersion version = read();
    if (version.next_change > today) return version.number;
    const std::lock_guard lock(refreshing_);
    if (refreshed_ != today) storage::refresh(archive, today);
    refreshed_ = today;
    return read().number;
}

std::shared_ptr<const Council> Shell::council()
{
    const Day today = clock.today();
    std::int64_t number = 0;
    archive.reading([&](storage::Connection& connection) {
        number = storage::last_number(connection, archive.area(), {});
    });
    {
        const std::lock_guard lock(mutex_);
        if (council_ && council_->number == number && council_->day == today) return council_;
    }
    archive.renew_books();
    auto made = std::make_shared<const Council>(council_of(archive.read({}), today));
    const std::lock_guard lock(mutex_);
    return council_ = made;
}

Names Shell::names_for(const LookedAt& looked, const Council& council)
{
    Names names;
    for (const Council::Post& post : council.posts) names[post.key] = post.name;
    archive.reading([&](storage::Connection& connection) {
        connection.query("SELECT p.person, r.given, r.family FROM party p JOIN person_row r "
                         "ON r.area = p.area AND r.person = p.person "
                         "WHERE p.area = $1 AND p.a_case = $2",
                         {archive.area(), looked.history.key}, [&](const storage::Row& row) {
                             names[std::string(row.text(0))] =
                                 std::string(row.text(1)) + " " + std::string(row.text(2));
                         });
    });
    const auto officers = looked.beside.of<Names>("officers", [&] {
        Names named;
        for (const Detail* one : standing_details(looked))
            if (one->kind == DetailKind::officer_named)
                named.emplace((*one)[DetailField::officer], (*one)[DetailField::name]);
        return named;
    });
    names.insert(officers->begin(), officers->end());
    names[looked.rows.person] = looked.rows.name;
    return names;
}

} // namespace ribbon::server
