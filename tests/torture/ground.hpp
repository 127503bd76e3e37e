// Where the record is tortured: an area of its own on one engine, with the signer's files.
#pragma once

#include "storage/archive.hpp"
#include "tests/support/small_record.hpp"
#include "tests/support/stores.hpp"

namespace ribbon::torture {

/// The day on which everything here happens, and is recorded.
inline constexpr Day the_day{std::chrono::year{2025} / 3 / 3};
inline constexpr const char* area = "830";

class Ground {
public:
    /// Makes the record, empty. Throws where the engine is not installed.
    explicit Ground(storage::Engine engine);

    const storage::Place& place() const { return fresh_.place(); }
    /// Opens the record for writing. Its salts follow from `seed`.
    std::unique_ptr<storage::Archive> open(std::shared_ptr<storage::Signer> signer,
                                           const std::string& seed,
                                           const std::string& vfs = {}) const;
    /// The program as signer, a child of whoever asks it first.
    std::shared_ptr<storage::Signer> signer_process() const;
    std::string key() const { return folder_.path("key"); }
    std::string reach() const { return folder_.path("reach"); }
    std::string path(const std::string& name) const { return folder_.path(name); }

private:
    FreshPlace fresh_;
    TemporaryFolder folder_;
};

} // namespace ribbon::torture
