// What every route may use of the world: the record, the desk, the clock, chance.
#pragma once

#include "server/clock.hpp"
#include "server/drawn_pages.hpp"
#include "server/http/listener.hpp"
#include "server/sign_in/tokens.hpp"
#include "server/visitor.hpp"
#include "storage/archive.hpp"
#include "storage/bundles/shelf.hpp"
#include "storage/desk/reads.hpp"
#include "storage/letters/guard.hpp"
#include "storage/mail/filing.hpp"
#include "views/parts/words.hpp"

#include <functional>
#include <memory>
#include <mutex>
#include <string>

namespace ribbon::server {

class Passwords;
class Provider;

/// Cases as they were last read, so that a page asked for again is not read again. What is given
/// out is as the record stands now: the number of the stream is asked for each time.
class CaseShelf {
public:
    /// Keeps cases of `most` entries together, the last asked for: an entry takes about 1 kB.
    explicit CaseShelf(storage::Archive& archive, std::int64_t most = 40'000);
    ~CaseShelf();
    /// Null where there is no such case.
    std::shared_ptr<const LookedAt> read(const std::string& key, Day today);
    /// As the record stood at the end of an earlier day.
    std::shared_ptr<const LookedAt> read_as_at(const std::string& key, Day day);

private:
    struct Body;
    std::unique_ptr<Body> body_;
};

/// The council's people and what it is called, from the area's own stream.
struct Council {
    struct Post {
        std::string key, name, team, title, email;
        std::vector<std::string> roles; ///< "manager", "administrator"
        std::optional<Day> began, left, away_until;
        std::string cover; ///< who looks after what is theirs while they are away
    };
    std::int64_t number = -1; ///< of the area's last entry these were made from
    Day day; ///< as on which they stand: somebody may leave on a day named before
    std::string name = "The council";
    std::string email, phone;
    std::vector<std::string> teams;
    std::vector<Post> posts; ///< in the order of their keys
    const Post* post(std::string_view key) const;
};
Council council_of(const DetailHistory& area, Day today);

struct Shell {
    storage::Archive& archive;
    Clock clock;
    CaseShelf cases;
    DrawnPages pages;
    storage::LetterGuard guard; ///< looks at what is to go out
    Seal seal; ///< notes that only this server can have written
    Chance chance; ///< bytes that nobody can guess
    storage::ReadIds read_ids;
    Moment began; ///< when this was made
    bool demonstration = false; ///< an invented county: sign-in without a password, from /demo
    std::string address; ///< "http://127.0.0.1:8080": for links in mail
    std::function<std::string()> new_key; ///< a key of a case or a person
    /// Told of every decision on who may do what, for the log (OWASP ASVS 5.0, 16.3.2).
    std::function<void(const Visitor&, access::Action, access::Relation, access::Verdict)> decided;
    std::function<ListenerCounts()> counts; ///< what the listener counted; empty in some tests
    std::shared_ptr<Passwords> passwords;
    std::shared_ptr<Provider> provider; ///< the council's own sign-in; null where it is not set up
    std::shared_ptr<storage::AttachmentStore> attachments; ///< null where no folder is known
    storage::FilingRules filing; ///< which addresses for mail are ours
    std::shared_ptr<storage::BundleShelf> bundles; ///< null where no folder is known
    std::function<void()> wake_bundles; ///< somebody asked for one
    /// The council changed what clocks run by; without it the cases are read again at once.
    std::function<void()> wake_rules;

    std::shared_ptr<const Council> council();
    /// What people and officers are called, by key: the parties of a case and all officers.
    Names names_for(const LookedAt& looked, const Council& council);

    /// The version of the index on a day: the cases that read otherwise from that day on are read
    /// again first.
    std::int64_t index_version(Day today);

    Shell(storage::Archive& archive, Clock clock, Seal seal, Chance chance);

private:
    std::mutex mutex_;
    std::shared_ptr<const Council> council_;
    std::mutex refreshing_;
    std::optional<Day> refreshed_; ///< the last day for which the index was looked through
};

} // namespace ribbon::server
