// The verifier that families hold on a memory stick, docs/families/verify.html, in a real browser:
// written apart from src/ledger, it must come to the same verdicts.
#include "base/json/writer.hpp"
#include "tests/merkle/vectors.hpp"
#include "tests/scenarios/books.hpp"
#include "tests/support/program.hpp"
#include "tests/support/receipts.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace ribbon {
namespace {

bool has_chromium() { return run_command({"chromium", "--version"}).exit == 0; }

std::string verifier() { return contents(repository() + "/docs/families/verify.html"); }

/// The page with a script of the test after its own, as the browser shows it in the end; "" when
/// it took longer than a minute.
std::string shown(const std::string& script)
{
    const TemporaryFile page{".html", verifier() + "<script>" + script + "</script>"};
    const TemporaryFile profile{".profile"};
    const std::string folder = profile.path() + ".d";
    // A program of its own ends the browser when it does not end by itself.
    const Ran ran =
        run_command({"timeout", "--kill-after=5", "60", "chromium", "--headless", "--no-sandbox",
                     "--disable-gpu", "--disable-background-networking",
                     "--disable-component-update", "--disable-sync", "--no-first-run",
                     "--disable-quic", "--disable-breakpad", "--disable-dev-shm-usage",
                     "--user-data-dir=" + folder, "--dump-dom", "file://" + page.path()});
    std::filesystem::remove_all(folder);
    return ran.exit == 0 ? ran.out : "";
}

/// What stands between <output> and </output>.
std::string answer(const std::string& page)
{
    const auto from = page.rfind("<output>");
    const auto to = page.find("</output>", from);
    if (from == std::string::npos || to == std::string::npos) return "no answer in: " + page;
    return page.substr(from + 8, to - from - 8);
}

constexpr std::string_view say = R"(
const say = words => { const output = document.createElement('output');
  output.textContent = words; document.body.append(output); };
)";

constexpr std::string_view replay = R"(
const hashes = list => (list || []).map(from64);
const policyOf = (line, quorum) => {
  const keys = line.witness_vkeys.map(parseKey);
  const enough = {needed: quorum, names: keys.map(key => key.name)};
  return {logs: [parseKey(line.log_vkey)], witnesses: new Map(keys.map(key => [key.name, key])),
    groups: new Map([['enough', enough]]), quorum: 'enough'};
};
const checks = {
  inclusion: line => inclusion(BigInt(line.leafIdx), BigInt(line.treeSize), from64(line.leafHash),
    hashes(line.proof), from64(line.root)),
  consistency: line => consistency(BigInt(line.size1), BigInt(line.size2), hashes(line.proof),
    from64(line.root1), from64(line.root2)),
  subtreeinclusion: line => subtreeInclusion(BigInt(line.leafIdx), BigInt(line.start),
    BigInt(line.end), from64(line.leafHash), hashes(line.proof), from64(line.root)),
  subtreeconsistency: line => subtreeConsistency(BigInt(line.start), BigInt(line.end),
    BigInt(line.size), hashes(line.proof), from64(line.root1), from64(line.root2)),
  signed_notes: line => signers(parseNote(line.note), line.vkeys.map(parseKey)).size > 0,
  checkpoints: line => {
    if (line.body_only !== undefined) return !!parseCheckpoint(line.body_only);
    const note = parseNote(line.checkpoint), standing = judge(note, policyOf(line, 0));
    return standing.log && !!parseCheckpoint(note.text) &&
      (line.valid_cosignatures ?? standing.witnesses.length) === standing.witnesses.length;
  },
  tlog_proofs: line => !!verifyProof(parseProof(line.proof),
    sha256(join([0], fromHex(line.leaf_hex))), policyOf(line, line.quorum)),
};
let all = 0, differ = [];
for (const [file, lines] of Object.entries(cases)) for (const written of lines.trim().split('\n')) {
  // Places up to 2^64 - 1 are more than a number of JavaScript can hold.
  const line = JSON.parse(written.replace(/: (\d{16,})([,}])/g, ': "$1"$2'));
  let accepted = false;
  try { accepted = checks[file](line); }
  catch (refused) { if (refused.constructor !== Error) differ.push(String(refused)); }
  ++all;
  if (accepted === line.wantErr) differ.push(file + ': ' + line.desc);
  // The proofs we have are all to be refused; those refused for their quorum alone hold without.
  if (file === 'tlog_proofs' && line.quorum > line.witness_vkeys.length &&
      !attempt(() => checks.tlog_proofs({...line, quorum: line.witness_vkeys.length})))
    differ.push('without its quorum: ' + line.desc);
}
say(all + ' looked at, ' + differ.length + ' differ. ' + differ.join('; '));
)";

class Browser : public testing::Test {
protected:
    void SetUp() override
    {
        if (!has_chromium()) GTEST_SKIP() << "there is no chromium on this machine";
    }
};

TEST(Verifier, IsOneFileOfFewLinesThatReachesNothing)
{
    const std::string page = verifier();
    const auto from = page.find("<script>\n");
    const auto to = page.find("</script>");
    ASSERT_NE(from, std::string::npos);
    const std::string script = page.substr(from + 9, to - from - 9);
    EXPECT_LE(std::count(script.begin(), script.end(), '\n'), 200);
    EXPECT_NE(page.find("default-src 'none'"), std::string::npos);
    for (const char* reach : {"http:", "https:", "fetch", "XMLHttp", "import", "src=", "href="})
        EXPECT_EQ(page.find(reach), std::string::npos) << reach;
}

