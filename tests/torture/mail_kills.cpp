#include "tests/torture/mail_kills.hpp"

#include "commands/case_commands.hpp"
#include "daemons/signer/remote_signer.hpp"
#include "storage/mail/filing.hpp"
#include "tests/support/lmtp_client.hpp"
#include "tests/support/program.hpp"
#include "tests/support/small_record.hpp"

#include <atomic>
#include <csignal>
#include <fcntl.h>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <map>
#include <random>
#include <spawn.h>
#include <stdexcept>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace ribbon::torture {
namespace {

using storage::Connection;
using storage::Mails;
using storage::MailState;

constexpr int families = 40;

/// The record and the program that takes mail in for it.
class Office {
public:
    Office();
    ~Office() { stop(SIGKILL); }
    Office(const Office&) = delete;
    Office& operator=(const Office&) = delete;

    void start();
    void stop(int signal);
    /// Kills a process that reads a mail, where there is one just then.
    bool kill_reader() const;
    unsigned short port() const { return port_; }
    std::unique_ptr<storage::Archive> open();
    std::string url() const { return "sqlite:" + folder_.path("ribbon.db"); }
    storage::AttachmentStore store() const { return {folder_.path("files"), "830"}; }

private:
    TemporaryFolder folder_;
    pid_t process_ = -1;
    std::atomic<unsigned short> port_ = 0;
};

Office::Office()
{
    const Ran made = run({"init", "--into", url(), "--area", "830", "--origin",
                          "ribbon.example/log/830", "--name", "Northshire"});
    if (made.exit != 0) throw std::runtime_error("ribbon init: " + made.err);
    const auto archive = open();
    const Day today{std::chrono::year{2026} / 3 / 2};
    std::vector<storage::Decided> all;
    for (int family = 0; family < families; ++family) {
        const std::string n = std::to_string(family);
        auto opened = decide(OpenCase{.a_case = "K" + n,
                                      .person = "C" + n,
                                      .name = "Child " + n,
                                      .opened = today,
                                      .born = {},
                                      .evidence = {}},
                             CaseHistory{}, today);
        opened->adds.emplace_back(detail_of(DetailKind::party_joined, today)
                                      .set(DetailField::person, "P" + n)
                                      .set(DetailField::relation, "mother"));
        StreamProposal parent{.stream = {StreamKind::person, "P" + n}, .expected = 0, .adds = {}};
        parent.adds.emplace_back(detail_of(DetailKind::email_recorded, today)
                                     .set(DetailField::email, "p" + n + "@family.example"));
        all.push_back({{*opened, parent}, {"officer-7", "officer"}, morning(today)});
    }
    archive->append_all(all);
}

std::unique_ptr<storage::Archive> Office::open()
{
    const auto place = storage::parse_place(url());
    return std::make_unique<storage::Archive>(storage::Archive::Config{
        .place = *place,
        .area = "830",
        .signer = std::make_shared<daemons::RemoteSigner>(program(), folder_.path("keys/830.key"),
                                                          folder_.path("keys/830.reach")),
        .salts = counted_salts(),
        .books = test_books()});
}

void Office::start()
{
    const std::string ready = folder_.path("ready");
    std::filesystem::remove(ready);
    std::vector<std::string> words{program(),  "mail",        "listen",  "--from", url(),
                                   "--listen", "127.0.0.1:0", "--ready", ready};
    std::vector<char*> arguments;
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, folder_.path("complaints").c_str(),
                                     O_WRONLY | O_CREAT | O_APPEND, 0600);
    const int code =
        posix_spawn(&process_, arguments[0], &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (code != 0) throw std::runtime_error("the program did not start");
    for (int waited = 0; waited < 3'000; ++waited) {
        unsigned short port = 0;
        if (std::ifstream{ready} >> port) {
            port_ = port;
            return;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds{10});
    }
    throw std::runtime_error("the listener does not begin: " +
                             contents(folder_.path("complaints")));
}

void Office::stop(int signal)
{
    if (process_ <= 0) return;
    kill(process_, signal);
    waitpid(process_, nullptr, 0);
    process_ = -1;
}

bool Office::kill_reader() const
{
    for (const auto& thread :
         std::filesystem::directory_iterator{"/proc/" + std::to_string(process_) + "/task"}) {
        std::ifstream children{thread.path() / "children"};
        for (pid_t child = 0; children >> child;) {
            std::ifstream command{"/proc/" + std::to_string(child) + "/cmdline"};
            std::string words((std::istreambuf_iterator<char>{command}), {});
            if (words.find(std::string{"mail\0read", 9}) == std::string::npos) continue;
            return kill(child, SIGKILL) == 0;
        }
    }
    return false;
}

std::string words_of(int mail) { return fmt::format("This is mail number {}.", mail); }

/// As a mail server in front does it: the same mail again until it is taken.
void deliver(const Office& office, int mail)
{
    const std::string from = fmt::format("p{}@family.example", mail % families);
    const std::string bytes = mail_of(from, "send@ribbon.example", "School", words_of(mail),
                                      fmt::format("Message-ID: <{}@family.example>\r\n", mail));
    for (;;) {
        try {
            LmtpClient client{office.port()};
            const auto answers = client.deliver(from, {"send@ribbon.example"}, bytes);
            if (!answers.empty() && answers.front().starts_with("250")) return;
        } catch (const std::exception&) {
            // Nobody listens just now.
        }
        std::this_thread::sleep_for(std::chrono::milliseconds{20});
    }
}

/// What the record holds of each mail, once all is quiet.
struct Found {
    std::map<std::string, int> filed;   ///< by the words: how often
    std::map<std::string, int> waiting; ///< before a person
    std::vector<std::string> wrong;
};

Found look_at(Office& office)
{
    Found found;
    const auto archive = office.open();
    const auto store = office.store();
    const auto bytes_of = [&](const storage::MailRow& row) {
        std::string bytes;
        store.read(row.taken.raw, [&](std::string_view piece) { bytes += piece; });
        return bytes;
    };
    const auto words_in = [](const std::string& text) {
        const auto begin = text.find("This is mail number ");
        if (begin == std::string::npos) return std::string{};
        return text.substr(begin, text.find('.', begin) + 1 - begin);
    };
    std::map<std::string, std::string> mail_of_entry;
    archive->reading([&](Connection& in) {
        for (const MailState state : {MailState::taken, MailState::filed, MailState::to_file,
                                      MailState::set_aside, MailState::again})
            for (const auto& row : Mails(in, "830").in_state(state, 1'000'000)) try {
                    const std::string words = words_in(bytes_of(row));
                    if (words.empty()) found.wrong.push_back("half a mail: " + row.taken.id);
                    if (state == MailState::taken || state == MailState::set_aside)
                        found.wrong.push_back("not sorted: " + row.taken.id);
                    if (state == MailState::to_file) ++found.waiting[words];
                    for (const auto& one : row.filed)
                        mail_of_entry[one.a_case + "-" + std::to_string(one.entry)] = words;
                } catch (const std::exception& error) {
                    found.wrong.push_back(error.what());
                }
    });
    for (int family = 0; family < families; ++family) {
        const std::string key = "K" + std::to_string(family);
        for (const Detail& one : archive->read_case(key).details) {
            if (one.kind != DetailKind::message_filed) continue;
            const std::string words = words_in(std::string{one[DetailField::words]});
            ++found.filed[words];
            const auto row = mail_of_entry.find(key + "-" + std::to_string(one.number));
            if (row == mail_of_entry.end() || row->second != words)
                found.wrong.push_back(fmt::format("{}-{} has no mail", key, one.number));
        }
    }
    return found;
}

bool all_sorted(Office& office)
{
    const auto connection =
        storage::connect(*storage::parse_place(office.url()), storage::Access::read);
    return !Mails(*connection, "830").oldest_taken();
}

} // namespace

