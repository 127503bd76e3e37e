#include "server/routes/mail_others.hpp"

#include "commands/letters/found_leak.hpp"
#include "storage/attachments/states.hpp"
#include "storage/attachments/store.hpp"
#include "storage/attachments/words.hpp"
#include "storage/files/write_all.hpp"
#include "storage/mail/mails.hpp"

#include <algorithm>
#include <chrono>
#include <sys/mman.h>
#include <unistd.h>

namespace ribbon::server {
namespace {

using Timer = std::chrono::steady_clock;

constexpr std::chrono::seconds for_one{4};
constexpr std::size_t most_words = 1'000'000; ///< of one
constexpr std::size_t most_words_of_all = 4'000'000;

/// A file without a name, gone with its scope.
struct Nameless {
    Nameless() : file(memfd_create("file", MFD_CLOEXEC)) {}
    ~Nameless()
    {
        if (file >= 0) close(file);
    }
    Nameless(const Nameless&) = delete;
    Nameless& operator=(const Nameless&) = delete;

    void write(std::string_view bytes) { whole = whole && storage::write_all(file, bytes); }

    int file;
    bool whole = true;
};

/// The bytes of a file that has words into another. Its type, which was found from its bytes; none
/// where it has no words, or nobody is given it.
std::string take(const Ask& ask, const std::string& hash, Nameless& into)
{
    std::string type;
    ask.shell.archive.reading([&](storage::Connection& from) {
        const std::string& area = ask.shell.archive.area();
        const auto known = storage::find_attachment(from, area, hash);
        if (!known || !storage::has_words(known->media_type)) return;
        if (storage::read_attachment(
                from, area, *ask.shell.attachments, hash, [](const storage::Attachment&) {},
                [&](std::string_view piece) { into.write(piece); }))
            type = known->media_type;
    });
    return type;
}

/// Its words; nothing where it is of a kind that has none, a photo.
std::optional<storage::FileWords> words_of(const Ask& ask, const FoundFile& one,
                                           Timer::duration left)
{
    Nameless bytes;
    std::string type;
    try {
        type = take(ask, one.hash, bytes);
        if (type.empty()) return std::nullopt;
    } catch (const storage::FileError&) {
        return storage::FileWords{.words = {}, .unread = "it is not here as it came"};
    }
    if (!bytes.whole)
        return storage::FileWords{.words = {}, .unread = "there is no room to read it in"};
    if (left <= Timer::duration::zero())
        return storage::FileWords{.words = {}, .unread = "there is too much to read"};
    const auto wall = std::min<Timer::duration>(left, for_one);
    return storage::words_in_file(bytes.file, type,
                                  {.fence = {.cpu_seconds = 2},
                                   .wall = std::chrono::ceil<std::chrono::milliseconds>(wall),
                                   .most_bytes = most_words});
}

/// The words of all that came with it, and a sentence for each that could not be read.
std::string words_of(const Ask& ask, const std::vector<FoundFile>& files, const ReadingTime& time,
                     std::vector<std::string>& unread)
{
    std::string words;
    for (const FoundFile& one : files) {
        if (one.hash.empty()) continue;
        const bool room = words.size() < most_words_of_all;
        const auto read =
            words_of(ask, one, room ? time.until - Timer::now() : Timer::duration::zero());
        if (!read) continue;
        words += "\n\n" + read->words;
        const std::string name = one.name.empty() ? "a file without a name" : one.name;
        if (!read->unread.empty())
            unread.push_back(in_words(FoundLeak{Leak::unread, name, read->unread}));
    }
    return words;
}

} // namespace

MailWarnings warnings_of(Ask& ask, const std::string& id, std::span<const std::string> cases,
                         const ReadingTime& time)
{
    std::optional<MailFound> found;
    ask.shell.archive.reading([&](storage::Connection& from) {
        const auto row = storage::Mails(from, ask.shell.archive.area()).find(id);
        if (row) found = storage::found_of(*row);
    });
    MailWarnings warnings;
    if (!found) return warnings;
    std::string words = found->text;
    if (ask.shell.attachments) words += words_of(ask, found->files, time, warnings.unread);
    for (const std::string& a_case : cases)
        for (const FoundLeak& one :
             ask.shell.guard.check(ask.shell.archive.read_case(a_case), {found->subject, words}))
            warnings.others.push_back(in_words(one));
    return warnings;
}

} // namespace ribbon::server
