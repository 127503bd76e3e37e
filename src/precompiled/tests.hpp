#pragma once
// What nearly every test reads, compiled once for all of them.

#include "precompiled/standard.hpp"

#include <gtest/gtest.h>
