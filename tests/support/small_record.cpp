#include "tests/support/small_record.hpp"

#include "storage/sql/migrations.hpp"
#include "tests/scenarios/books.hpp"

#include <cstdlib>
#include <stdexcept>

namespace ribbon {

TemporaryFolder::TemporaryFolder()
{
    std::string name = (std::filesystem::temp_directory_path() / "ribbon-XXXXXX").string();
    if (!mkdtemp(name.data())) throw std::runtime_error("no temporary folder");
    folder_ = name;
}

TemporaryFolder::~TemporaryFolder()
{
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
}

storage::Salts counted_salts()
{
    auto next = std::make_shared<std::uint64_t>(0);
    return
        [next] { return std::string{ledger::as_bytes(ledger::sha256(std::to_string((*next)++)))}; };
}

SmallRecord::SmallRecord(storage::Place place, const TemporaryFolder& folder)
    : place_(std::move(place)), key_(folder.path("key")), reach_(folder.path("reach")),
      erasures_(folder.path("erasures")),
      attachments_(std::make_shared<storage::AttachmentStore>(folder.path("files"), "830"))
{
    const std::string origin = "ribbon.example/log/830";
    if (!std::filesystem::exists(key_)) daemons::make_key(key_, origin, std::string(32, 'k'));
    const auto connection = storage::connect(place_);
    storage::migrate(*connection);
    storage::make_area(*connection, "830", origin);
    reopen();
}

void SmallRecord::reopen()
{
    archive_.reset();
    signer_.reset();
    signer_ = std::make_shared<daemons::FileSigner>(key_, reach_);
    archive_ =
        std::make_unique<storage::Archive>(storage::Archive::Config{.place = place_,
                                                                    .area = "830",
                                                                    .signer = signer_,
                                                                    .salts = counted_salts(),
                                                                    .books = test_books(),
                                                                    .erasures = erasures_,
                                                                    .attachments = attachments_});
}

Moment morning(Day day) { return {std::int64_t{day.number()} * 86'400 + 9 * 3'600 + 12 * 60}; }

std::shared_ptr<const storage::Books> test_books()
{
    static const auto books =
        std::make_shared<const storage::Books>(storage::Books{our_law(), our_calendar()});
    return books;
}

} // namespace ribbon
