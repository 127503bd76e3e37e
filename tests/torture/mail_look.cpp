#include "tests/torture/mail_look.hpp"

#include "storage/mail/filing.hpp"
#include "storage/mail/sent.hpp"

#include <algorithm>
#include <archive.h>
#include <archive_entry.h>
#include <filesystem>
#include <fmt/format.h>
#include <map>
#include <memory>

namespace ribbon::torture {
namespace {

using storage::Connection;
using storage::Delivery;
using storage::Mails;
using storage::MailState;

/// As FilingRules has it: an address is told so often in a day that we have its mail.
constexpr int answers_a_day = 5;

/// Which of our mails these words are; empty where they are not all of one.
std::string words_in(const std::string& text)
{
    const auto begin = text.find("This is mail number ");
    if (begin == std::string::npos) return {};
    const auto end = text.find("that was all of it.", begin);
    if (end == std::string::npos) return {};
    return text.substr(begin, end + 19 - begin);
}

class Look {
public:
    Look(MailOffice& office, int mails, Figures& figures)
        : office_(office), mails_(mails), figures_(figures), archive_(office.open())
    {
    }

    void rows()
    {
        const auto store = office_.store();
        archive_->reading([&](Connection& in) {
            for (const MailState state : {MailState::taken, MailState::filed, MailState::to_file,
                                          MailState::set_aside, MailState::again})
                for (const auto& row : Mails(in, "830").in_state(state, 10'000'000)) try {
                        std::string bytes;
                        store.read(row.taken.raw, [&](std::string_view piece) { bytes += piece; });
                        if (bytes.find("report-type=delivery-status") != std::string::npos) {
                            if (state != MailState::set_aside && state != MailState::again)
                                other("a report is not read: " + row.taken.id);
                            continue;
                        }
                        const std::string words = words_in(bytes);
                        if (words.empty()) other("half a mail: " + row.taken.id);
                        if (state == MailState::taken || state == MailState::set_aside)
                            other("not sorted: " + row.taken.id);
                        if (state == MailState::to_file) ++waiting_[words];
                        for (const auto& one : row.filed)
                            mail_of_entry_[one.a_case + "-" + std::to_string(one.entry)] = words;
                    } catch (const std::exception& error) {
                        other(error.what());
                    }
        });
    }
    void cases()
    {
        for (int family = 0; family < office_.families; ++family) {
            const std::string key = "K" + std::to_string(family);
            for (const Detail& one : archive_->read_case(key).details) {
                if (one.kind != DetailKind::message_filed) continue;
                const std::string words = words_in(std::string{one[DetailField::words]});
                ++filed_[words];
                const auto row = mail_of_entry_.find(key + "-" + std::to_string(one.number));
                if (row == mail_of_entry_.end() || row->second != words)
                    other(fmt::format("{}-{} has no mail", key, one.number));
            }
        }
        for (int mail = 0; mail < mails_; ++mail) {
            const std::string words = words_of(mail);
            if (filed_[words] > 1) ++figures_.twice, wrong("filed twice: " + words);
            if (filed_[words] == 0 && waiting_[words] == 0)
                ++figures_.lost, wrong("lost: " + words);
        }
    }
    void answers()
    {
        // By what the relay got: the mail it answers stands in each (RFC 5322 section 3.6.4).
        std::map<std::string, int> arrived, by_answered;
        for (const RelayedMail& one : office_.relay.mails()) {
            ++arrived[one.message_id];
            ++by_answered[answered_by(one.bytes)];
        }
        for (const auto& [answered, times] : by_answered)
            if (times > 1) ++figures_.twice, wrong("sent twice: the answer to " + answered);
        std::map<std::string, int> put_out;
        archive_->reading([&](Connection& in) {
            for (const Delivery state :
                 {Delivery::waiting, Delivery::on_its_way, Delivery::handed_on, Delivery::delivered,
                  Delivery::refused, Delivery::may_have_been_sent})
                for (const auto& one : storage::MailSent(in, "830").in_state(state)) {
                    ++put_out[one.sent_to];
                    sent(one, arrived[one.message_id]);
                    arrived.erase(one.message_id);
                }
        });
        if (office_.reports == 0) other("the relay reported nothing: a race was not run");
        for (const auto& [id, times] : arrived) other("the relay has what we never sent: " + id);
        each_was_answered(put_out);
    }
    void bundles()
    {
        storage::BundleShelf shelf{*archive_, nullptr, office_.bundles()};
        for (const auto& entry : std::filesystem::directory_iterator{office_.bundles()})
            if (entry.path().extension() == ".zip") {
                ++figures_.bundles;
                if (!is_whole_zip(entry.path())) other("half a bundle: " + entry.path().string());
            }
        archive_->reading([&](Connection& in) {
            in.query("SELECT name, state FROM bundle WHERE area = '830'", {},
                     [&](const storage::Row& row) {
                         const std::string state{row.text(1)};
                         if (state != "made" && state != "given up")
                             other("a bundle is still " + state + ": " + std::string{row.text(0)});
                     });
        });
    }

private:
    /// A hundred say what is wrong as well as all of them.
    void wrong(const std::string& what)
    {
        if (figures_.wrong.size() < 100) figures_.wrong.push_back(what);
    }
    void other(const std::string& what)
    {
        ++figures_.other;
        wrong(what);
    }
    static std::string answered_by(const std::string& bytes)
    {
        const auto at = bytes.find("\r\nIn-Reply-To: <");
        if (at == std::string::npos) return "nothing";
        return bytes.substr(at + 16, bytes.find('>', at) - at - 16);
    }
    void sent(const storage::SentMail& one, int times)
    {
        const bool perhaps = one.state == Delivery::may_have_been_sent;
        figures_.perhaps += perhaps ? 1 : 0;
        figures_.sent += static_cast<std::uint64_t>(times);
        if (times > 1) ++figures_.twice, wrong("sent twice: " + one.message_id);
        const bool gone = one.state == Delivery::handed_on || one.state == Delivery::delivered;
        if (gone && times == 0)
            ++figures_.lost, wrong("said to be sent, and was not: " + one.message_id);
        if (!gone && !perhaps)
            other(fmt::format("{} is {}", one.message_id, storage::name_of(one.state)));
    }
    /// Everybody whose mail was filed is told so, up to so many times a day.
    void each_was_answered(const std::map<std::string, int>& put_out)
    {
        std::vector<int> filed(static_cast<std::size_t>(office_.families));
        for (int mail = 0; mail < mails_; ++mail)
            if (filed_[words_of(mail)] > 0)
                ++filed[static_cast<std::size_t>(mail % office_.families)];
        for (int family = 0; family < office_.families; ++family) {
            const auto found = put_out.find("p" + std::to_string(family) + "@family.example");
            const int times = found == put_out.end() ? 0 : found->second;
            const int due = std::min(filed[static_cast<std::size_t>(family)], answers_a_day);
            if (times != due)
                other(fmt::format("p{} was to be told {} times, and was {}", family, due, times));
        }
    }

