// What the tests' PostgreSQL stands on: its programs, a user to run as, and a folder that was
// prepared once and is copied for each process.
#pragma once

#include <string>
#include <sys/types.h>
#include <vector>

namespace ribbon {

/// The folder of the newest PostgreSQL on this machine, 15 or later; empty where there is none.
std::string postgres_programs();

/// A new folder of our own for a server, which its user may use. Takes away those that processes
/// ended by force have left behind.
std::string new_postgres_folder();

/// Copies a database that initdb made into a folder. It is made once and kept in build/.
void copy_postgres_template(const std::string& data);

/// Starts a program as a user that PostgreSQL accepts; it is ended when this thread is. Gives its
/// process. Its output goes to the end of a file.
pid_t start_as_postgres(const std::vector<std::string>& words, const std::string& log);

} // namespace ribbon
