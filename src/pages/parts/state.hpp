// Small pieces that several pages share.
#pragma once

#include "base/html.hpp"
#include "components/duties.hpp"
#include "views/parts/state.hpp"

#include <string>
#include <utility>
#include <vector>

namespace ribbon {

/// The shape of a state.
Shape shape_of(Standing how);
/// A state in its frame, by how it stands.
Html standing(const std::string& says, Standing how);

/// A tick beside one of many, with a label that makes sense alone.
Html tick(const std::string& id, const std::string& name, const std::string& value,
          const std::string& of);

/// What was done a moment ago, at the top of a page; nothing where it is empty.
Html just_done(const std::string& says);

/// A list of links.
Html ways(const std::vector<WayTo>& all);

} // namespace ribbon
