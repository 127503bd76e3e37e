#include "ledger/checkpoint.hpp"
#include "ledger/policy.hpp"

#include <gtest/gtest.h>

#include <map>

namespace ribbon::ledger {
namespace {

SigningKey log_key() { return {"log.example", SignatureType::ed25519, sha256("log")}; }

SigningKey witness_key(const std::string& name)
{
    return {name + ".example", SignatureType::cosignature, sha256(name)};
}

std::string key_line(const std::string& name)
{
    return "witness " + name + " " + render(witness_key(name).verifier()) + "\n";
}

std::string log_line() { return "log " + render(log_key().verifier()) + "\n"; }

/// Signed by the log and by these witnesses.
Note signed_by(const std::vector<std::string>& witnesses)
{
    Note note{render(Checkpoint{"log.example", 7, sha256("root"), {}}), {}};
    note.signatures.push_back(sign(note.text, log_key()));
    for (const std::string& name : witnesses)
        note.signatures.push_back(cosign(note.text, witness_key(name), 1'790'000'000));
    return note;
}

// The example of C2SP tlog-policy, with keys of our own in it.
std::string two_levels()
{
    return "# Whom we believe.\n" + log_line() + "\n" + key_line("X1") + key_line("X2") +
           key_line("X3") + "group X-witnesses 2 X1 X2 X3\n\n" + key_line("Y1") + key_line("Y2") +
           "\tgroup  Y-witnesses any Y1 Y2 \n\ngroup X-and-Y all X-witnesses Y-witnesses\n" +
           "quorum X-and-Y\n";
}

TEST(Policy, AsksForAsManyWitnessesAsItSays)
{
    const auto policy = parse_policy(two_levels());
    ASSERT_TRUE(policy) << policy.problems().front().sentence;
    const std::map<std::vector<std::string>, bool> enough{
        {{}, false},           {{"X1", "Y1"}, false},       {{"X1", "X3", "Y2"}, true},
        {{"X1", "X2"}, false}, {{"X1", "X2", "X3"}, false}, {{"X2", "X3", "Y1", "Y2"}, true}};
    for (const auto& [witnesses, met] : enough) {
        const auto standing = judge(signed_by(witnesses), *policy);
        ASSERT_TRUE(standing);
        EXPECT_TRUE(standing->log_signed);
        EXPECT_EQ(standing->witnesses.size(), witnesses.size());
        EXPECT_EQ(standing->quorum_met, met);
    }
}

TEST(Policy, MayAskForNoWitnessOrForOne)
{
    const auto none = parse_policy(log_line() + "quorum none\n");
    ASSERT_TRUE(none);
    EXPECT_TRUE(judge(signed_by({}), *none)->quorum_met);
    const auto one = parse_policy(log_line() + key_line("w") + "quorum w\n");
    ASSERT_TRUE(one);
    EXPECT_FALSE(judge(signed_by({}), *one)->quorum_met);
    const auto standing = judge(signed_by({"w"}), *one);
    EXPECT_TRUE(standing->quorum_met);
    EXPECT_EQ(standing->witnesses, (std::vector<Standing::Cosigned>{{"w", 1'790'000'000}}));
}

TEST(Policy, BelievesALogOnlyUnderItsOwnName)
{
    const auto policy = parse_policy(log_line() + "quorum none\n");
    Note note{render(Checkpoint{"other.example", 7, sha256("root"), {}}), {}};
    note.signatures.push_back(sign(note.text, log_key()));
    const auto standing = judge(note, *policy);
    ASSERT_TRUE(standing);
    EXPECT_FALSE(standing->log_signed);
}

TEST(Policy, LeavesAsideAWitnessWhoseKeyIsOfALaterType)
{
    const VerifierKey later{"late.example", SignatureType{6}, std::string(1312, 'k')};
    const auto policy = parse_policy(log_line() + key_line("w") + "witness late " + render(later) +
                                     "\ngroup g any w late\nquorum g\n");
    ASSERT_TRUE(policy);
    Note note = signed_by({"w"});
    note.signatures.push_back({"late.example", later.id(), std::string(2428, 's')});
    const auto standing = judge(note, *policy);
    ASSERT_TRUE(standing);
    EXPECT_TRUE(standing->quorum_met);
    EXPECT_EQ(standing->witnesses.size(), 1U);
}

TEST(Policy, TellsOfEverythingThatIsWrongWithItsLine)
{
    const auto policy = parse_policy("quorum nobody\n"               // 1: not named before
                                     "log nonsense\n"                // 2: no key
                                     "witness none " +
                                     render(witness_key("a").verifier()) +
                                     "\n"
                                     "witness b " +
                                     render(witness_key("a").verifier()) +
                                     "\n"
                                     "group g 3 b c\n"               // 5: c not named, 3 of 2
                                     "group h all b\n"               // 6: b is a member already
                                     "wittness d\n"
                                     "witness e " +
                                     render(log_key().verifier()) +
                                     "\n"
                                     "group g any h\r\n"
                                     "quorum none\n");
    ASSERT_FALSE(policy);
    std::map<int, int> problems_by_line;
    for (const Problem& one : policy.problems()) ++problems_by_line[one.line];
    EXPECT_EQ(
        problems_by_line,
        (std::map<int, int>{
            {1, 1}, {2, 1}, {3, 1}, {4, 1}, {5, 2}, {6, 1}, {7, 1}, {8, 1}, {9, 1}, {10, 1}}));
    EXPECT_EQ(parse_policy("").problems().front().sentence,
              "a line that begins with \"quorum\" is missing");
}

} // namespace
} // namespace ribbon::ledger
