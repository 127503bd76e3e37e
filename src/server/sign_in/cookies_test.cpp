#include "server/sign_in/cookies.hpp"

#include <gtest/gtest.h>

namespace ribbon::server {
namespace {

Request request(bool secure)
{
    Request made;
    made.secure = secure;
    return made;
}

TEST(ACookie, IsOfThisHostAloneWhereTheConnectionIsSecure)
{
    EXPECT_EQ(set_cookie(request(true), Cookie::session, "token").second,
              "__Host-ribbon=token; Path=/; HttpOnly; SameSite=Lax; Secure");
    EXPECT_EQ(set_cookie(request(false), Cookie::session, "token").second,
              "ribbon=token; Path=/; HttpOnly; SameSite=Lax");
    EXPECT_EQ(set_cookie(request(true), Cookie::device, "note", 60).second,
              "__Host-ribbon-device=note; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=60");
    EXPECT_EQ(drop_cookie(request(true), Cookie::step).second,
              "__Host-ribbon-step=; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=0");
}

TEST(ACookie, IsNotReadUnderTheNameOfTheOtherKind)
{
    Request secure = request(true);
    secure.cookies = {{"ribbon", "planted"}, {"__Host-ribbon", "ours"}};
    EXPECT_EQ(cookie_in(secure, Cookie::session), "ours");
    secure.cookies.pop_back();
    EXPECT_EQ(cookie_in(secure, Cookie::session), "");
}

} // namespace
} // namespace ribbon::server
