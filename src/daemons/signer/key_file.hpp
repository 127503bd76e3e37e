// The signer's two files: its key, and how far it has signed.
#pragma once

#include "ledger/key.hpp"
#include "ledger/tree.hpp"

#include <optional>
#include <string>

namespace ribbon::daemons {

/// How far a signer has signed, kept in a file of two slots written in turn, each with its own
/// hash: a power cut in the middle of one leaves the other. Throws std::runtime_error with a
/// sentence for the operator.
class ReachFile {
public:
    /// Opens the file, or makes it with an empty tree where there is none.
    explicit ReachFile(const std::string& path);
    ~ReachFile();
    ReachFile(const ReachFile&) = delete;
    ReachFile& operator=(const ReachFile&) = delete;

    const ledger::Edge& edge() const { return edge_; }
    /// On the disk when it returns.
    void keep(const ledger::Edge& edge);

private:
    std::string path_;
    int file_ = -1;
    std::uint64_t turn_ = 0;
    ledger::Edge edge_;
};

/// Writes a new key for a log, readable by its owner only. Throws where the file is there: a key
/// is never written over.
void make_key(const std::string& path, const std::string& origin, const std::string& seed);
ledger::SigningKey read_key(const std::string& path);

} // namespace ribbon::daemons
