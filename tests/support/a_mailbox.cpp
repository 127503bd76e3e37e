#include "tests/support/a_mailbox.hpp"

#include "base/whole_number.hpp"
#include "inbound/mail/reading.hpp"

#include <stdexcept>

namespace ribbon {

daemons::ReadApart reads_here()
{
    return
        [](const daemons::GiveBytes& mail, const daemons::FileTaker& files) -> Result<MailFound> {
            std::string bytes;
            mail([&](std::string_view piece) { bytes += piece; });
            const MailReading reading = read_mail(bytes, {});
            const MailFound found = found_in(reading);
            for (std::size_t one = 0; one < found.files.size(); ++one) {
                files.begin(found.files[one]);
                files.piece(reading.files[one].bytes);
                files.end();
            }
            return found;
        };
}

AMailbox::AMailbox(storage::Place place, daemons::ReadApart reader)
    : clock(morning(today)), small_(std::move(place), folder_)
{
    open_case("C1", "Maya Radford");
    open_case("C2", "Noah Radford");
    add({StreamKind::person, "ADA"},
        detail_of(DetailKind::email_recorded, today).set(DetailField::email, "ada@family.example"));
    add({StreamKind::person, "SCH"}, detail_of(DetailKind::email_recorded, today)
                                         .set(DetailField::email, "office@hill.example"));
    for (const char* key : {"C1", "C2"})
        add({StreamKind::a_case, key}, detail_of(DetailKind::party_joined, today)
                                           .set(DetailField::person, "ADA")
                                           .set(DetailField::relation, "mother")
                                           .set(DetailField::responsibility, "yes"));
    add({StreamKind::a_case, "C1"}, detail_of(DetailKind::party_joined, today)
                                        .set(DetailField::person, "SCH")
                                        .set(DetailField::relation, "school"));
    add({StreamKind::a_case, "C1"}, detail_of(DetailKind::officer_named, today)
                                        .set(DetailField::officer, "officer-7")
                                        .set(DetailField::name, "Grace Hall"));
    filer_ = std::make_unique<daemons::Filer>(
        intake(), daemons::FilerConfig{.read = std::move(reader), .rules = rules()},
        [](const std::string& sentence) { ADD_FAILURE() << sentence; });
    listener_ = std::make_unique<daemons::MailListener>(
        daemons::MailListenerConfig{
            .talk = {.most_bytes = 3'000'000, .uploads = "https://ribbon.example/ask"}},
        intake(), [] {}, [](const std::string&) {});
}

storage::MailIntake AMailbox::intake()
{
    return {archive(), store(),
            [this] {
                const std::lock_guard lock{mutex_};
                return "M" + std::to_string(++keys_);
            },
            [this] { return clock; }};
}

storage::FilingRules AMailbox::rules() const
{
    storage::FilingRules rules;
    // The address of a case has its number and eight letters, which here are always the same.
    rules.number_of = [](std::string_view token) -> std::optional<std::int64_t> {
        if (!token.ends_with("-abcdefgh")) return std::nullopt;
        return whole_number<std::int64_t>(token.substr(0, token.size() - 9));
    };
    rules.token_of = [](std::int64_t number) { return std::to_string(number) + "-abcdefgh"; };
    return rules;
}

void AMailbox::open_case(const std::string& key, const std::string& child)
{
    const auto opened = decide(OpenCase{.a_case = key,
                                        .person = "P-" + key,
                                        .name = child,
                                        .opened = today,
                                        .born = Days::on(Day{std::chrono::year{2015} / 6 / 1}),
                                        .evidence = {}},
                               CaseHistory{}, today);
    archive().append({{*opened}, {"officer-7", "officer"}, clock});
}

void AMailbox::add(const StreamId& stream, const Detail& detail)
{
    const std::int64_t number = stream.kind == StreamKind::a_case
                                    ? archive().read_case(stream.key).number
                                    : archive().read(stream).number;
    const auto decided = decide(detail, stream, number, today);
    if (!decided) throw std::runtime_error(decided.problems().front().sentence);
    archive().append({{*decided}, {"officer-7", "officer"}, clock});
}

std::string AMailbox::address(const std::string& a_case)
{
    std::int64_t number = 0;
    archive().writing([&](storage::Connection& in) {
        number = storage::MailCases(in, "830").number_for(a_case);
    });
    return "case-" + std::to_string(number) + "-abcdefgh@ribbon.example";
}

void AMailbox::receive(const std::string& from, const std::vector<std::string>& to,
                       const std::string& mail)
{
    LmtpClient client{port()};
    const auto answers = client.deliver(from, to, mail);
    ASSERT_EQ(answers.size(), to.size());
    for (const std::string& answer : answers) EXPECT_TRUE(answer.starts_with("250")) << answer;
    file_all();
}

void AMailbox::file_all()
{
    while (filer_->file_next()) {}
}

std::vector<storage::MailRow> AMailbox::mails()
{
    std::vector<storage::MailRow> all;
    archive().reading([&](storage::Connection& in) {
        for (int key = 1; key <= keys_; ++key)
            if (auto row = storage::Mails(in, "830").find("M" + std::to_string(key)))
                all.push_back(*std::move(row));
    });
    return all;
}

int AMailbox::messages(const std::string& a_case, const std::string& words)
{
    int count = 0;
    for (const Detail& one : archive().read_case(a_case).details)
        count += one.kind == DetailKind::message_filed && one[DetailField::direction] == "in" &&
                 one[DetailField::words].find(words) != std::string_view::npos;
    return count;
}

std::vector<storage::OutboxRow> AMailbox::outgoing()
{
    std::vector<storage::OutboxRow> rows;
    archive().reading(
        [&](storage::Connection& in) { rows = storage::Outbox(in, "830").not_sent(); });
    return rows;
}

} // namespace ribbon
