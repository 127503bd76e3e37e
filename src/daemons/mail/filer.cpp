#include "daemons/mail/filer.hpp"

#include "calendar/london.hpp"
#include "storage/attachments/states.hpp"
#include "storage/mail/others.hpp"
#include "storage/mail/reads_like.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <optional>

namespace ribbon::daemons {
namespace {

using storage::Connection;
using storage::Mails;
using storage::MailState;

/// The files of one mail, each into the store as it comes.
class Keeping {
public:
    explicit Keeping(const storage::MailIntake& intake) : intake_(intake) {}

    FileTaker taker()
    {
        return {.begin = [this](const FoundFile&) { incoming_.emplace(intake_.store.receive()); },
                .piece = [this](std::string_view piece) { incoming_->write(piece); },
                .end = [this] { keep(); }};
    }
    /// Says of each file under which hash it is kept; an empty one is not.
    void tell(std::vector<FoundFile>& files) const
    {
        for (std::size_t one = 0; one < files.size() && one < kept_.size(); ++one) {
            files[one].hash = kept_[one].hash;
            // What a file is its bytes say, and not the mail.
            if (!kept_[one].media_type.empty()) files[one].type = kept_[one].media_type;
        }
    }

private:
    void keep()
    {
        auto received = incoming_->finish();
        if (received)
            intake_.archive.writing([&](Connection& connection) {
                storage::acknowledge(connection, intake_.archive.area(), intake_.store, *incoming_,
                                     *received, intake_.now());
            });
        kept_.push_back(received ? *received : storage::Received{});
        incoming_.reset();
    }

    const storage::MailIntake& intake_;
    std::optional<storage::Incoming> incoming_;
    std::vector<storage::Received> kept_;
};

} // namespace

ReadApart reads_apart(ParserConfig config)
{
    if (!config.hosted)
        return [config = std::move(config)](const GiveBytes& mail, const FileTaker& files) {
            return parse_apart(config, mail, files);
        };
    auto host = std::make_shared<ReaderHost>(config.command);
    return [config = std::move(config), host](const GiveBytes& mail, const FileTaker& files) {
        return parse_apart(host->start(), config, mail, files);
    };
}

Filer::Filer(storage::MailIntake intake, FilerConfig config,
             std::function<void(const std::string&)> complain)
    : intake_(std::move(intake)), config_(std::move(config)),
      names_others_(storage::looks_for_others(intake_.archive)), complain_(std::move(complain))
{
}

Filer::~Filer() { stop(); }

Result<MailFound> Filer::read(const storage::MailRow& row)
{
    Keeping keeping{intake_};
    auto found = config_.read([&](const auto& piece) { intake_.store.read(row.taken.raw, piece); },
                              keeping.taker());
    if (found) keeping.tell(found->files);
    return found;
}

/// Nobody waits longer than ten minutes for a machine that is well again. While others can be read
/// it is this mail, and the try counts.
void Filer::let_rest(const std::string& id)
{
    using namespace std::chrono;
    const auto [place, first] = resting_.try_emplace(id, Resting{.read_then = read_});
    Resting& rests = place->second;
    const bool counts = !first && read_ > rests.read_then;
    rests.read_then = read_;
    rests.until =
        steady_clock::now() +
        std::min<milliseconds>(config_.pause * (1LL << std::min(rests.times++, 20)), 10min);
    if (counts) return;
    try {
        intake_.archive.writing([&](Connection& connection) {
            Mails(connection, intake_.archive.area()).forget_try(id);
        });
    } catch (const std::exception&) {
        return; // the record is what failed
    }
}

void Filer::read_and_sort(const storage::MailRow& row)
{
    const std::string& area = intake_.archive.area();
    const std::string& id = row.taken.id;
    std::int64_t tries = 0;
    intake_.archive.writing(
        [&](Connection& connection) { tries = Mails(connection, area).begin_try(id); });
    const auto to_person = [&](const std::string& why) {
        intake_.archive.writing([&](Connection& connection) {
            Mails(connection, area).to_person(id, MailState::taken, why);
        });
    };
    if (tries > config_.most_tries)
        return to_person("Reading this mail was broken off again and again. Look at it as it came");
    auto found = read(row);
    // Once more: it may have been the machine, short of memory, and not the mail.
    if (!found) found = read(row);
    if (!found) return to_person(found.problems().front().sentence);
    ++read_;
    intake_.archive.writing([&](Connection& connection) {
        Mails(connection, area)
            .note_read(id, {.message_id = found->message_id,
                            .delivery_key = found->delivery_key,
                            .near_key = found->near_key,
                            .sender = found->from,
                            .subject = found->subject,
                            .reading = written(*found),
                            .taken = found->taken});
    });
    storage::sort_mail(intake_.archive, id, config_.rules, intake_.now(), names_others_);
}

bool Filer::file_next()
{
    std::vector<storage::MailRow> waiting;
    intake_.archive.reading([&](Connection& connection) {
        waiting = Mails(connection, intake_.archive.area())
                      .to_read(config_.imported, static_cast<int>(resting_.size()) + 1);
    });
    const auto next = std::find_if(waiting.begin(), waiting.end(), [this](const auto& row) {
        const auto rests = resting_.find(row.taken.id);
        return rests == resting_.end() || rests->second.until <= std::chrono::steady_clock::now();
    });
    if (next == waiting.end()) return false;
    try {
        read_and_sort(*next);
    } catch (const std::exception&) {
        let_rest(next->taken.id);
        throw;
    }
    resting_.erase(next->taken.id);
    return true;
}

void Filer::begin()
{
    thread_ = std::thread{[this] { run(); }};
}

void Filer::stop()
{
    {
        const std::lock_guard lock{mutex_};
        stopping_ = true;
    }
    woken_.notify_all();
    if (thread_.joinable()) thread_.join();
}

void Filer::wake()
{
    {
        const std::lock_guard lock{mutex_};
        something_ = true;
    }
    woken_.notify_all();
}

void Filer::run()
{
    try {
        storage::note_what_waits(intake_.archive, day_in_london(intake_.now()));
    } catch (const std::exception& error) {
        complain_(fmt::format("The mails that wait are not in order yet: {}", error.what()));
    }
    for (;;) {
        bool more = false;
        try {
            more = file_next();
        } catch (const std::exception& error) {
            complain_(
                fmt::format("A mail could not be filed yet, and is tried again: {}", error.what()));
        }
        std::unique_lock lock{mutex_};
        if (!more && !stopping_)
            woken_.wait_for(lock, config_.pause, [&] { return stopping_ || something_; });
        something_ = false;
        if (stopping_) return;
    }
}

} // namespace ribbon::daemons