TEST_F(Browser, ComesToTheVerdictsOfEveryCase)
{
    if (!ledger::has_vectors()) GTEST_SKIP() << "there is no shared/cases/merkle";
    std::string cases = "const cases = {";
    std::size_t lines = 0;
    for (const char* name : {"inclusion", "consistency", "subtreeinclusion", "subtreeconsistency",
                             "signed_notes", "checkpoints", "tlog_proofs"}) {
        const std::string text = ledger::vector_file(std::string{name} + ".jsonl");
        lines += static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
        cases += std::string{name} + ": " + json_string(text) + ",\n";
    }
    const std::string page = shown(cases + "};" + std::string{say} + std::string{replay});
    EXPECT_EQ(answer(page), std::to_string(lines) + " looked at, 0 differ. ");
}

TEST_F(Browser, BelievesOurReceiptAndNoneThatWasChanged)
{
    const std::string script = "const receipt = " + json_string(sample_receipt()) +
                               ", list = " + json_string(sample_policy(1)) +
                               ", both = " + json_string(sample_policy(2)) + ";" +
                               std::string{say} + R"(
const policy = parsePolicy(list), problems = [];
const believes = (text, keys) => attempt(() => verifyReceipt(text, keys));
const whole = believes(receipt, policy);
if (!whole || whole.record.kind !== 'request-received' || whole.index !== 299n ||
    whole.size !== 301n || whole.witnesses.map(one => one.name).join() !== 'forum')
  problems.push('the whole one');
for (let at = 0; at < receipt.length; at += 29) {
  const changed = String.fromCharCode(receipt.charCodeAt(at) ^ 1);
  if (believes(receipt.slice(0, at) + changed + receipt.slice(at + 1), policy))
    problems.push('byte ' + at);
}
if (believes(receipt.replaceAll('\n', '\r\n'), policy)) problems.push('Windows lines');
if (believes(receipt, parsePolicy(both))) problems.push('too few witnesses');
if (believes(receipt.replace('index 299', 'index 298'), policy)) problems.push('another place');
if (!believes(receipt, null)) problems.push('without keys');
say('problems: ' + problems.join(', '));
)";
    EXPECT_EQ(answer(shown(script)), "problems: ");
}

TEST_F(Browser, RefusesTheListsOfKeysThatTheProgramRefuses)
{
    std::istringstream lines{sample_policy(1)};
    std::string comment, log, forum, chair;
    for (std::string* line : {&comment, &log, &forum, &chair}) std::getline(lines, *line);
    std::vector<std::string> lists{log + "\nquorum none",
                                   forum + "\n" + chair + "\ngroup g all forum chair\nquorum g\n",
                                   " \t" + log + "  https://log.example \n\n#\nquorum none\n",
                                   "",
                                   log,
                                   "quorum none\r\n",
                                   "quorum none\nquorum none\n",
                                   "quorum nobody\n",
                                   log + "\n" + log + "\nquorum none\n",
                                   "witness w " + log.substr(4) + "\nquorum w\n",
                                   "log x\nquorum none\n",
                                   "logg\nquorum none\n",
                                   forum + "\n" + forum + "\nquorum none\n",
                                   forum + "\ngroup forum any forum\nquorum none\n",
                                   forum + "\ngroup g 2 forum\nquorum g\n",
                                   forum + "\ngroup g 0 forum\nquorum g\n",
                                   forum + "\ngroup g any forum forum\nquorum g\n",
                                   "group g any none\nquorum g\n",
                                   "group none any x\nquorum none\n",
                                   "group g 1\nquorum none\n"};
    std::string wanted, script = "const lists = [";
    for (const std::string& one : lists) {
        wanted += ledger::parse_policy(one) ? "1" : "0";
        script += json_string(one) + ",";
    }
    EXPECT_EQ(wanted.substr(0, 5), "11100");
    const std::string page =
        shown(script + "];" + std::string{say} +
              "say(lists.map(one => attempt(() => parsePolicy(one)) ? 1 : 0).join(''));");
    EXPECT_EQ(answer(page), wanted);
}

TEST_F(Browser, TellsAFamilyWhatItFound)
{
    // Given a receipt and a list of keys pasted into the page, when the button is pressed,
    const std::string page = shown("by('receipt-text').value = " + json_string(sample_receipt()) +
                                   "; by('policy-text').value = " + json_string(sample_policy(1)) +
                                   "; by('check').click();");
    // then it says so in words, in English time: 08:15 UTC is 09:15 in October.
    EXPECT_EQ(page.find("<section id=\"good\" hidden"), std::string::npos);
    EXPECT_NE(page.find("<section id=\"bad\" hidden"), std::string::npos);
    EXPECT_NE(page.find("request received"), std::string::npos);
    EXPECT_NE(page.find("09:15"), std::string::npos);
    EXPECT_NE(page.find("Entry 300 of 301 in the log ribbon.example/north"), std::string::npos);
}

} // namespace
} // namespace ribbon
