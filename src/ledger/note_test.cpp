#include "base/bytes.hpp"
#include "ledger/note.hpp"

#include <gtest/gtest.h>

namespace ribbon::ledger {
namespace {

// RFC 8032, section 7.1, tests 1 to 3: secret key, public key, message, signature.
struct Rfc8032 {
    std::string_view secret, open, message, signature;
};
constexpr Rfc8032 of_the_rfc[] = {
    {"9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
     "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
     "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
     "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"},
    {"4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
     "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
     "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
     "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"},
    {"c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
     "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
     "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
     "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"}};

SigningKey key_of(std::string name, SignatureType type)
{
    return {std::move(name), type, *as_hash(*parse_hex(of_the_rfc[0].secret))};
}

TEST(Ed25519, SignsAndVerifiesAsTheRfcDoes)
{
    for (const Rfc8032& one : of_the_rfc) {
        const auto seed = *as_hash(*parse_hex(one.secret));
        const auto open = *parse_hex(one.open);
        const auto message = *parse_hex(one.message);
        EXPECT_EQ(hex(ed25519_sign(seed, message)), one.signature);
        EXPECT_TRUE(ed25519_verify(open, message, *parse_hex(one.signature)));
        EXPECT_FALSE(ed25519_verify(open, message + "x", *parse_hex(one.signature)));
        EXPECT_EQ(hex((SigningKey{"a", SignatureType::ed25519, seed}.verifier().key)), one.open);
    }
}

// The example of golang.org/x/mod/sumdb/note, whose key id another program worked out.
TEST(Key, IsReadWithItsIdAndWrittenBack)
{
    constexpr std::string_view text =
        "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    const auto key = parse_verifier_key(text);
    ASSERT_TRUE(key);
    EXPECT_EQ(key->name, "PeterNeumann");
    EXPECT_EQ(key->id(), 0xc74f20a3U);
    EXPECT_EQ(render(*key), text);
}

TEST(Key, IsRefusedWhenAnythingInItIsWrong)
{
    for (const char* bad :
         {"", "PeterNeumann", "PeterNeumann+c74f20a3",
          "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
          "peterneumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
          "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10T",
          "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
          "PeterNeumann+c74f20+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
          "+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", "a+00000000+AQ=="}) {
        const auto key = parse_verifier_key(bad);
        ASSERT_FALSE(key) << bad;
        EXPECT_FALSE(key.problems().front().sentence.empty());
    }
}

TEST(Key, OfATypeNotKnownHereIsKeptButNotChecked)
{
    // An ML-DSA-44 key is 1,312 bytes of type 6 (C2SP tlog-cosignature).
    const VerifierKey later{"w.example", SignatureType{6}, std::string(1312, 'k')};
    const auto read = parse_verifier_key(render(later));
    ASSERT_TRUE(read);
    EXPECT_EQ(*read, later);
    EXPECT_FALSE(read->can_be_checked());
}

TEST(Key, ForSigningIsReadBackOnlyWhole)
{
    const SigningKey key = key_of("log.example", SignatureType::ed25519);
    const std::string text = render(key);
    EXPECT_TRUE(text.starts_with("PRIVATE+KEY+log.example+"));
    const auto read = parse_signing_key(text);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->seed, key.seed);
    EXPECT_FALSE(parse_signing_key(text.substr(1)));
    EXPECT_FALSE(parse_signing_key(text.substr(0, text.size() - 4)));
    EXPECT_FALSE(parse_signing_key(render(key.verifier())));
}

TEST(KeyName, HasNoBlankOfUnicodeAndNoPlus)
{
    EXPECT_TRUE(is_key_name("ribbon.example/log/938"));
    EXPECT_TRUE(is_key_name("Sîr-Gâr"));
    for (const char* bad : {"", "a b", "a+b", "a\u00A0b", "a\u3000", "a\u2028", "\xff"})
        EXPECT_FALSE(is_key_name(bad)) << bad;
}

TEST(Note, IsSignedByALogAndByAWitnessWithTheTime)
{
    const SigningKey log = key_of("log.example", SignatureType::ed25519);
    const SigningKey witness = key_of("w.example", SignatureType::cosignature);
    const std::string text = "log.example\n1\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n";
    // Given a text with two signatures, and a third by somebody unknown,
    Note note{text, {sign(text, log), cosign(text, witness, 1'760'000'000)}};
    note.signatures.push_back({"stranger.example", 7, "anything"});
    const auto read = parse_note(render(note));
    ASSERT_TRUE(read);
    EXPECT_EQ(*read, note);
    // then those we know are found, with the time, and the other is left aside.
    const std::vector<VerifierKey> keys{witness.verifier(), log.verifier()};
    const auto found = verify(*read, keys);
    ASSERT_TRUE(found);
    EXPECT_EQ(*found, (std::vector<SignedBy>{{1, std::nullopt}, {0, 1'760'000'000}}));
}

TEST(Note, CountsASignerOnce)
{
    const SigningKey witness = key_of("w.example", SignatureType::cosignature);
    const std::string text = "a\n";
    const Note note{text, {cosign(text, witness, 1), cosign(text, witness, 2)}};
    const std::vector<VerifierKey> keys{witness.verifier()};
    const auto found = verify(note, keys);
    ASSERT_TRUE(found);
    EXPECT_EQ(*found, (std::vector<SignedBy>{{0, 1}}));
}

TEST(Note, IsNotBelievedWhenAKnownSignatureIsWrong)
{
    const SigningKey log = key_of("log.example", SignatureType::ed25519);
    const SigningKey witness = key_of("w.example", SignatureType::cosignature);
    const std::vector<VerifierKey> keys{log.verifier(), witness.verifier()};
    Note note{"a\n", {sign("a\n", log), cosign("a\n", witness, 5)}};
    // A witness's time is part of what it signs,
    note.signatures[1].bytes[7] = 6;
    EXPECT_FALSE(verify(note, keys));
    // and another text is another note: both signatures are told of.
    Note other{"b\n", {sign("a\n", log), cosign("a\n", witness, 5)}};
    const auto refused = verify(other, keys);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.problems().size(), 2U);
}

TEST(Note, IsRefusedWhenItsFormIsNotExact)
{
    const std::string line = "\u2014 a.example AAAAAQA=\n";
    ASSERT_TRUE(parse_note("text\n\n" + line));
    for (const std::string& bad : std::vector<std::string>{
             "", "text\n", "text\n\n", "text\n" + line, "text\r\n\r\n" + line, "te\txt\n\n" + line,
             "te\xff\n\n" + line, "text\n\n" + line + "x\n", "text\n\n" + line + "\n",
             "text\n\n" + line.substr(0, line.size() - 1), "text\n\n-" + line.substr(3),
             "text\n\n\u2014 a.example AAAAAQ==\n", "text\n\n\u2014  AAAAAQA=\n",
             "text\n\n\u2014 a.example AAAAAQA\n"})
        EXPECT_FALSE(parse_note(bad)) << bad;
    // Empty lines within the text are its own.
    const auto read = parse_note("one\n\ntwo\n\n" + line);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->text, "one\n\ntwo\n");
}

TEST(Note, HasAtMostAHundredSignatures)
{
    std::string text = "text\n\n";
    for (int i = 0; i < 100; ++i) text += "\u2014 a.example AAAAAQA=\n";
    EXPECT_TRUE(parse_note(text));
    EXPECT_FALSE(parse_note(text + "\u2014 a.example AAAAAQA=\n"));
}

} // namespace
} // namespace ribbon::ledger