    MailOffice& office_;
    int mails_;
    Figures& figures_;
    std::unique_ptr<storage::Archive> archive_;
    std::map<std::string, int> filed_, waiting_; ///< by the words: how often
    std::map<std::string, std::string> mail_of_entry_;
};

} // namespace

std::string words_of(int mail)
{
    return fmt::format("This is mail number {}, signed {}, and that was all of it.", mail,
                       mail * 7 + 1);
}

std::string id_of(int mail) { return fmt::format("{}@family.example", mail); }

void look_at(MailOffice& office, int mails, Figures& figures)
{
    Look look{office, mails, figures};
    look.rows();
    look.cases();
    look.answers();
    look.bundles();
}

bool is_whole_zip(const std::string& path)
{
    const std::unique_ptr<::archive, decltype(&archive_read_free)> zip{archive_read_new(),
                                                                       archive_read_free};
    archive_read_support_format_zip_seekable(zip.get());
    if (archive_read_open_filename(zip.get(), path.c_str(), 65'536) != ARCHIVE_OK) return false;
    archive_entry* entry = nullptr;
    int files = 0, code = ARCHIVE_OK;
    while ((code = archive_read_next_header(zip.get(), &entry)) == ARCHIVE_OK) {
        const void* bytes = nullptr;
        std::size_t size = 0;
        la_int64_t at = 0;
        while ((code = archive_read_data_block(zip.get(), &bytes, &size, &at)) == ARCHIVE_OK) {}
        if (code != ARCHIVE_EOF) return false;
        ++files;
    }
    return code == ARCHIVE_EOF && files > 0;
}

} // namespace ribbon::torture