Figures kill_mail(int mails, std::uint32_t seed, const Told& told)
{
    Figures figures;
    figures.part = "mail, killed as it comes in";
    const auto began = std::chrono::steady_clock::now();
    Office office;
    office.start();
    std::atomic<int> next = 0, accepted = 0;
    {
        std::vector<std::jthread> senders;
        for (int sender = 0; sender < 4; ++sender)
            senders.emplace_back([&] {
                for (int mail = next++; mail < mails; mail = next++) {
                    deliver(office, mail);
                    ++accepted;
                }
            });
        std::mt19937 chance{seed};
        while (accepted < mails) {
            std::this_thread::sleep_for(std::chrono::milliseconds{50 + chance() % 500});
            if (accepted >= mails) break;
            if (chance() % 3 == 0) {
                office.kill_reader();
            } else {
                office.stop(SIGKILL);
                office.start();
            }
            ++figures.runs;
            figures.acknowledged = static_cast<std::uint64_t>(accepted.load());
            if (told) told(figures, figures.runs + 1);
        }
    }
    for (int waited = 0; !all_sorted(office) && waited < 6'000; ++waited)
        std::this_thread::sleep_for(std::chrono::milliseconds{50});
    office.stop(SIGTERM);
    Found found = look_at(office);
    figures.acknowledged = static_cast<std::uint64_t>(accepted.load());
    figures.wrong = std::move(found.wrong);
    figures.other = figures.wrong.size();
    for (int mail = 0; mail < mails; ++mail) {
        const std::string words = words_of(mail);
        const int filed = found.filed[words];
        if (filed > 1) ++figures.twice, figures.wrong.push_back("filed twice: " + words);
        if (filed == 0 && found.waiting[words] == 0)
            ++figures.lost, figures.wrong.push_back("lost: " + words);
    }
    figures.seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
    return figures;
}

} // namespace ribbon::torture
