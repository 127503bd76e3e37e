#include "tests/torture/inspect.hpp"

#include "daemons/signer/key_file.hpp"
#include "ledger/checkpoint.hpp"
#include "ledger/note.hpp"
#include "ledger/tree.hpp"
#include "storage/derived/rebuild.hpp"
#include "storage/record/audit.hpp"
#include "storage/record/leaf.hpp"

#include <map>

namespace ribbon::torture {
namespace {

class Inspection {
public:
    Inspection(const Ground& ground, const std::vector<Acknowledged>& acts)
        : ground_(ground), acts_(acts)
    {
    }

    std::vector<std::string> lines(const std::shared_ptr<storage::Signer>& signer)
    {
        std::unique_ptr<storage::Archive> archive;
        try {
            remembers(signer->reach());
            archive = ground_.open(signer, "inspection");
        } catch (const std::runtime_error& why) {
            return {std::string{"open "} + why.what()};
        }
        archive->reading([&](storage::Connection& connection) {
            const auto audit = storage::audit(connection, area, signer->reach());
            if (audit.difference) say("audit " + *audit.difference);
            read(connection);
        });
        for (const Acknowledged& act : acts_) look_at(act);
        look_at_others();
        for (const std::string& one : storage::differences(*archive, the_day)) say("index " + one);
        go_on(*archive);
        return std::move(said_);
    }

private:
    struct Found {
        std::vector<std::uint64_t> positions;
        std::vector<std::string> facts;
    };

    void say(std::string what) { said_.push_back(std::move(what)); }

    /// What it has signed and forgotten, it could sign otherwise.
    void remembers(const storage::Signer::Reach& reach)
    {
        for (const Acknowledged& act : acts_) {
            const auto note = ledger::parse_note(act.checkpoint);
            const auto tree = note ? ledger::parse_checkpoint(note->text)
                                   : Result<ledger::Checkpoint>{note.problems()};
            if (tree && tree->size > reach.size)
                return say("fork The signer has forgotten that it signed " +
                           std::to_string(tree->size) + " entries for act " + act.id +
                           " and knows of " + std::to_string(reach.size));
        }
    }

    void read(storage::Connection& connection)
    {
        std::map<std::uint64_t, std::vector<const Acknowledged*>> checkpoints;
        const auto key = daemons::read_key(ground_.key()).verifier();
        for (const Acknowledged& act : acts_)
            if (!act.checkpoint.empty()) checkpoints[checked(act, key)].push_back(&act);
        ledger::Edge edge;
        storage::scan(connection, area, 0, [&](const Entry& entry) {
            auto& found = found_[entry.by];
            found.positions.push_back(entry.position);
            found.facts.push_back(entry.fact);
            edge.append(storage::leaf_of(entry, storage::commitment_of(entry)));
            const auto here = checkpoints.find(edge.size());
            if (here == checkpoints.end()) return;
            for (const Acknowledged* act : here->second)
                if (!ledger::same(root_of(*act), edge.root()))
                    say("fork The checkpoint given to act " + act->id + " is of another tree");
        });
        for (const auto& [size, acts] : checkpoints)
            if (size > edge.size())
                say("fork " + std::to_string(size) + " entries were signed for act " +
                    acts.front()->id + " and there are " + std::to_string(edge.size()));
    }

    static ledger::Hash root_of(const Acknowledged& act)
    {
        return ledger::parse_checkpoint(ledger::parse_note(act.checkpoint)->text)->root;
    }

    /// The size in a checkpoint that was given; 0 where it is none, or does not hold the act.
    std::uint64_t checked(const Acknowledged& act, const ledger::VerifierKey& key)
    {
        const auto note = ledger::parse_note(act.checkpoint);
        const auto tree = note ? ledger::parse_checkpoint(note->text)
                               : Result<ledger::Checkpoint>{note.problems()};
        const auto by = note ? ledger::verify(*note, std::span{&key, 1})
                             : Result<std::vector<ledger::SignedBy>>{note.problems()};
        if (!tree || !by || by->size() != 1) {
            say("fork The checkpoint given to act " + act.id + " is not signed with the key");
            return 0;
        }
        if (tree->size < act.first + act.entries)
            say("fork The checkpoint given to act " + act.id + " does not hold it");
        return tree->size;
    }

    void look_at(const Acknowledged& act)
    {
        const auto found = found_.find(act.id);
        if (found == found_.end()) return say("lost Act " + act.id + " was acknowledged");
        const auto& positions = found->second.positions;
        if (positions.size() > act.entries)
            return say("twice Act " + act.id + " has " + std::to_string(positions.size()) +
                       " entries instead of " + std::to_string(act.entries));
        if (positions.size() < act.entries || act.entries != entries_of(act.id))
            return say("lost Act " + act.id + " has only " + std::to_string(positions.size()) +
                       " of its " + std::to_string(entries_of(act.id)) + " entries");
        for (std::size_t i = 0; i < positions.size(); ++i)
            if (positions[i] != act.first + i)
                return say("changed Act " + act.id + " is at another place than was said");
        if (digest_of(found->second.facts) != act.digest)
            say("changed Act " + act.id + " says something else");
    }

    /// Every act of the record has all of its entries once, acknowledged or not.
    void look_at_others()
    {
        for (const auto& [id, found] : found_) {
            if (found.positions.size() < entries_of(id)) say("half Act " + id);
            if (found.positions.size() > entries_of(id)) say("twice Act " + id);
        }
    }

    void go_on(storage::Archive& archive)
    {
        try {
            Actor next{archive, "inspection-" + std::to_string(found_.size()), 1};
            const Acknowledged act = next.act();
            if (act.checkpoint.empty()) say("next The next act was not signed");
            say(written(act));
        } catch (const std::exception& why) {
            say(std::string{"next The next act was not recorded: "} + why.what());
        }
    }

    const Ground& ground_;
    const std::vector<Acknowledged>& acts_;
    std::map<std::string, Found> found_;
    std::vector<std::string> said_;
};

} // namespace

std::vector<std::string> inspect(const Ground& ground, std::shared_ptr<storage::Signer> signer,
                                 const std::vector<Acknowledged>& acts)
{
    return Inspection{ground, acts}.lines(signer);
}

} // namespace ribbon::torture
