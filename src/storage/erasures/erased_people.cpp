#include "storage/erasures/erased_people.hpp"

#include "base/bytes.hpp"
#include "base/json/value.hpp"
#include "commands/import/sen2_import.hpp"
#include "ledger/hash.hpp"
#include "storage/files/file.hpp"

#include <filesystem>
#include <sodium.h>

namespace ribbon::storage {
namespace {

constexpr std::size_t hex_digits = 64;

std::string file_of(const std::string& list) { return list + ".people"; }
std::string key_file_of(const std::string& list) { return list + ".people.key"; }

[[noreturn]] void damaged(const std::string& path)
{
    throw FileError("The file " + path +
                    " is damaged, so it is not known who must stay erased. Bring back a copy of "
                    "it; nothing was changed.");
}

std::string read_key(const std::string& list)
{
    const std::string path = key_file_of(list);
    const auto key = parse_hex(File(path, File::For::reading).read_rest().substr(0, hex_digits));
    if (!key || key->size() != hex_digits / 2) damaged(path);
    return *key;
}

std::string make_key_file(const std::string& list)
{
    std::string key(hex_digits / 2, '\0');
    randombytes_buf(key.data(), key.size());
    File file{key_file_of(list), File::For::making};
    file.write(hex(key) + "\n");
    file.sync();
    sync_folder_of(file.path());
    return key;
}

std::string line_of(const std::string& key, const std::string& area, const std::string& reference)
{
    return area + "\t" + hex(ledger::as_bytes(ledger::hmac_sha256(key, reference)));
}

/// The text of a member of a fact; empty where there is none.
std::string member(const std::string& fact, std::string_view name)
{
    const auto body = parse_json(fact, {});
    const JsonValue* found = body ? body->find(name) : nullptr;
    return found && found->text() ? *found->text() : std::string{};
}

} // namespace

ErasedPeople::ErasedPeople(const std::string& list)
{
    if (!std::filesystem::exists(file_of(list))) return;
    key_ = read_key(list);
    const std::string text = File(file_of(list), File::For::reading).read_rest();
    std::string_view rest{text};
    for (auto end = rest.find('\n'); end != std::string_view::npos; end = rest.find('\n')) {
        const std::string_view line = rest.substr(0, end);
        const auto tab = line.find('\t');
        if (tab == std::string_view::npos || line.size() != tab + 1 + hex_digits)
            damaged(file_of(list));
        hashes_.emplace(line);
        rest.remove_prefix(end + 1);
    }
}

bool ErasedPeople::has(const std::string& area, const std::string& reference) const
{
    return !hashes_.empty() && hashes_.contains(line_of(key_, area, reference));
}

std::string person_reference(const Sen2Person& person, int before)
{
    return ledger::sha256_hex(identity_text(person, before));
}

std::vector<std::string> references_in(const std::vector<ErasedWords>& words)
{
    bool whose = false;
    std::vector<std::string> references;
    for (const ErasedWords& one : words) {
        whose = whose || one.kind == "person-named" || one.kind == "case-opened";
        Sen2Person person;
        if (one.kind == "upn-recorded") person.upn = member(one.fact, "upn");
        if (one.kind == "uln-recorded") person.uln = member(one.fact, "uln");
        if (!person.upn.empty() || !person.uln.empty())
            references.push_back(person_reference(person, 0));
        if (one.kind == "imported" && !member(one.fact, "reference").empty())
            references.push_back(member(one.fact, "reference"));
    }
    return whose ? references : std::vector<std::string>{};
}

void add_erased_people(const std::string& list, const std::string& area,
                       const std::vector<std::string>& references)
{
    if (references.empty()) return;
    const bool has_key = std::filesystem::exists(key_file_of(list));
    const std::string key = has_key ? read_key(list) : make_key_file(list);
    std::string lines;
    for (const std::string& one : references) lines += line_of(key, area, one) + "\n";
    File file{file_of(list), File::For::appending};
    // What a crash cut off goes; its words were not erased yet, and are listed again.
    const std::string there = File(file_of(list), File::For::reading).read_rest();
    const auto last = there.rfind('\n');
    const std::size_t keep = last == std::string::npos ? 0 : last + 1;
    if (keep != there.size()) std::filesystem::resize_file(file_of(list), keep);
    file.write(lines);
    file.sync();
    sync_folder_of(file.path());
}

} // namespace ribbon::storage
