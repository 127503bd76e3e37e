// The signer as the record's programs reach it: in another process, over a socket.
#pragma once

#include "daemons/signer/line.hpp"
#include "storage/record/signer.hpp"

#include <memory>
#include <mutex>
#include <string>
#include <sys/types.h>

namespace ribbon::daemons {

/// Speaks to a signer that listens at a path, or to one started for as long as this lives. When it
/// does not answer: SignerAway, and the next request tries to reach it again.
class RemoteSigner : public storage::Signer {
public:
    /// A signer that listens at this path.
    explicit RemoteSigner(std::string socket_path) : socket_path_(std::move(socket_path)) {}
    /// Starts `program signer --key KEY --reach REACH --on 3` as a child.
    RemoteSigner(std::string program, std::string key_path, std::string reach_path)
        : program_(std::move(program)), key_path_(std::move(key_path)),
          reach_path_(std::move(reach_path))
    {
    }
    ~RemoteSigner() override;

    Reach reach() override;
    std::string sign(std::uint64_t from, std::span<const ledger::Hash> leaves) override;

private:
    void reach_out();
    void start_child();
    void hang_up() noexcept;
    template <class Ask> auto asked(const Ask& ask);

    std::string socket_path_, program_, key_path_, reach_path_;
    std::mutex mutex_;
    int socket_ = -1;
    pid_t child_ = -1;
    std::unique_ptr<Lines> lines_;
};

} // namespace ribbon::daemons
