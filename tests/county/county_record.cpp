#include "tests/county/county_record.hpp"

#include "storage/sql/migrations.hpp"

namespace ribbon {

CountyRecord::CountyRecord(const county::Wishes& wishes)
{
    const storage::Place place{storage::Engine::sqlite, folder_.path("county.db"), {}};
    const std::string origin = "northshire.example/log/830";
    daemons::make_key(folder_.path("key"), origin, std::string(32, 'k'));
    {
        const auto connection = storage::connect(place);
        storage::migrate(*connection);
        storage::make_area(*connection, "830", origin);
    }
    archive_ = std::make_unique<storage::Archive>(storage::Archive::Config{
        .place = place,
        .area = "830",
        .signer = std::make_shared<daemons::FileSigner>(folder_.path("key"), folder_.path("reach")),
        .salts = county::salts_of(wishes.seed),
        .books = test_books(),
        .derive_later = true});
    made_ = county::make_county(*archive_, wishes);
}

} // namespace ribbon
