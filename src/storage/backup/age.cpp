#include "storage/backup/age.hpp"

#include "storage/backup/child.hpp"
#include "storage/files/hashing.hpp"

#include <exception>
#include <thread>
#include <unistd.h>

namespace ribbon::storage {
namespace {

constexpr std::size_t piece_bytes = std::size_t{1} << 17;

std::vector<std::string> sealing_words(const std::vector<std::string>& recipients)
{
    if (recipients.empty())
        throw BackupError("Say for whom the backup is encrypted: the public key that "
                          "\"age-keygen\" gave you, which begins with \"age1\"");
    std::vector<std::string> words{"age", "--encrypt"};
    for (const std::string& one : recipients) {
        if (!one.starts_with("age1"))
            throw BackupError("\"" + one +
                              "\" is no public key of age: one begins with "
                              "\"age1\". The secret one is never given here");
        words.insert(words.end(), {"--recipient", one});
    }
    return words;
}

/// What age says, as a sentence for whoever restores.
std::string in_a_sentence(const std::string& complaint)
{
    if (complaint.find("no identity matched") != std::string::npos ||
        complaint.find("incorrect identity") != std::string::npos)
        return "This key does not open this backup: it was made for another";
    if (complaint.find("identity file") != std::string::npos ||
        complaint.find("identities found") != std::string::npos ||
        complaint.find("reading \"") != std::string::npos)
        return "The file with the key can not be used. age says: " + complaint;
    return "The backup is damaged, cut short, or no backup. Nothing of it can be trusted; take "
           "another copy. age says: " +
           complaint;
}

} // namespace

struct Sealing::State {
    Child age;
    File file;
    Hashing hashing;
    std::exception_ptr failed;
    bool finished = false;
    std::thread taking; ///< the last: it uses all the others

    State(const std::string& path, const std::vector<std::string>& recipients)
        : age(sealing_words(recipients)), file(path, File::For::making), taking{[this] { take(); }}
    {
    }
    /// Writes what age gives, for as long as it gives anything.
    void take()
    {
        for (std::string bytes = age.read(piece_bytes); !bytes.empty();
             bytes = age.read(piece_bytes)) {
            if (failed) continue;
            try {
                hashing.add(bytes);
                file.write(bytes);
            } catch (...) {
                failed = std::current_exception();
            }
        }
    }
};

Sealing::Sealing(const std::string& path, const std::vector<std::string>& recipients)
    : state_(std::make_unique<State>(path, recipients))
{
}

Sealing::~Sealing()
{
    state_->age.no_more_input();
    if (state_->taking.joinable()) state_->taking.join();
    if (!state_->finished) ::unlink(state_->file.path().c_str());
}

void Sealing::write(std::string_view bytes)
{
    if (state_->age.write(bytes)) return;
    state_->age.no_more_input();
    state_->taking.join();
    state_->age.end();
    throw BackupError("The backup was not made. age says: " + state_->age.complaint());
}

std::string Sealing::finish()
{
    state_->age.no_more_input();
    state_->taking.join();
    if (state_->failed) std::rethrow_exception(state_->failed);
    if (!state_->age.end())
        throw BackupError("The backup was not made. age says: " + state_->age.complaint());
    state_->file.sync();
    state_->file.close();
    state_->finished = true;
    return state_->hashing.hex();
}

struct Unsealing::State {
    Child age;
    bool ended = false;

    explicit State(std::vector<std::string> words) : age(std::move(words)) {}
};

Unsealing::Unsealing(const std::string& path, const std::string& identity)
{
    // Opened here for its error: age would say the same in other words.
    File{path, File::For::reading}.close();
    File{identity, File::For::reading}.close();
    state_ = std::make_unique<State>(
        std::vector<std::string>{"age", "--decrypt", "--identity", identity, "--", path});
}
Unsealing::~Unsealing() = default;

std::string Unsealing::read()
{
    if (state_->ended) return {};
    std::string bytes = state_->age.read(piece_bytes);
    if (!bytes.empty()) return bytes;
    state_->ended = true;
    if (!state_->age.end()) throw BackupError(in_a_sentence(state_->age.complaint()));
    return {};
}

std::string hash_of_file(const std::string& path)
{
    File file{path, File::For::reading};
    Hashing hashing;
    for (std::string bytes = file.read(piece_bytes); !bytes.empty(); bytes = file.read(piece_bytes))
        hashing.add(bytes);
    return hashing.hex();
}

} // namespace ribbon::storage
