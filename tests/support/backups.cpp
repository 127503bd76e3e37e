#include "tests/support/backups.hpp"

#include "base/bytes.hpp"
#include "ledger/hash.hpp"
#include "storage/backup/child.hpp"
#include "storage/backup/manifest.hpp"
#include "storage/backup/tar.hpp"

#include <fstream>
#include <iterator>
#include <stdexcept>

namespace ribbon {

using namespace storage;

AgeKey::AgeKey(const std::string& at) : path(at)
{
    Child child{{"age-keygen", "-o", path}};
    if (!child.end()) throw std::runtime_error("age-keygen: " + child.complaint());
    // "Public key: age1..." stands in the file as a comment too.
    const std::string text = bytes_in(path);
    const auto begin = text.find("age1");
    key = text.substr(begin, text.find('\n', begin) - begin);
}

std::optional<std::string> AgeKey::missing()
{
    try {
        Child child{{"age", "--version"}};
        return child.end() ? std::nullopt : std::optional<std::string>{"age does not start"};
    } catch (const std::exception& none) {
        return none.what();
    }
}

BackupOptions backup_of(SmallRecord& small, const AgeKey& key, const std::string& to)
{
    return {.from = small.place(),
            .area = "830",
            .attachments = &small.attachments(),
            .to = to,
            .recipients = {key.key},
            .identity = key.path,
            .checkpoint = small.archive().checkpoint(),
            .log_key = ledger::render(small.signer()->key().verifier()),
            .now = {1'772'442'000}};
}

RestoreOptions restore_of(const std::string& backup, const AgeKey& key, const Place& into,
                          const std::string& erasures, const std::string& attachments)
{
    return {.backup = backup,
            .identity = key.path,
            .erasures = erasures,
            .into = into,
            .attachments = attachments,
            .books = test_books(),
            .today = Day{std::chrono::year{2025} / 4 / 1}};
}

Members opened(const std::string& backup, const AgeKey& key)
{
    Unsealing unsealing{backup, key.path};
    TarReader tar{[&] { return unsealing.read(); }};
    Members members;
    while (const auto member = tar.next()) {
        std::string bytes;
        for (auto piece = tar.read(); !piece.empty(); piece = tar.read()) bytes += piece;
        members.emplace_back(member->name, std::move(bytes));
    }
    return members;
}

void forge(const std::string& path, const AgeKey& key, Members members, bool fitting)
{
    if (fitting) {
        Manifest manifest = parse_manifest(members.back().second);
        manifest.members.clear();
        members.pop_back();
        for (const auto& [name, bytes] : members)
            manifest.members.push_back(
                {name, bytes.size(), ribbon::hex(ledger::as_bytes(ledger::sha256(bytes)))});
        members.emplace_back(manifest_name, render(manifest));
    }
    std::filesystem::remove(path);
    Sealing sealing{path, {key.key}};
    TarWriter tar{[&](std::string_view bytes) { sealing.write(bytes); }};
    for (const auto& [name, bytes] : members) {
        tar.begin(name, bytes.size());
        tar.write(bytes);
    }
    tar.finish();
    sealing.finish();
}

std::string bytes_in(const std::string& path)
{
    std::ifstream in{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

} // namespace ribbon
