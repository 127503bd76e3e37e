// Which places have a name.

#include "tests/support/stores.hpp"

namespace ribbon::storage {
namespace {

TEST(APlace, IsAFileOrAServer)
{
    const auto file = [](std::string_view url) {
        const auto place = parse_place(url);
        return place && place->engine == Engine::sqlite ? place->address : "none";
    };
    EXPECT_EQ(file("sqlite:folder/ribbon.db"), "folder/ribbon.db");
    EXPECT_EQ(file("sqlite:/srv/ribbon.db"), "/srv/ribbon.db");
    EXPECT_EQ(file("sqlite:///srv/ribbon.db"), "/srv/ribbon.db");
    EXPECT_EQ(file("ribbon.db"), "ribbon.db");
    EXPECT_EQ(file("/srv/ribbon.db"), "/srv/ribbon.db");

    const std::string_view server = "postgresql://ribbon@db.example/ribbon?sslmode=verify-full";
    ASSERT_TRUE(parse_place(server));
    EXPECT_EQ(parse_place(server)->engine, Engine::postgres);
    EXPECT_EQ(parse_place(server)->address, server);
    EXPECT_EQ(parse_place("postgres://db.example/ribbon")->engine, Engine::postgres);
}

TEST(APlace, HasNoOtherName)
{
    for (const std::string_view url :
         {"", "sqlite:", "sqlite:///", "sqlite://host/file", "mysql://host/db",
          "sqlite::memory:", ":memory:", "folder/", "//host/file"})
        EXPECT_FALSE(parse_place(url)) << url;
    EXPECT_FALSE(parse_place(std::string_view("a\0b", 3)));
}

} // namespace
} // namespace ribbon::storage
