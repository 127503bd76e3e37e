#include "storage/attachments/states.hpp"

#include "storage/sql/migrations.hpp"
#include "tests/support/small_record.hpp"
#include "tests/support/stores.hpp"

namespace ribbon::storage {
namespace {

using namespace std::chrono;

class AttachmentStates : public OnBothEngines {
protected:
    void SetUp() override
    {
        OnBothEngines::SetUp();
        if (IsSkipped()) return;
        connection = connect();
        migrate(*connection);
    }
    std::string received(std::string_view bytes)
    {
        Incoming incoming = store.receive();
        incoming.write(bytes);
        const auto whole = incoming.finish();
        Transaction transaction{*connection, Access::write};
        acknowledge(*connection, "830", store, incoming, *whole, morning(monday));
        transaction.commit();
        return whole->hash;
    }
    Result<Attachment> read(const std::string& hash)
    {
        told.clear();
        return read_attachment(
            *connection, "830", store, hash, [&](const Attachment& one) { told = one.notice(); },
            [&](std::string_view piece) { told += "|" + std::string{piece}; });
    }

    Day monday{2025y / March / 3};
    TemporaryFolder folder;
    AttachmentStore store{folder.path("files"), "830"};
    std::unique_ptr<Connection> connection;
    std::string told;
};

TEST_P(AttachmentStates, EveryReaderIsToldThatNobodyLooked)
{
    const std::string hash = received("abc");
    ASSERT_TRUE(read(hash));
    EXPECT_EQ(told, "Not scanned for malware|abc");
    say_scanned(*connection, "830", hash, Scan::clean, morning(monday), "");
    ASSERT_TRUE(read(hash));
    EXPECT_EQ(told, "No malware was found on 3 March 2025|abc");
    say_scanned(*connection, "830", hash, Scan::could_not_be_scanned, morning(monday),
                "the scanner took too long");
    ASSERT_TRUE(read(hash));
    EXPECT_EQ(told, "Could not be scanned for malware: the scanner took too long|abc");
}

TEST_P(AttachmentStates, WhatIsInfectedIsHeldBackAndStaysSo)
{
    const std::string hash = received("abc");
    say_scanned(*connection, "830", hash, Scan::infected, morning(monday), "Eicar-Test");
    const auto refused = read(hash);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.problems().front().sentence,
              "Malware was found: Eicar-Test. This file is not given out");
    EXPECT_EQ(told, "");
    // Sent again, it is the same file: what was found of it holds.
    received("abc");
    EXPECT_EQ(find_attachment(*connection, "830", hash)->scan, Scan::infected);
    EXPECT_EQ(attachments_that_are(Scan::infected, *connection, "830", 10),
              std::vector<std::string>{hash});
}

TEST_P(AttachmentStates, OfAnotherAreaAreNotSeen)
{
    const std::string hash = received("abc");
    EXPECT_EQ(find_attachment(*connection, "831", hash), std::nullopt);
}

TEST_P(AttachmentStates, AFileWithNoRowWasNeverAcknowledged)
{
    const std::string known = received("abc");
    Incoming incoming = store.receive();
    incoming.write("abd");
    const auto whole = incoming.finish();
    {
        const Transaction broken_off{*connection, Access::write};
        acknowledge(*connection, "830", store, incoming, *whole, morning(monday));
    }
    EXPECT_EQ(sweep(*connection, "830", store), 1U);
    EXPECT_TRUE(store.has(known));
    EXPECT_FALSE(store.has(whole->hash));
}

RIBBON_ON_BOTH_ENGINES(AttachmentStates);

} // namespace
} // namespace ribbon::storage
