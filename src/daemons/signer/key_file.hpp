// The signer's two files: its key, and how far it has signed.
#pragma once

#include "ledger/key.hpp"
#include "ledger/tree.hpp"

#include <optional>
#include <string>

namespace ribbon::daemons {

/// How far a signer has signed, kept in a file of two slots written in turn, each with its own
/// hash: a power cut in the middle of one leaves the other. Several signers may use one file: a
/// server's, and that of a command beside it or of one that was just ended and is not gone yet.
/// Throws std::runtime_error with a sentence for the operator.
class ReachFile {
public:
    /// Opens the file, or makes it with an empty tree where there is none.
    explicit ReachFile(const std::string& path);
    ~ReachFile();
    ReachFile(const ReachFile&) = delete;
    ReachFile& operator=(const ReachFile&) = delete;

    /// Keeps other signers from the file for a scope, and begins with what they have written.
    class Turn {
    public:
        explicit Turn(ReachFile& file);
        ~Turn();
        Turn(const Turn&) = delete;
        Turn& operator=(const Turn&) = delete;

    private:
        ReachFile& file_;
    };

    /// How far it was signed when the last turn began, or what was kept since.
    const ledger::Edge& edge() const { return edge_; }
    /// On the disk when it returns. Only in a turn.
    void keep(const ledger::Edge& edge);

private:
    void read();

    std::string path_;
    int file_ = -1;
    std::uint64_t turn_ = 0;
    ledger::Edge edge_;
    /// What is read may stand in memory alone, where an earlier write to the disk failed: it is
    /// written again before anything is signed on it.
    bool unsure_ = true;
};

/// Writes a new key for a log, readable by its owner only. Throws where the file is there: a key
/// is never written over. A process that is ended meanwhile leaves no half of one.
void make_key(const std::string& path, const std::string& origin, const std::string& seed);
ledger::SigningKey read_key(const std::string& path);

} // namespace ribbon::daemons
