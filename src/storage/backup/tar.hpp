// The tar inside a backup, by libarchive: written and read as a stream, never unpacked to a disk.
#pragma once

#include "storage/backup/age.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace ribbon::storage {

class TarWriter {
public:
    explicit TarWriter(std::function<void(std::string_view)> out);
    ~TarWriter();
    TarWriter(const TarWriter&) = delete;
    TarWriter& operator=(const TarWriter&) = delete;

    /// Begins a member of so many bytes, all of which must follow by `write`.
    void begin(const std::string& name, std::uint64_t bytes);
    void write(std::string_view bytes);
    void finish();

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// A member of a tar, before its bytes are read.
struct Member {
    std::string name;
    std::uint64_t bytes = 0;
};

class TarReader {
public:
    /// `in` gives the next bytes, none at the end.
    explicit TarReader(std::function<std::string()> in);
    ~TarReader();
    TarReader(const TarReader&) = delete;
    TarReader& operator=(const TarReader&) = delete;

    /// The next member; nothing at the end. Throws BackupError for what is no plain file.
    std::optional<Member> next();
    /// The next bytes of the member; none at its end.
    std::string_view read();

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace ribbon::storage
