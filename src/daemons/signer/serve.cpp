#include "daemons/signer/serve.hpp"

#include "base/bytes.hpp"
#include "daemons/signer/line.hpp"

#include <atomic>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <list>
#include <poll.h>
#include <stdexcept>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <thread>
#include <unistd.h>

namespace ribbon::daemons {
namespace {

constexpr std::size_t most_leaves = 65'536;

bool read_number(std::string_view& text, std::uint64_t& number)
{
    while (text.starts_with(' ')) text.remove_prefix(1);
    const auto [end, wrong] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (wrong != std::errc{}) return false;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return true;
}

/// The answer to "sign FROM COUNT".
std::string signed_note(FileSigner& signer, std::string_view numbers, Lines& lines)
{
    std::uint64_t from = 0, count = 0;
    if (!read_number(numbers, from) || !read_number(numbers, count) || count > most_leaves)
        return "refused The request is not one the signer understands\n";
    std::vector<ledger::Hash> leaves;
    std::string line;
    for (std::uint64_t i = 0; i < count; ++i) {
        if (!lines.read(line)) throw std::runtime_error("The record closed in the middle");
        const auto bytes = parse_base64(line);
        const auto leaf = bytes ? ledger::as_hash(*bytes) : std::nullopt;
        if (!leaf) throw std::runtime_error("A leaf is not a hash");
        leaves.push_back(*leaf);
    }
    try {
        const std::string note = signer.sign(from, leaves);
        return "note " + std::to_string(note.size()) + "\n" + note;
    } catch (const storage::SignerRefuses& why) {
        return std::string{"refused "} + why.what() + "\n";
    }
}

/// One caller and the thread that answers it.
class Caller {
public:
    Caller(FileSigner& signer, int socket)
        : socket_(socket), thread_([this, &signer] {
              try {
                  answer(signer, socket_);
              } catch (const std::runtime_error&) {
                  // That caller is gone, or could not be answered. The others are answered as if
                  // it had never come.
              }
              // Who waits for an answer that will not come is told now, not when this is closed.
              shutdown(socket_, SHUT_RDWR);
              done_ = true;
          })
    {
    }
    ~Caller()
    {
        shutdown(socket_, SHUT_RDWR);
        thread_.join();
        close(socket_);
    }
    bool done() const { return done_; }

private:
    int socket_;
    std::atomic<bool> done_ = false;
    std::thread thread_;
};

} // namespace

void answer(FileSigner& signer, int socket)
{
    Lines lines{socket};
    std::string line;
    while (lines.read(line)) {
        if (line == "reach") {
            const auto reach = signer.reach();
            lines.write("size " + std::to_string(reach.size) + " " +
                        base64(ledger::as_bytes(reach.root)) + "\n");
        } else if (line.starts_with("sign ")) {
            lines.write(signed_note(signer, std::string_view{line}.substr(5), lines));
        } else {
            lines.write("refused The signer does not know this request\n");
        }
    }
}

void serve_signer(FileSigner& signer, const std::string& socket_path, int stop)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (socket_path.size() >= sizeof address.sun_path)
        throw std::runtime_error("The path of the signer's socket is too long: " + socket_path);
    socket_path.copy(address.sun_path, sizeof address.sun_path - 1);
    const int listening = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    unlink(socket_path.c_str());
    const mode_t mask = umask(0177);
    const bool bound =
        bind(listening, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    umask(mask);
    if (!bound || listen(listening, 8) != 0) {
        const std::string why = std::strerror(errno);
        close(listening);
        throw std::runtime_error("The signer can not listen at " + socket_path + ": " + why);
    }
    std::list<Caller> callers;
    for (;;) {
        pollfd wait[2]{{listening, POLLIN, 0}, {stop, POLLIN, 0}};
        if (poll(wait, 2, -1) < 0 && errno != EINTR) break;
        if (wait[1].revents != 0) break;
        if (wait[0].revents == 0) continue;
        const int caller = accept4(listening, nullptr, nullptr, SOCK_CLOEXEC);
        if (caller < 0) continue;
        callers.emplace_back(signer, caller);
        callers.remove_if([](const Caller& one) { return one.done(); });
    }
    callers.clear();
    close(listening);
    unlink(socket_path.c_str());
}

} // namespace ribbon::daemons
