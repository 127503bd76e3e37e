// The signer itself: a key, a tree of its own, and one rule: it only goes on.
#pragma once

#include "daemons/signer/key_file.hpp"
#include "storage/record/signer.hpp"

#include <mutex>

namespace ribbon::daemons {

class FileSigner : public storage::Signer {
public:
    FileSigner(const std::string& key_path, const std::string& reach_path)
        : key_(read_key(key_path)), reach_(reach_path)
    {
    }
    Reach reach() override;
    std::string sign(std::uint64_t from, std::span<const ledger::Hash> leaves) override;
    const ledger::SigningKey& key() const { return key_; }

private:
    std::mutex mutex_;
    ledger::SigningKey key_;
    ReachFile reach_;
};

} // namespace ribbon::daemons
