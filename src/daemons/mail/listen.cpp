#include "daemons/mail/listen.hpp"

#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <cstring>
#include <fmt/format.h>
#include <netinet/tcp.h>
#include <optional>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace ribbon::daemons {
namespace {

using Clock = std::chrono::steady_clock;

/// How often a connection that waits looks whether we are to stop.
constexpr int tick_milliseconds = 100;

/// The bytes of one connection's mails, one after another, into the store.
class StoreTaker : public MailTaker {
public:
    StoreTaker(const storage::MailIntake& intake, std::string via,
               const std::function<void(const std::string&)>& complain)
        : intake_(intake), via_(std::move(via)), complain_(complain)
    {
    }

    void begin() override
    {
        failed_ = false;
        trying([&] { incoming_.emplace(intake_.store.receive()); });
    }
    void write(std::string_view bytes) override
    {
        if (failed_ || too_large_) return;
        trying([&] { too_large_ = !incoming_->write(bytes); });
    }
    Taking end(const Envelope& envelope) override
    {
        if (!failed_ && !too_large_)
            trying([&] {
                storage::take_in(
                    intake_, *incoming_,
                    {.via = via_, .envelope_from = envelope.from, .envelope_to = envelope.to});
            });
        incoming_.reset();
        if (std::exchange(too_large_, false)) return Taking::too_large;
        return failed_ ? Taking::failed : Taking::taken;
    }

private:
    template <class Act> void trying(Act act)
    {
        try {
            act();
        } catch (const std::exception& error) {
            failed_ = true;
            incoming_.reset();
            complain_(fmt::format("A mail could not be kept, and its sender was asked to send it "
                                  "again: {}",
                                  error.what()));
        }
    }

