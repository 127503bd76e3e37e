#pragma once

namespace ribbon::torture {

/// Puts the functions that SQLite calls for FaultyFiles on its list, under a name.
void install_faulty_vfs(const char* name);

} // namespace ribbon::torture
