# What makes a build faster and changes nothing in it: a compiler cache and a quicker linker, each
# used when it is there.

find_program(RIBBON_CCACHE ccache)
if(RIBBON_CCACHE)
    # The base directory lets a clone in another place reuse what this one compiled; the sloppiness
    # is what ccache asks for before it will cache a file that uses a precompiled header.
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
        CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1
        CCACHE_SLOPPINESS=pch_defines,time_macros ${RIBBON_CCACHE})
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        target_compile_options(ribbon_flags INTERFACE
            $<$<COMPILE_LANGUAGE:CXX>:-fpch-preprocess>)
    endif()
endif()

find_program(RIBBON_MOLD mold)
find_program(RIBBON_LLD NAMES ld.lld)
if(RIBBON_MOLD)
    target_link_options(ribbon_flags INTERFACE -fuse-ld=mold)
elseif(RIBBON_LLD)
    target_link_options(ribbon_flags INTERFACE -fuse-ld=lld)
endif()
