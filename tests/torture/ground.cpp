#include "tests/torture/ground.hpp"

#include "daemons/signer/remote_signer.hpp"
#include "storage/sql/migrations.hpp"
#include "tests/support/program.hpp"

namespace ribbon::torture {

Ground::Ground(storage::Engine engine) : fresh_(engine)
{
    const std::string origin = "ribbon.example/log/830";
    daemons::make_key(key(), origin, std::string(32, 'k'));
    const auto connection = storage::connect(place());
    storage::migrate(*connection);
    storage::make_area(*connection, area, origin);
}

std::unique_ptr<storage::Archive> Ground::open(std::shared_ptr<storage::Signer> signer,
                                               const std::string& seed,
                                               const std::string& vfs) const
{
    storage::Place at = place();
    at.vfs = vfs;
    auto salts = [seed, next = 0]() mutable {
        const auto hash = ledger::sha256("salt " + seed + " " + std::to_string(next++));
        return std::string{ledger::as_bytes(hash)};
    };
    return std::make_unique<storage::Archive>(storage::Archive::Config{.place = std::move(at),
                                                                       .area = area,
                                                                       .signer = std::move(signer),
                                                                       .salts = std::move(salts),
                                                                       .books = test_books()});
}

std::shared_ptr<storage::Signer> Ground::signer_process() const
{
    return std::make_shared<daemons::RemoteSigner>(program(), key(), reach());
}

} // namespace ribbon::torture
