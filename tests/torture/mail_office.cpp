#include "tests/torture/mail_office.hpp"

#include "commands/case_commands.hpp"
#include "daemons/signer/remote_signer.hpp"
#include "storage/sql/migrations.hpp"
#include "tests/support/lmtp_client.hpp"
#include "tests/support/program.hpp"
#include "tests/support/small_record.hpp"

#include <csignal>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <spawn.h>
#include <stdexcept>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace ribbon::torture {
namespace {

namespace fs = std::filesystem;
using std::chrono::milliseconds;

std::vector<pid_t> children_of(pid_t process)
{
    std::vector<pid_t> found;
    std::error_code gone;
    const fs::path threads = "/proc/" + std::to_string(process) + "/task";
    for (const auto& thread : fs::directory_iterator{threads, gone}) {
        std::ifstream children{thread.path() / "children"};
        for (pid_t child = 0; children >> child;) found.push_back(child);
    }
    return found;
}

bool reads_mail(pid_t process)
{
    std::ifstream command{"/proc/" + std::to_string(process) + "/cmdline"};
    const std::string words((std::istreambuf_iterator<char>{command}), {});
    return words.find(std::string{"mail\0read", 9}) != std::string::npos;
}

storage::Decided opening(int family, Day today)
{
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
    return {{*opened, parent}, {"officer-7", "officer"}, morning(today)};
}

} // namespace

Worker::Worker(std::vector<std::string> words, std::string complaints, std::string ready)
    : words_(std::move(words)), complaints_(std::move(complaints)), ready_(std::move(ready))
{
    words_.insert(words_.begin(), program());
    if (!ready_.empty()) words_.insert(words_.end(), {"--ready", ready_});
}

Worker::~Worker() { stop(SIGKILL); }

void Worker::start()
{
    if (!ready_.empty()) fs::remove(ready_);
    std::vector<char*> arguments;
    arguments.reserve(words_.size() + 1);
    for (std::string& word : words_) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, complaints_.c_str(),
                                     O_WRONLY | O_CREAT | O_APPEND, 0600);
    const int code =
        posix_spawn(&process_, arguments[0], &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (code != 0) throw std::runtime_error("the program did not start");
    for (int waited = 0; !ready_.empty(); ++waited) {
        unsigned short port = 0;
        if (std::ifstream{ready_} >> port) {
            port_ = port;
            return;
        }
        if (waited > 12'000 || waitpid(process_, nullptr, WNOHANG) == process_)
            throw std::runtime_error("ribbon " + words_[1] +
                                     " does not begin: " + contents(complaints_));
        std::this_thread::sleep_for(milliseconds{5});
    }
}

void Worker::stop(int signal)
{
    if (process_ <= 0) return;
    kill(process_, signal);
    waitpid(process_, nullptr, 0);
    process_ = -1;
}

void Worker::kill_and_start()
{
    stop(SIGKILL);
    start();
}

bool Worker::kill_reader() const
{
    for (const pid_t host : children_of(process_)) {
        if (!reads_mail(host)) continue;
        for (const pid_t reader : children_of(host)) return kill(reader, SIGKILL) == 0;
        return kill(host, SIGKILL) == 0;
    }
    return false;
}

QuickFolder::QuickFolder()
{
    const bool memory = access("/dev/shm", W_OK) == 0 && !std::getenv("RIBBON_TORTURE_ON_DISK");
    const fs::path within = memory ? fs::path{"/dev/shm"} : fs::temp_directory_path();
    folder_ = within / "ribbon-mail-XXXXXX";
    if (!mkdtemp(folder_.data())) throw std::runtime_error("no temporary folder");
}

QuickFolder::~QuickFolder()
{
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
}

MailOffice::MailOffice(int count)
    : families(count), relay({}, [this](const RelayedMail& mail) { report(mail); }),
      listener({"mail", "listen", "--from", url(), "--listen", "127.0.0.1:0", "--trusted-server",
                "mx.ribbon.example"},
               folder_.path("complaints"), folder_.path("listening")),
      poller({"mail", "fetch", "--into", url(), "--imap", mailbox.url(), "--no-tls", "--every", "1",
              "--lease", "2", "--delete-after-filed", "--address", "send@ribbon.example", "--since",
              "2000-01-01"},
             folder_.path("complaints")),
      sender({"mail", "send", "--from", url(), "--relay", relay.url(), "--no-tls", "--lease", "2",
              "--sender", "send@ribbon.example"},
             folder_.path("complaints")),
      server({"serve", "--from", url(), "--listen", "127.0.0.1:0"}, folder_.path("complaints"),
             folder_.path("serving"))
{
    fs::create_directory(folder_.path("keys"));
    const std::string origin = "ribbon.example/log/830";
    daemons::make_key(folder_.path("keys/830.key"), origin, std::string(32, 'k'));
    const auto connection = storage::connect(*storage::parse_place(url()));
    storage::migrate(*connection);
    storage::make_area(*connection, "830", origin);
    const auto archive = open();
    std::vector<storage::Decided> all;
    all.reserve(families);
    for (int family = 0; family < families; ++family)
        all.push_back(opening(family, Day{std::chrono::year{2026} / 3 / 2}));
    archive->append_all(all);
}

void MailOffice::report(const RelayedMail& mail)
{
    if (relay.count() % 2 != 0) return;
    const std::string bytes =
        "From: Mail Delivery System <MAILER-DAEMON@relay.example>\r\nTo: " + mail.from +
        "\r\nSubject: Successful Mail Delivery Report\r\nMessage-ID: <report-" + mail.message_id +
        ">\r\nMIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; "
        "boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nIt was passed on.\r\n--b\r\n"
        "Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; relay.example\r\n\r\n"
        "Final-Recipient: rfc822; " +
        mail.to +
        "\r\nAction: relayed\r\nStatus: 2.0.0\r\n\r\n--b\r\nContent-Type: "
        "text/rfc822-headers\r\n\r\nMessage-ID: <" +
        mail.message_id + ">\r\n\r\n--b--\r\n";
    try {
        LmtpClient client{listener.port()};
        const auto answers = client.deliver("", {mail.from}, bytes);
        if (!answers.empty() && answers.front().starts_with("250")) ++reports;
    } catch (const std::exception&) {
        return; // nobody listens just now: a report that is lost tells nothing
    }
}

std::unique_ptr<storage::Archive> MailOffice::open()
{
    return std::make_unique<storage::Archive>(storage::Archive::Config{
        .place = *storage::parse_place(url()),
        .area = "830",
        .signer = std::make_shared<daemons::RemoteSigner>(program(), folder_.path("keys/830.key"),
                                                          folder_.path("keys/830.reach")),
        .salts = counted_salts(),
        .books = test_books()});
}

} // namespace ribbon::torture
