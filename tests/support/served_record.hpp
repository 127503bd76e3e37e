// A whole server on a small record, on a free port of this machine, and people to be at its door.
#pragma once

#include "commands/case_commands.hpp"
#include "server/dispatch.hpp"
#include "server/sign_in/csrf.hpp"
#include "tests/support/http_client.hpp"
#include "tests/support/small_record.hpp"

#include <memory>
#include <string>
#include <vector>

namespace ribbon::server {

/// Somebody who is signed in: the cookie of their browser.
struct SignedInAs {
    storage::Account account;
    std::string session;
    std::string cookie() const { return "Cookie: ribbon=" + session + "\r\n"; }
};

class ServedRecord {
public:
    /// The clock reads 10 in the morning of the day.
    explicit ServedRecord(Day today);
    ~ServedRecord();

    storage::Archive& archive() { return small_.archive(); }
    Shell& shell() { return *shell_; }
    Day today() const { return today_; }

    /// Records what was decided, today, as the office.
    void record(Proposal proposal);
    /// A case of a child born on a day, held by an officer of a team; nobody where it is empty.
    void open_case(const std::string& key, Day born, const std::string& officer,
                   const std::string& team);
    void add(const std::string& a_case, Detail detail);
    void add_to_area(Detail detail);
    void fact(const std::string& a_case, const RecordFact& fact);

    /// A parent with parental responsibility, whom an officer checked on the day they joined.
    SignedInAs parent_joins(const std::string& a_case, const std::string& person,
                            const std::string& relation, const std::string& name, Day joined);
    SignedInAs sign_in_person(const std::string& person, const std::string& name);
    /// Somebody whose account is there already.
    SignedInAs sign_in_again(const storage::Account& account);
    SignedInAs sign_in_officer(const std::string& officer);

    Answer get(const std::string& path, const SignedInAs* who = nullptr);
    /// A form of ours, with its keys.
    /// Exactly this body, with these headers: what somebody else's page might send.
    Answer raw_post(const std::string& path, const std::string& body, const std::string& headers);
    Answer post(const std::string& path, const std::string& fields, const SignedInAs* who,
                const std::string& once = {});
    /// The bytes that `post` sends.
    std::string form_bytes(const std::string& path, const std::string& fields,
                           const SignedInAs* who, const std::string& once = {});
    /// A form of ours with one file, as the bytes that a browser sends; with the same `once` it is
    /// the same form, sent again.
    std::string form_with_file(const std::string& path, const SignedInAs& who,
                               const std::vector<std::pair<std::string, std::string>>& fields,
                               const std::string& file, const std::string& once);
    /// A connection that sends exactly what it is told.
    Client client() const { return served_->client(); }
    /// Where uploads lie while their form comes in.
    const std::string& uploads() const { return served_->folder; }

private:
    SignedInAs sign_in(storage::Account account);
    Day today_;
    TemporaryFolder folder_;
    SmallRecord small_;
    std::unique_ptr<Shell> shell_;
    std::unique_ptr<Served> served_;
    int count_ = 0;
};

} // namespace ribbon::server
