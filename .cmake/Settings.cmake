# Language, warnings, sanitizers and tools that hold for every target.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
include(GNUInstallDirs)

option(RISKLOOM_WERROR "Treat warnings as errors" OFF)
option(RISKLOOM_BENCHMARKS "Build the benchmarks under tests/bench" OFF)
option(RISKLOOM_FUZZERS "Build the fuzz targets under tests/fuzz (needs clang)" OFF)
option(RISKLOOM_COVERAGE "Instrument for gcov" OFF)
set(RISKLOOM_SANITIZERS "" CACHE STRING "Sanitizers for every target, e.g. address,undefined")

add_library(riskloom_flags INTERFACE)
# GCC 12 warns of overlapping copies inside std::string and of uninitialised members of variants where there are none
# (GCC bugs 105651 and 105562).
target_compile_options(riskloom_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor
    "$<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-restrict;-Wno-maybe-uninitialized>"
    $<$<BOOL:${RISKLOOM_WERROR}>:-Werror>)
if(RISKLOOM_SANITIZERS)
    add_compile_options(-fsanitize=${RISKLOOM_SANITIZERS} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    add_link_options(-fsanitize=${RISKLOOM_SANITIZERS})
endif()
if(RISKLOOM_FUZZERS)
    # The libraries too must tell the fuzzer which branches they took, or it searches blindly.
    add_compile_options(-fsanitize=fuzzer-no-link)
endif()
if(RISKLOOM_COVERAGE)
    add_compile_options(--coverage)
    add_link_options(--coverage)
endif()
# Reports are compared byte by byte between runs and machines: no fused or reordered floating point behind our back.
add_compile_options(-ffp-contract=off)

find_program(ccache_program ccache)
if(ccache_program AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # The sloppiness is what ccache asks for before it caches files that use a precompiled header.
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
        CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1 ${ccache_program})
endif()
find_program(mold_program mold)
if(mold_program AND NOT RISKLOOM_FUZZERS)
    add_link_options(-fuse-ld=mold)
endif()
