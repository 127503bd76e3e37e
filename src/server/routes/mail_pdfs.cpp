#include "server/routes/mail_pdfs.hpp"

#include "commands/letters/found_leak.hpp"
#include "storage/attachments/pdf_words.hpp"
#include "storage/attachments/states.hpp"
#include "storage/attachments/store.hpp"
#include "storage/mail/mails.hpp"

#include <algorithm>
#include <chrono>
#include <sys/mman.h>
#include <unistd.h>

namespace ribbon::server {
namespace {

using Timer = std::chrono::steady_clock;

constexpr std::chrono::seconds for_one{4}, for_all{12};
constexpr std::size_t most_words = 1'000'000; ///< of one
constexpr std::size_t most_words_of_all = 4'000'000;

/// A file without a name, gone with its scope.
struct Nameless {
    Nameless() : file(memfd_create("pdf", MFD_CLOEXEC)) {}
    ~Nameless()
    {
        if (file >= 0) close(file);
    }
    Nameless(const Nameless&) = delete;
    Nameless& operator=(const Nameless&) = delete;

    void write(std::string_view bytes)
    {
        while (whole && !bytes.empty()) {
            const auto sent = ::write(file, bytes.data(), bytes.size());
            whole = sent > 0;
            if (whole) bytes.remove_prefix(static_cast<std::size_t>(sent));
        }
    }

    int file;
    bool whole = true;
};

std::vector<FoundFile> files_of(const Ask& ask)
{
    std::vector<FoundFile> files;
    ask.shell.archive.reading([&](storage::Connection& from) {
        const auto row = storage::Mails(from, ask.shell.archive.area()).find(ask.parts[0]);
        if (auto found = row ? storage::found_of(*row) : std::nullopt)
            files = std::move(found->files);
    });
    return files;
}

/// The bytes of a PDF into a file. False where it is none, by its bytes, or nobody is given it.
bool take(const Ask& ask, const std::string& hash, Nameless& into)
{
    bool given = false;
    ask.shell.archive.reading([&](storage::Connection& from) {
        const std::string& area = ask.shell.archive.area();
        const auto known = storage::find_attachment(from, area, hash);
        if (!known || known->media_type != "application/pdf") return;
        given = static_cast<bool>(storage::read_attachment(
            from, area, *ask.shell.attachments, hash, [](const storage::Attachment&) {},
            [&](std::string_view piece) { into.write(piece); }));
    });
    return given;
}

/// Its words; nothing where it is no PDF.
std::optional<storage::FileWords> words_of(const Ask& ask, const FoundFile& one,
                                           Timer::duration left)
{
    Nameless bytes;
    try {
        if (!take(ask, one.hash, bytes)) return std::nullopt;
    } catch (const storage::FileError&) {
        return storage::FileWords{.words = {}, .unread = "it is not here as it came"};
    }
    if (!bytes.whole) return storage::FileWords{.words = {}, .unread = "it is too large"};
    if (left <= Timer::duration::zero())
        return storage::FileWords{.words = {}, .unread = "there is too much to read"};
    const auto wall = std::min<Timer::duration>(left, for_one);
    return storage::words_in_pdf(
        bytes.file, {.limits = {.fence = {.cpu_seconds = 2},
                                .wall = std::chrono::ceil<std::chrono::milliseconds>(wall),
                                .most_bytes = most_words}});
}

} // namespace

PdfsOfMail pdfs_of_mail(const Ask& ask)
{
    PdfsOfMail all;
    if (!ask.shell.attachments) return all;
    const auto until = Timer::now() + for_all;
    for (const FoundFile& one : files_of(ask)) {
        if (one.hash.empty()) continue;
        const bool room = all.words.size() < most_words_of_all;
        const auto read = words_of(ask, one, room ? until - Timer::now() : Timer::duration::zero());
        if (!read) continue;
        all.words += "\n\n" + read->words;
        const std::string name = one.name.empty() ? "a file without a name" : one.name;
        if (!read->unread.empty())
            all.unread.push_back(in_words(FoundLeak{Leak::unread, name, read->unread}));
    }
    return all;
}

} // namespace ribbon::server
