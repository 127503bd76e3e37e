#include "daemons/signer/remote_signer.hpp"

#include "base/bytes.hpp"

#include <cerrno>
#include <charconv>
#include <cstring>
#include <fcntl.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace ribbon::daemons {

RemoteSigner::~RemoteSigner() { hang_up(); }

void RemoteSigner::hang_up() noexcept
{
    lines_.reset();
    if (socket_ >= 0) close(socket_);
    socket_ = -1;
    // The child ends when its socket closes.
    if (child_ > 0) waitpid(child_, nullptr, 0);
    child_ = -1;
}

void RemoteSigner::start_child()
{
    int pair[2];
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair) != 0)
        throw storage::SignerAway(std::string{"No socket for the signer: "} + std::strerror(errno));
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, pair[1], 3);
    std::string words[] = {program_,  "signer",    "--key", key_path_,
                           "--reach", reach_path_, "--on",  "3"};
    char* arguments[std::size(words) + 1]{};
    for (std::size_t i = 0; i < std::size(words); ++i) arguments[i] = words[i].data();
    const int result =
        posix_spawn(&child_, program_.c_str(), &actions, nullptr, arguments, environ);
    posix_spawn_file_actions_destroy(&actions);
    close(pair[1]);
    socket_ = pair[0];
    if (result != 0) {
        child_ = -1;
        hang_up();
        throw storage::SignerAway("The signer could not be started (" + program_ +
                                  "): " + std::strerror(result));
    }
}

void RemoteSigner::reach_out()
{
    if (socket_ >= 0) return;
    if (socket_path_.empty()) {
        start_child();
    } else {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        socket_path_.copy(address.sun_path, sizeof address.sun_path - 1);
        socket_ = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
        if (connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
            const std::string why = std::strerror(errno);
            hang_up();
            throw storage::SignerAway("The signer does not answer at " + socket_path_ + ": " + why);
        }
    }
    // A signer that was stopped, and not ended, is away too: nobody waits for it for ever.
    const timeval patience{.tv_sec = 30, .tv_usec = 0};
    setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    setsockopt(socket_, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    lines_ = std::make_unique<Lines>(socket_);
}

/// Asks, and takes a signer that went away in the middle for one that is away.
template <class Ask> auto RemoteSigner::asked(const Ask& ask)
{
    const std::lock_guard lock{mutex_};
    reach_out();
    try {
        return ask();
    } catch (const storage::SignerRefuses&) {
        throw;
    } catch (const std::runtime_error& gone) {
        hang_up();
        throw storage::SignerAway(gone.what());
    }
}

storage::Signer::Reach RemoteSigner::reach()
{
    return asked([&] {
        lines_->write("reach\n");
        std::string line;
        if (!lines_->read(line) || !line.starts_with("size "))
            throw std::runtime_error("The signer ended");
        Reach reach;
        const char* begin = line.data() + 5;
        const auto [end, wrong] = std::from_chars(begin, line.data() + line.size(), reach.size);
        const auto root = parse_base64(std::string_view{end, line.data() + line.size()}.substr(1));
        const auto hash = root ? ledger::as_hash(*root) : std::nullopt;
        if (wrong != std::errc{} || !hash)
            throw std::runtime_error("The signer said \"" + line + "\"");
        reach.root = *hash;
        return reach;
    });
}

std::string RemoteSigner::sign(std::uint64_t from, std::span<const ledger::Hash> leaves)
{
    return asked([&] {
        std::string request =
            "sign " + std::to_string(from) + " " + std::to_string(leaves.size()) + "\n";
        for (const ledger::Hash& leaf : leaves) request += base64(ledger::as_bytes(leaf)) + "\n";
        lines_->write(request);
        std::string line;
        if (!lines_->read(line)) throw std::runtime_error("The signer ended");
        if (line.starts_with("refused ")) throw storage::SignerRefuses(line.substr(8));
        std::size_t length = 0;
        if (!line.starts_with("note ") ||
            std::from_chars(line.data() + 5, line.data() + line.size(), length).ec != std::errc{} ||
            length > 65'536)
            throw std::runtime_error("The signer said \"" + line + "\"");
        return lines_->read_bytes(length);
    });
}

} // namespace ribbon::daemons
