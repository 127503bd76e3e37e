// A test that holds on both engines: a place of its own on each.
//
//   class Drafts : public OnBothEngines {};
//   TEST_P(Drafts, ...) { const auto connection = connect(place()); ... }
//   RIBBON_ON_BOTH_ENGINES(Drafts);
#pragma once

#include "storage/sql/connection.hpp"

#include <gtest/gtest.h>

namespace ribbon {

/// An empty database, on a file of its own or in the PostgreSQL of the tests; gone when this is.
class FreshPlace {
public:
    /// Throws std::runtime_error where the engine is not installed: see `missing`.
    explicit FreshPlace(storage::Engine engine);
    ~FreshPlace();
    FreshPlace(const FreshPlace&) = delete;
    FreshPlace& operator=(const FreshPlace&) = delete;

    const storage::Place& place() const { return place_; }
    /// Why tests on this engine cannot run on this machine; nothing where they can.
    static std::optional<std::string> missing(storage::Engine engine);

private:
    storage::Place place_;
    std::string owned_; ///< the folder, or the name of the database
};

class OnBothEngines : public testing::TestWithParam<storage::Engine> {
protected:
    void SetUp() override;
    const storage::Place& place() const { return fresh_->place(); }
    std::unique_ptr<storage::Connection> connect(
        storage::Access access = storage::Access::write) const
    {
        return storage::connect(place(), access);
    }
    bool on(storage::Engine engine) const { return GetParam() == engine; }

private:
    std::unique_ptr<FreshPlace> fresh_;
};

std::string engine_name(const testing::TestParamInfo<storage::Engine>& info);

/// The kind of the DatabaseError that an act throws, and what it says; fails where none is thrown.
storage::DatabaseError error_of(const std::function<void()>& act);

} // namespace ribbon

#define RIBBON_ON_BOTH_ENGINES(suite)                                                              \
    INSTANTIATE_TEST_SUITE_P(                                                                      \
        Stores, suite,                                                                             \
        testing::Values(ribbon::storage::Engine::sqlite, ribbon::storage::Engine::postgres),       \
        ribbon::engine_name)