    const storage::MailIntake& intake_;
    std::string via_;
    const std::function<void(const std::string&)>& complain_;
    std::optional<storage::Incoming> incoming_;
    bool failed_ = false, too_large_ = false;
};

/// Counts what became of each mail, and tells that one arrived.
class CountingTaker : public MailTaker {
public:
    CountingTaker(MailTaker& inner, std::function<void(Taking)> tell)
        : inner_(inner), tell_(std::move(tell))
    {
    }
    void begin() override { inner_.begin(); }
    void write(std::string_view bytes) override { inner_.write(bytes); }
    Taking end(const Envelope& envelope) override
    {
        const Taking what = inner_.end(envelope);
        tell_(what);
        return what;
    }

private:
    MailTaker& inner_;
    std::function<void(Taking)> tell_;
};

/// All of it, or false: the other side is gone, or takes nothing for half a minute.
bool send_all(int socket, std::string_view bytes)
{
    while (!bytes.empty()) {
        const auto sent = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR) continue;
        if (sent <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

[[noreturn]] void can_not_listen(const MailListenerConfig& config)
{
    throw std::runtime_error(fmt::format("Ribbon can not listen for mail at {}, port {}: {}",
                                         config.address, config.port, std::strerror(errno)));
}

} // namespace

MailListener::MailListener(MailListenerConfig config, storage::MailIntake intake,
                           std::function<void()> arrived,
                           std::function<void(const std::string&)> complain)
    : config_(std::move(config)), intake_(std::move(intake)), arrived_(std::move(arrived)),
      complain_(std::move(complain))
{
    sockaddr_in here{};
    here.sin_family = AF_INET;
    here.sin_port = htons(config_.port);
    if (inet_pton(AF_INET, config_.address.c_str(), &here.sin_addr) != 1)
        throw std::runtime_error(fmt::format("\"{}\" is no address: 127.0.0.1", config_.address));
    socket_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    const int yes = 1;
    if (socket_ < 0 || setsockopt(socket_, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes) != 0 ||
        bind(socket_, reinterpret_cast<const sockaddr*>(&here), sizeof here) != 0 ||
        ::listen(socket_, 256) != 0) {
        if (socket_ >= 0) close(socket_);
        can_not_listen(config_);
    }
    socklen_t size = sizeof here;
    getsockname(socket_, reinterpret_cast<sockaddr*>(&here), &size);
    port_ = ntohs(here.sin_port);
    thread_ = std::thread{[this] { accept_all(); }};
}

MailListener::~MailListener() { stop(); }

void MailListener::stop()
{
    const std::lock_guard lock{stop_mutex_};
    if (!thread_.joinable()) return;
    stop_at_ = (Clock::now() + config_.drain).time_since_epoch().count();
    stopping_ = true;
    thread_.join();
    sweep_guests(true);
    close(socket_);
}

MailListenerCounts MailListener::counts() const
{
    return {.connections = connections_,
            .open = open_,
            .refused_busy = refused_busy_,
            .taken = taken_,
            .too_large = too_large_,
            .failed = failed_};
}

void MailListener::sweep_guests(bool all)
{
    for (auto guest = guests_.begin(); guest != guests_.end();) {
        if (!all && !guest->gone) {
            ++guest;
            continue;
        }
        guest->thread.join();
        guest = guests_.erase(guest);
    }
}

void MailListener::accept_all()
{
    while (!stopping_) {
        pollfd waiting{socket_, POLLIN, 0};
        poll(&waiting, 1, tick_milliseconds);
        const int guest = accept4(socket_, nullptr, nullptr, SOCK_CLOEXEC);
        sweep_guests(false);
        if (guest < 0) {
            // Out of files, most likely: it passes when others end, and spinning would not help.
            if (errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR)
                std::this_thread::sleep_for(std::chrono::milliseconds{tick_milliseconds});
            continue;
        }
        ++connections_;
        if (open_ >= static_cast<std::uint64_t>(config_.connections)) {
            ++refused_busy_;
            send_all(guest, "421 4.3.2 Too many connections; come again later\r\n");
            close(guest);
            continue;
        }
        ++open_;
        Guest& one = guests_.emplace_back();
        one.thread = std::thread{[this, guest, &one] {
            serve(guest);
            close(guest);
            --open_;
            one.gone = true;
        }};
    }
}

/// Whether to listen on: false once the guest has waited too long or we are to stop. A mail that is
/// on its way may come to its end within the drain time.
bool MailListener::go_on(int socket, Talk& talk, Clock::time_point& mail_since)
{
    const auto now = Clock::now();
    if (!talk.in_mail()) mail_since = now;
    if (talk.in_mail() && now - mail_since > config_.mail) {
        send_all(socket, "421 4.4.2 This mail takes too long; send it again later\r\n");
        return false;
    }
    if (!stopping_) return true;
    if (talk.in_mail() && now.time_since_epoch().count() < stop_at_) return true;
    send_all(socket, "421 4.3.2 We are stopping; come again in a moment\r\n");
    return false;
}

void MailListener::serve(int socket)
{
    const int yes = 1;
    setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    const timeval half_a_minute{30, 0};
    setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &half_a_minute, sizeof half_a_minute);
    StoreTaker store{intake_, config_.talk.protocol == MailProtocol::lmtp ? "lmtp" : "smtp",
                     complain_};
    CountingTaker taker{store, [this](Taking what) {
                            if (what == Taking::failed) ++failed_;
                            if (what != Taking::taken) return;
                            ++taken_;
                            arrived_();
                        }};
    Talk talk{config_.talk, taker};
    if (!send_all(socket, talk.greeting())) return;
    std::array<char, 65'536> bytes;
    auto heard = Clock::now(), mail_since = heard;
    while (!talk.over() && go_on(socket, talk, mail_since)) {
        pollfd waiting{socket, POLLIN, 0};
        const int ready = poll(&waiting, 1, tick_milliseconds);
        if (ready < 0 && errno != EINTR) return;
        if (ready <= 0) {
            if (Clock::now() - heard < config_.idle) continue;
            send_all(socket, "421 4.4.2 Nothing was said for too long\r\n");
            return;
        }
        const auto got = recv(socket, bytes.data(), bytes.size(), 0);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return; // what was begun and not ended is dropped
        heard = Clock::now();
        const auto large = talk.too_large_count();
        const std::string answers = talk.hear({bytes.data(), static_cast<std::size_t>(got)});
        too_large_ += talk.too_large_count() - large;
        if (!send_all(socket, answers)) return;
    }
}

} // namespace ribbon::daemons
