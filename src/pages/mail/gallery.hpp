// The pages of the mail desk in each state.
#pragma once

#include "pages/officers/gallery.hpp"

namespace ribbon {

Gallery mail_gallery();

} // namespace ribbon
