#include "storage/bundles/look_apart.hpp"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <fstream>
#include <stdexcept>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace ribbon::storage {
namespace {

/// What the child says first: no pointers, so that it can pass through a pipe. The words of the
/// document follow.
struct Said {
    paper::Shown shown = paper::Shown::slip;
    int pages = 0, turn = 1;
    double width = 0, height = 0;
    std::uint64_t words = 0; ///< bytes that follow
    char why[200] = {}, note[200] = {};
};
constexpr std::uint64_t most_words = std::uint64_t{32} << 20;

/// Blocks as bytes: of each its kind, how many texts, and each text behind its length.
std::string packed(const std::vector<RibbonBlock>& blocks)
{
    std::string made;
    const auto number = [&](std::size_t value) {
        for (int i = 0; i < 4; ++i) made += static_cast<char>(value >> (8 * i) & 0xffU);
    };
    for (const RibbonBlock& one : blocks) {
        made += static_cast<char>(one.is);
        number(one.says.size());
        for (const std::string& text : one.says) {
            number(text.size());
            made += text;
        }
    }
    return made;
}

/// The same back; empty where it is not what `packed` writes, since a child that was taken over may
/// say anything.
std::vector<RibbonBlock> unpacked(std::string_view bytes)
{
    std::vector<RibbonBlock> blocks;
    const auto number = [&](std::size_t& into) {
        if (bytes.size() < 4) return false;
        into = 0;
        for (std::size_t i = 0; i < 4; ++i)
            into |= static_cast<std::size_t>(static_cast<unsigned char>(bytes[i])) << (8 * i);
        bytes.remove_prefix(4);
        return true;
    };
    while (!bytes.empty()) {
        RibbonBlock block;
        const auto is = static_cast<unsigned char>(bytes.front());
        bytes.remove_prefix(1);
        std::size_t texts = 0, size = 0;
        if (is > static_cast<unsigned char>(RibbonBlock::Is::as_typed) || !number(texts) ||
            texts == 0 || texts > 100 || blocks.size() > paper::most_blocks)
            return {};
        block.is = static_cast<RibbonBlock::Is>(is);
        for (; texts > 0; --texts) {
            if (!number(size) || size > bytes.size()) return {};
            block.says.emplace_back(bytes.substr(0, size));
            bytes.remove_prefix(size);
        }
        blocks.push_back(std::move(block));
    }
    return blocks;
}

bool give(int to, const void* bytes, std::size_t size)
{
    const char* at = static_cast<const char*>(bytes);
    while (size > 0) {
        const ssize_t sent = write(to, at, size);
        if (sent < 0 && errno == EINTR) continue;
        if (sent <= 0) return false;
        at += sent;
        size -= static_cast<std::size_t>(sent);
    }
    return true;
}

bool take(int from, void* bytes, std::size_t size)
{
    char* at = static_cast<char*>(bytes);
    while (size > 0) {
        const ssize_t got = read(from, at, size);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return false;
        at += got;
        size -= static_cast<std::size_t>(got);
    }
    return true;
}

void limit(int what, rlim_t most)
{
    const rlimit both{most, most};
    setrlimit(static_cast<__rlimit_resource_t>(what), &both);
}

/// Address space in use, in bytes; 0 where the system does not say.
std::uint64_t in_use()
{
    std::ifstream file{"/proc/self/statm"};
    std::uint64_t pages = 0;
    file >> pages;
    return pages * static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE));
}

[[noreturn]] void child(int to, const std::string& bytes, std::string_view media_type,
                        const LookLimits& limits, std::uint64_t used)
{
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_CPU, limits.seconds);
    limit(RLIMIT_FSIZE, 0);
#ifndef __SANITIZE_ADDRESS__ // which reserves more than any machine has
    limit(RLIMIT_AS, used + limits.memory);
#else
    static_cast<void>(used);
#endif
    Said said;
    std::string words;
    try {
        const paper::Looked looked = paper::look_at_document(bytes, media_type);
        said.shown = looked.shown;
        said.pages = looked.pages;
        said.turn = looked.turn;
        said.width = looked.width;
        said.height = looked.height;
        looked.why.copy(said.why, sizeof said.why - 1);
        looked.note.copy(said.note, sizeof said.note - 1);
        words = packed(looked.blocks);
        said.words = words.size();
    } catch (...) {
        _exit(1);
    }
    const bool whole = give(to, &said, sizeof said) && give(to, words.data(), words.size());
    _exit(whole ? 0 : 1);
}

/// Whether bytes of this type can do harm to what reads them: plain text can not, and of a JPEG
/// only the head is looked at.
bool is_risky(const std::string& bytes, std::string_view media_type)
{
    return media_type == "application/pdf" || bytes.starts_with("%PDF-") ||
           media_type == "image/png" || media_type == "message/rfc822" ||
           media_type == "text/html" || media_type == "text/rtf" || media_type == "application/rtf";
}

} // namespace

paper::Looked look_apart(const std::string& bytes, std::string_view media_type,
                         const LookLimits& limits)
{
    if (!is_risky(bytes, media_type)) return paper::look_at_document(bytes, media_type);
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) throw std::runtime_error{"no pipe for a child"};
    const std::uint64_t used = in_use();
    const pid_t made = fork();
    if (made == 0) child(ends[1], bytes, media_type, limits, used);
    close(ends[1]);
    if (made < 0) {
        close(ends[0]);
        throw std::runtime_error{"no child could be made to look at a document"};
    }
    Said said;
    std::string words;
    bool got = take(ends[0], &said, sizeof said) && said.words <= most_words;
    if (got) {
        words.resize(said.words);
        got = take(ends[0], words.data(), words.size());
    }
    close(ends[0]);
    int status = 0;
    while (waitpid(made, &status, 0) < 0 && errno == EINTR) {}
    paper::Looked looked;
    const bool well = got && WIFEXITED(status) && WEXITSTATUS(status) == 0;
    if (!well) {
        looked.why = "The file took too much time or memory to read, so it is not shown here.";
        return looked;
    }
    said.why[sizeof said.why - 1] = said.note[sizeof said.note - 1] = '\0';
    looked.shown = said.shown;
    looked.pages = said.pages;
    looked.turn = said.turn;
    looked.width = said.width;
    looked.height = said.height;
    looked.why = said.why;
    looked.note = said.note;
    looked.blocks = unpacked(words);
    return looked;
}

} // namespace ribbon::storage
