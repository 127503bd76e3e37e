#pragma once
// The standard headers nearly every file reads, compiled once for all of them. A file still
// includes what it uses: this one only saves time, and a build without it must work too.

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>
#include <chrono>
#include <compare>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>
