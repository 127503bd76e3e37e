#include "daemons/mail/parser.hpp"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <fmt/format.h>
#include <optional>
#include <poll.h>
#include <stdexcept>
#include <sys/socket.h>
#include <sys/wait.h>

namespace ribbon::daemons {
namespace {

using Clock = std::chrono::steady_clock;

/// The process and the time it has, for the whole of one mail.
class Reader {
public:
    Reader(std::unique_ptr<ReaderProcess> process, std::chrono::milliseconds wall)
        : until_(Clock::now() + wall), process_(std::move(process)), socket_(process_->socket())
    {
    }

    /// False once it takes no more, or the time is over.
    bool give(std::string_view bytes)
    {
        while (!bytes.empty()) {
            if (!ready(POLLOUT)) return false;
            const auto sent =
                send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
            if (sent < 0 && (errno == EINTR || errno == EAGAIN)) continue;
            if (sent < 0) return false;
            bytes.remove_prefix(static_cast<std::size_t>(sent));
        }
        return true;
    }
    void no_more() { shutdown(socket_, SHUT_WR); }

    /// The next bytes; none at the end, or once the time is over.
    std::string_view take()
    {
        for (;;) {
            if (!ready(POLLIN)) return {};
            const auto got = recv(socket_, buffer_.data(), buffer_.size(), MSG_DONTWAIT);
            if (got < 0 && (errno == EINTR || errno == EAGAIN)) continue;
            if (got <= 0) return {};
            return {buffer_.data(), static_cast<std::size_t>(got)};
        }
    }

    /// Why it ended as it did; nothing where all went well.
    std::optional<std::string> end()
    {
        // It may say nothing more and still not end.
        const auto ended = process_->ended(until_);
        if (!ended) return "it took too long";
        const int status = *ended;
        if (WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU) return "it took too much time";
        // Nothing of ours ends it so while it has time: the machine did, short of memory.
        if (WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL)
            throw std::runtime_error("The program that reads mail was ended from outside, as a "
                                     "machine that is short of memory does");
        if (WIFSIGNALED(status))
            return fmt::format("the program that reads it broke off (signal {})", WTERMSIG(status));
        if (WEXITSTATUS(status) == 3) return "it is larger than what is read";
        if (WEXITSTATUS(status) != 0)
            return fmt::format("the program that reads it gave up (code {})", WEXITSTATUS(status));
        return std::nullopt;
    }

private:
    bool ready(short what)
    {
        for (;;) {
            const auto left =
                std::chrono::duration_cast<std::chrono::milliseconds>(until_ - Clock::now());
            if (left.count() <= 0) return false;
            pollfd waiting{socket_, what, 0};
            const int count = poll(&waiting, 1, static_cast<int>(left.count()));
            if (count < 0 && errno == EINTR) continue;
            return count > 0;
        }
    }

    Clock::time_point until_;
    std::unique_ptr<ReaderProcess> process_;
    int socket_;
    std::vector<char> buffer_ = std::vector<char>(65'536);
};

Problems unread(const std::string& why)
{
    return {{"mail", "This mail could not be read: " + why + ". Look at it as it came"}};
}

/// The files, from what follows the line. False where there are fewer bytes than were told, or
/// more.
bool hand_on(Reader& reader, std::string_view rest, const std::vector<FoundFile>& found,
             const FileTaker& files)
{
    for (const FoundFile& file : found) {
        files.begin(file);
        for (std::uint64_t left = file.bytes; left > 0;) {
            if (rest.empty()) rest = reader.take();
            if (rest.empty()) return false;
            const auto piece = rest.substr(
                0, static_cast<std::size_t>(std::min<std::uint64_t>(left, rest.size())));
            files.piece(piece);
            left -= piece.size();
            rest.remove_prefix(piece.size());
        }
        files.end();
    }
    return rest.empty() && reader.take().empty();
}

} // namespace

Result<MailFound> parse_apart(std::unique_ptr<ReaderProcess> process, const ParserConfig& config,
                              const GiveBytes& mail, const FileTaker& files)
{
    Reader reader{std::move(process), config.wall};
    bool takes = true;
    mail([&](std::string_view piece) { takes = takes && reader.give(piece); });
    reader.no_more();
    std::string line;
    std::string_view rest;
    while (rest.empty() && line.size() <= config.most_line) {
        const std::string_view bytes = reader.take();
        if (bytes.empty()) break;
        const auto end = bytes.find('\n');
        line += bytes.substr(0, end);
        if (end == std::string_view::npos) continue;
        rest = bytes.substr(end);
    }
    if (rest.empty()) {
        const auto why = reader.end();
        return unread(why ? *why : "nothing was told of it");
    }
    auto found = read_found(line);
    if (!found) return unread("what was told of it makes no sense");
    std::uint64_t all = 0;
    for (const FoundFile& one : found->files) {
        if (one.bytes > config.most_files - all) return unread("its files are too large");
        all += one.bytes;
    }
    if (!hand_on(reader, rest.substr(1), found->files, files)) {
        const auto why = reader.end();
        return unread(why ? *why : "its files do not come out whole");
    }
    if (const auto why = reader.end()) return unread(*why);
    return found;
}

Result<MailFound> parse_apart(const ParserConfig& config, const GiveBytes& mail,
                              const FileTaker& files)
{
    return parse_apart(start_reader(config.command), config, mail, files);
}

} // namespace ribbon::daemons
