#include "tests/support/stores.hpp"

#include "tests/support/postgres_server.hpp"

#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <stdexcept>

namespace ribbon {
namespace {

namespace fs = std::filesystem;

std::string own_folder()
{
    std::string path = (fs::temp_directory_path() / "ribbon-store-XXXXXX").string();
    if (!mkdtemp(path.data())) throw std::runtime_error{"no temporary folder could be made"};
    return path;
}

} // namespace

std::optional<std::string> FreshPlace::missing(storage::Engine engine)
{
    if (engine == storage::Engine::sqlite) return std::nullopt;
    return PostgresServer::missing();
}

FreshPlace::FreshPlace(storage::Engine engine)
{
    if (engine == storage::Engine::postgres) {
        owned_ = PostgresServer::shared().make_database();
        place_ = {.engine = engine, .address = PostgresServer::shared().url(owned_)};
        return;
    }
    owned_ = own_folder();
    place_ = {.engine = engine, .address = owned_ + "/ribbon.db"};
}

FreshPlace::~FreshPlace()
{
    std::error_code nothing_to_be_done;
    if (place_.engine == storage::Engine::sqlite) {
        fs::remove_all(owned_, nothing_to_be_done);
        return;
    }
    try {
        PostgresServer::shared().drop_database(owned_);
    } catch (const storage::DatabaseError& error) {
        // The whole server goes at the end; a test that ended it has said so itself.
        std::cerr << error.what() << '\n';
    }
}

void OnBothEngines::SetUp()
{
    if (const auto why = FreshPlace::missing(GetParam())) GTEST_SKIP() << *why;
    fresh_ = std::make_unique<FreshPlace>(GetParam());
}

std::string engine_name(const testing::TestParamInfo<storage::Engine>& info)
{
    return info.param == storage::Engine::sqlite ? "SQLite" : "PostgreSQL";
}

storage::DatabaseError error_of(const std::function<void()>& act)
{
    try {
        act();
    } catch (const storage::DatabaseError& error) {
        return error;
    }
    throw std::runtime_error{"nothing was refused"};
}

} // namespace ribbon
