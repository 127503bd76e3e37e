#include "storage/erasures/erasure_list.hpp"

#include "base/bytes.hpp"

#include <charconv>
#include <filesystem>
#include <unistd.h>

namespace ribbon::storage {
namespace {

constexpr std::string_view first_line = "ribbon-erasures/v1\n";

std::string line_of(const ErasedEntry& one)
{
    return one.area + "\t" + one.stream_kind + "/" + one.stream_key + "\t" +
           std::to_string(one.number) + "\t" + iso(one.erased) + "\t" + one.commitment + "\n";
}

/// The next field, up to the tab; the text goes on behind it.
std::string_view field(std::string_view& text)
{
    const auto tab = text.find('\t');
    const std::string_view found = text.substr(0, tab);
    text = tab == std::string_view::npos ? std::string_view{} : text.substr(tab + 1);
    return found;
}

std::optional<ErasedEntry> parse_line(std::string_view text)
{
    ErasedEntry one;
    one.area = field(text);
    const std::string_view stream = field(text);
    const auto slash = stream.find('/');
    if (slash == std::string_view::npos || one.area.empty()) return std::nullopt;
    one.stream_kind = stream.substr(0, slash);
    one.stream_key = stream.substr(slash + 1);
    const std::string_view number = field(text);
    const auto end = number.data() + number.size();
    const auto read = std::from_chars(number.data(), end, one.number);
    if (read.ec != std::errc{} || read.ptr != end || one.number < 1) return std::nullopt;
    const auto erased = parse_moment(field(text));
    if (!erased) return std::nullopt;
    one.erased = *erased;
    one.commitment = text;
    const auto bytes = parse_hex(one.commitment);
    if (!bytes || bytes->size() != 32) return std::nullopt;
    return one;
}

[[noreturn]] void not_a_list(const std::string& path, std::size_t line)
{
    throw FileError("Line " + std::to_string(line) + " of " + path +
                    " is not of a list of erasures, so it is not known what must stay erased. "
                    "Bring back a copy of the list; nothing was changed.");
}

} // namespace

std::vector<ErasedEntry> read_erasures(const std::string& path)
{
    const std::string text = File(path, File::For::reading).read_rest();
    std::string_view rest{text};
    if (!rest.starts_with(first_line)) not_a_list(path, 1);
    rest.remove_prefix(first_line.size());
    std::vector<ErasedEntry> list;
    for (auto end = rest.find('\n'); end != std::string_view::npos; end = rest.find('\n')) {
        auto one = parse_line(rest.substr(0, end));
        if (!one) not_a_list(path, list.size() + 2);
        list.push_back(std::move(*one));
        rest.remove_prefix(end + 1);
    }
    return list;
}

ErasureList::ErasureList(const std::string& path) : file_(path, File::For::appending)
{
    std::string text = File(path, File::For::reading).read_rest();
    if (text.empty()) {
        file_.write(first_line);
        file_.sync();
        sync_folder_of(path);
        return;
    }
    // What a crash cut off was not on the disk when its words were still there: nothing is lost.
    const auto last = text.rfind('\n');
    const auto keep = last == std::string::npos ? 0 : last + 1;
    if (keep != text.size()) std::filesystem::resize_file(path, keep);
    if (keep == 0) file_.write(first_line);
    read_erasures(path);
}

void ErasureList::add(const std::vector<ErasedEntry>& entries)
{
    std::string lines;
    for (const ErasedEntry& one : entries) lines += line_of(one);
    file_.write(lines);
    file_.sync();
}

std::vector<ErasedEntry> not_yet_erased(Connection& in, const std::string& area,
                                        const std::vector<ErasedEntry>& list)
{
    std::vector<ErasedEntry> left;
    for (const ErasedEntry& one : list) {
        if (one.area != area) continue;
        in.query("SELECT commitment FROM entry WHERE area = $1 AND stream_kind = $2 AND "
                 "stream_key = $3 AND number = $4 AND salt IS NOT NULL",
                 {one.area, one.stream_kind, one.stream_key, one.number}, [&](const Row& row) {
                     // After a loss another entry may have come to have this number.
                     if (hex(row.bytes(0)) == one.commitment) left.push_back(one);
                 });
    }
    return left;
}

std::uint64_t take_words_out(Connection& in, const std::vector<ErasedEntry>& entries)
{
    std::int64_t count = 0;
    for (const ErasedEntry& one : entries)
        count += in.run("UPDATE entry SET fact = NULL, salt = NULL WHERE area = $1 AND "
                        "stream_kind = $2 AND stream_key = $3 AND number = $4 AND "
                        "commitment = $5 AND salt IS NOT NULL",
                        {one.area, one.stream_kind, one.stream_key, one.number,
                         Blob{*parse_hex(one.commitment)}});
    return static_cast<std::uint64_t>(count);
}

} // namespace ribbon::storage
