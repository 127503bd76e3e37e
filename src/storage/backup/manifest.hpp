// What a backup says of itself: at its beginning whose it is, at its end what it holds.
#pragma once

#include "base/moment.hpp"
#include "storage/backup/age.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace ribbon::storage {

inline constexpr std::string_view backup_format = "ribbon-backup/v1";
inline constexpr std::string_view read_me_name = "READ-ME.txt";
inline constexpr std::string_view head_name = "head.json";
inline constexpr std::string_view manifest_name = "manifest.json";
inline constexpr std::string_view attachments_folder = "attachments/";

/// The second member, after READ-ME.txt.
struct BackupHead {
    std::string area, origin;
    Moment made;
    std::int64_t steps = 0;    ///< of the database's shape (storage/sql/migrations.hpp)
    std::uint64_t entries = 0; ///< how many follow
    bool operator==(const BackupHead&) const = default;
};

struct ManifestMember {
    std::string name;
    std::uint64_t bytes = 0;
    std::string hash; ///< SHA-256, hexadecimal
    bool operator==(const ManifestMember&) const = default;
};

/// The last member.
struct Manifest {
    BackupHead head;
    std::uint64_t attachments = 0;
    std::string root;       ///< of the tree of all entries, hexadecimal
    std::string checkpoint; ///< signed; of this tree or its beginning; empty where none was at hand
    std::string log_key; ///< the log's verifier key; empty where it was not at hand
    std::vector<ManifestMember> members; ///< all but itself, in order
};

std::string render(const BackupHead& head);
std::string render(const Manifest& manifest);
/// Throw BackupError.
BackupHead parse_head(std::string_view json);
Manifest parse_manifest(std::string_view json);

/// For whoever opens a backup with nothing but age and tar.
std::string read_me();

} // namespace ribbon::storage
