// Signing in: by email, by password and app, by the council's own sign-in; and one's own account.
#pragma once

#include "base/html.hpp"
#include "base/result.hpp"
#include "components/form.hpp"

#include <optional>
#include <string>
#include <vector>

namespace ribbon {

struct SignInPage {
    std::string to;    ///< where they were going
    std::string email; ///< as it was typed
    Problems problems;
    bool council_sign_in = false; ///< the council's own provider is set up
    bool demonstration = false;
};
Html render(const SignInPage& page, const FormKeys& keys);

struct CodePage {
    std::string to, email;
    Problems problems;
};
Html render(const CodePage& page, const FormKeys& keys);

/// The page a link in a letter leads to: it opens nothing until the button is pressed.
struct LinkPage {
    std::string token, to;
    bool failed = false;
    bool device = false; ///< it only makes this device known
    bool glass = false;  ///< the way in when every other is shut
};
Html render(const LinkPage& page, const FormKeys& keys);

struct AppCodePage {
    std::string to;
    Problems problems;
};
Html render(const AppCodePage& page, const FormKeys& keys);

/// The way to the council's own sign-in, which is on another site; a browser goes on by itself.
struct ElsewherePage {
    Url to;
};
Html render(const ElsewherePage& page);

struct NewPasswordPage {
    std::string path; ///< where the form is sent
    Problems problems;
};
Html render(const NewPasswordPage& page, const FormKeys& keys);

struct AccountPage {
    std::string name, email;
    bool staff = false, has_app = false;
    struct Open {
        std::string began, seen;
        bool here = false;
    };
    std::vector<Open> sessions;
};
Html render(const AccountPage& page, const FormKeys& keys);

/// Sets up an app: its picture, its secret, and the code that shows that it works.
struct AppPage {
    Html picture;
    std::string secret, note;
    Problems problems;
    std::vector<std::string> recovery; ///< shown once, after it worked
};
Html render(const AppPage& page, const FormKeys& keys);

} // namespace ribbon
