#include "cli/record_shell.hpp"

#include "base/key.hpp"
#include "daemons/signer/remote_signer.hpp"
#include "storage/attachments/store.hpp"
#include "storage/record/reading.hpp"
#include "storage/sql/migrations.hpp"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <sys/random.h>
#include <unistd.h>

namespace ribbon::cli {

Result<storage::Place> place_of(const std::string& url)
{
    const auto place = storage::parse_place(url);
    if (!place)
        return Problems{{url, "this names no record; write sqlite:FOLDER/ribbon.db or "
                              "postgresql://user@host/database"}};
    return *place;
}

Result<std::string> area_of(storage::Connection& connection, const RecordOptions& options)
{
    const auto all = storage::areas(connection);
    if (!options.area.empty()) {
        for (const std::string& one : all)
            if (one == options.area) return one;
        return Problems{{"--area", "there is no record of area " + options.area +
                                       " in this database; \"ribbon init\" makes one"}};
    }
    if (all.size() == 1) return all.front();
    if (all.empty())
        return Problems{{options.url, "this database holds no record yet; \"ribbon init\" makes "
                                      "one"}};
    return Problems{
        {"--area", "this database holds " + std::to_string(all.size()) + " areas; say which"}};
}

Result<KeyFiles> key_files(const RecordOptions& options, const storage::Place& place,
                           const std::string& area)
{
    std::filesystem::path folder = options.keys;
    if (folder.empty() && place.engine == storage::Engine::sqlite) {
        folder = std::filesystem::path{place.address}.parent_path() / "keys";
    } else if (folder.empty()) {
        return Problems{{"--keys", "say in which folder the signer's files are; a PostgreSQL "
                                   "database has none beside it"}};
    }
    return KeyFiles{.key = (folder / (area + ".key")).string(),
                    .reach = (folder / (area + ".reach")).string(),
                    .erasures = (folder / (area + ".erasures")).string()};
}

std::string files_folder(const std::string& named, const storage::Place& place)
{
    if (!named.empty() || place.engine != storage::Engine::sqlite) return named;
    return (std::filesystem::path{place.address}.parent_path() / "files").string();
}

std::shared_ptr<storage::AttachmentStore> attachments_of(const RecordOptions& options,
                                                         const storage::Place& place,
                                                         const std::string& area)
{
    const std::string folder = files_folder(options.files, place);
    return folder.empty() ? nullptr : std::make_shared<storage::AttachmentStore>(folder, area);
}

std::shared_ptr<storage::Signer> signer_for(const RecordOptions& options, const KeyFiles& files)
{
    if (!options.signer.empty()) return std::make_shared<daemons::RemoteSigner>(options.signer);
    return std::make_shared<daemons::RemoteSigner>("/proc/self/exe", files.key, files.reach);
}

Result<std::unique_ptr<storage::Archive>> open_record(const Common& common,
                                                      const RecordOptions& options, Opens opens,
                                                      bool derive_later)
{
    const auto place = place_of(options.url);
    if (!place) return place.problems();
    auto books = open_books(common);
    if (!books) return books.problems();
    if (place->engine == storage::Engine::sqlite && !std::filesystem::exists(place->address))
        return Problems{{place->address, "there is no such record; \"ribbon init\" makes one"}};
    const auto connection = storage::connect(*place, storage::Access::read);
    storage::expect_migrated(*connection);
    const auto area = area_of(*connection, options);
    if (!area) return area.problems();
    storage::Archive::Config config{.place = *place,
                                    .area = *area,
                                    .signer = nullptr,
                                    .salts = unguessable,
                                    .books = std::make_shared<Books>(*std::move(books)),
                                    .derive_later = derive_later};
    if (opens == Opens::writing) {
        const auto files = key_files(options, *place, *area);
        if (!files) return files.problems();
        config.signer = signer_for(options, *files);
        // With a signer of its own account the folder of its files is not for us to write in.
        if (options.signer.empty()) config.erasures = files->erasures;
        if (!options.erasures.empty()) config.erasures = options.erasures;
        config.attachments = attachments_of(options, *place, *area);
    }
    return std::make_unique<storage::Archive>(std::move(config));
}

std::string chance(std::size_t bytes)
{
    std::string all;
    while (all.size() < bytes) all += unguessable();
    return all.substr(0, bytes);
}

std::string unguessable()
{
    std::string bytes(32, '\0');
    if (getrandom(bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size()))
        throw std::runtime_error("This machine gives no random numbers");
    return bytes;
}

std::string new_key() { return make_key(unguessable()); }

Moment now()
{
    return {std::chrono::duration_cast<std::chrono::seconds>(
                std::chrono::system_clock::now().time_since_epoch())
                .count()};
}

std::string who()
{
    const char* name = std::getenv("SUDO_USER");
    if (!name) name = std::getenv("USER");
    return name && *name ? name : "terminal";
}

std::function<void(std::uint64_t, std::uint64_t)> progress(std::string what)
{
    if (isatty(STDERR_FILENO) == 0) return [](std::uint64_t, std::uint64_t) {};
    return [what = std::move(what)](std::uint64_t done, std::uint64_t all) {
        std::fprintf(stderr, "\r%s: %llu of %llu", what.c_str(),
                     static_cast<unsigned long long>(done), static_cast<unsigned long long>(all));
        if (done >= all) std::fputc('\n', stderr);
    };
}

int refused(const std::string& file, const Problems& problems)
{
    tell(file, problems);
    return 2;
}

} // namespace ribbon::cli
