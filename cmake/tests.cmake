# The test program, and beside it the mutation and benchmark programs when their folders exist.
# A test is run from the root of the repository, so it may open "tests/scenarios/..." as it stands.

enable_testing()

file(GLOB_RECURSE test_sources CONFIGURE_DEPENDS src/*_test.cpp tests/*_test.cpp)
list(FILTER test_sources EXCLUDE REGEX "/tests/(fuzz|mutation)/")
if(RIBBON_TESTS_ONLY)
    # For whoever works on one folder and does not want to wait for the others.
    list(FILTER test_sources INCLUDE REGEX "${RIBBON_TESTS_ONLY}")
endif()
file(GLOB test_main CONFIGURE_DEPENDS tests/main.cpp)
file(GLOB test_support CONFIGURE_DEPENDS
     tests/support/*.cpp tests/scenarios/*.cpp tests/merkle/*.cpp tests/county/*.cpp
     tests/torture/*.cpp tests/components/*.cpp
     tests/support/mail_servers/*.cpp)
list(FILTER test_support EXCLUDE REGEX "_(test|main)\\.cpp$")
# What makes cases by chance needs rapidcheck, so only the test program has it.
file(GLOB test_properties CONFIGURE_DEPENDS tests/properties/*.cpp)
list(FILTER test_properties EXCLUDE REGEX "_test\\.cpp$")

# One test sees what the compiler refuses, and so has to know which it is.
set_source_files_properties(${CMAKE_SOURCE_DIR}/tests/components/refused_test.cpp PROPERTIES
    COMPILE_DEFINITIONS "RIBBON_COMPILER=\"${CMAKE_CXX_COMPILER}\"")

if(test_sources)
    add_executable(ribbon_tests ${test_sources} ${test_support} ${test_properties} ${test_main})
    # A test beside its file may use what tests/ offers, as "tests/support/given.hpp".
    target_include_directories(ribbon_tests PRIVATE ${CMAKE_SOURCE_DIR})
    target_link_libraries(ribbon_tests PRIVATE ribbon_library rapidcheck GTest::gtest)
    if(NOT test_main)
        target_link_libraries(ribbon_tests PRIVATE GTest::gtest_main)
    endif()
    target_precompile_headers(ribbon_tests PRIVATE src/precompiled/tests.hpp)
    # In parts, because most of more than two thousand tests take less time than starting the
    # program does. GoogleTest deals the tests out (GTEST_TOTAL_SHARDS).
    set(parts 8)
    foreach(part RANGE 1 ${parts})
        math(EXPR index "${part} - 1")
        add_test(NAME "part ${part} of ${parts}" COMMAND ribbon_tests
            WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
        set_tests_properties("part ${part} of ${parts}" PROPERTIES TIMEOUT 600
            ENVIRONMENT "GTEST_TOTAL_SHARDS=${parts};GTEST_SHARD_INDEX=${index}")
    endforeach()
endif()

# Stories told in a real browser, and every page of the gallery looked at: axe, HTML, 320 px.
find_program(RIBBON_NODE node)
if(RIBBON_NODE AND test_sources AND NOT RIBBON_TESTS_ONLY)
    foreach(stories run gallery)
        add_test(NAME "in a browser: ${stories}"
            COMMAND ${RIBBON_NODE} ${CMAKE_SOURCE_DIR}/tests/journeys/${stories}.mjs
            WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
        set_tests_properties("in a browser: ${stories}" PROPERTIES TIMEOUT 900 RUN_SERIAL ON)
    endforeach()
endif()

file(GLOB mutation_sources CONFIGURE_DEPENDS tests/mutation/*.cpp)
# What reads and compares scenarios is all that the next two need of the tests.
file(GLOB scenario_sources CONFIGURE_DEPENDS tests/scenarios/*.cpp)
list(FILTER scenario_sources EXCLUDE REGEX "_test\\.cpp$")
if(mutation_sources)
    add_executable(ribbon_mutate EXCLUDE_FROM_ALL ${mutation_sources} ${scenario_sources})
    target_include_directories(ribbon_mutate PRIVATE ${CMAKE_SOURCE_DIR})
    target_link_libraries(ribbon_mutate PRIVATE ribbon_library)
endif()

# What breaks the record, with the same files as its tests but optimised: script/dev/torture.
file(GLOB torture_sources CONFIGURE_DEPENDS tests/torture/*.cpp tests/support/small_record.cpp
     tests/support/stores.cpp tests/support/postgres_*.cpp tests/support/program.cpp
     tests/support/lmtp_client.cpp tests/support/mail_servers/s*.cpp)
list(FILTER torture_sources EXCLUDE REGEX "_test\\.cpp$")
if(torture_sources)
    add_executable(ribbon_torture EXCLUDE_FROM_ALL ${torture_sources} ${scenario_sources})
    target_include_directories(ribbon_torture PRIVATE ${CMAKE_SOURCE_DIR})
    target_link_libraries(ribbon_torture PRIVATE ribbon_library rapidcheck GTest::gtest)
    target_precompile_headers(ribbon_torture PRIVATE src/precompiled/tests.hpp)
endif()

file(GLOB bench_sources CONFIGURE_DEPENDS tests/bench/*.cpp)
list(FILTER bench_sources EXCLUDE REGEX "_test\\.cpp$")
find_package(benchmark QUIET ${tests_needed})
if(bench_sources AND benchmark_FOUND)
    # The cases it times are told, and digested, by the same files as those of its test.
    file(GLOB county_sources CONFIGURE_DEPENDS tests/support/county_*.cpp
         tests/support/timeline_digest.cpp)
    add_executable(ribbon_bench EXCLUDE_FROM_ALL
        ${bench_sources} ${county_sources} ${scenario_sources})
    target_include_directories(ribbon_bench PRIVATE ${CMAKE_SOURCE_DIR})
    target_link_libraries(ribbon_bench PRIVATE ribbon_library benchmark::benchmark)
endif()

# A program that measures: the files of a folder and what they share with tests. Nothing builds it
# until it is asked for.
function(ribbon_measures name folder)
    file(GLOB sources CONFIGURE_DEPENDS ${folder}/*.cpp)
    list(FILTER sources EXCLUDE REGEX "_test\\.cpp$")
    if(sources)
        add_executable(${name} EXCLUDE_FROM_ALL ${sources} ${ARGN})
        target_include_directories(${name} PRIVATE ${CMAKE_SOURCE_DIR})
        target_link_libraries(${name} PRIVATE ribbon_library)
    endif()
endfunction()

file(GLOB county_sources CONFIGURE_DEPENDS tests/support/county_*.cpp)
ribbon_measures(ribbon_storage_bench tests/bench/storage ${county_sources} ${scenario_sources}
    tests/support/postgres_server.cpp tests/support/postgres_files.cpp)
ribbon_measures(ribbon_mail_bench tests/bench/mail tests/support/mails.cpp)
ribbon_measures(ribbon_http_bench tests/bench/http tests/support/long_case.cpp
    tests/bench/storage/england.cpp)
ribbon_measures(ribbon_paper_bench tests/bench/paper tests/support/paper.cpp
    tests/support/program.cpp ${scenario_sources})
ribbon_measures(ribbon_letters_measure tests/letters)
