# SPDX-FileCopyrightText: 2026 Roundtable contributors
# SPDX-License-Identifier: MIT
#
# roundtable::options: the language level, the warnings and the Qt strictness that every target shares.

option(ROUNDTABLE_WERROR "Treat warnings as errors" ON)
set(ROUNDTABLE_SANITIZE "" CACHE STRING "Sanitizers for every target, as for -fsanitize= (empty: none)")

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CCACHE_PROGRAM}")
endif()

# Links in a quarter of the time; a release, optimised at link time, is linked by the compiler's own linker.
find_program(MOLD_PROGRAM mold)

# What moc, uic and rcc write is theirs: a build folder has its own rule for clang-tidy, and it asks for next to nothing.
if(CMAKE_CXX_CLANG_TIDY)
    file(WRITE "${CMAKE_BINARY_DIR}/.clang-tidy" "Checks: '-*,llvm-twine-local'\n")
endif()

add_library(roundtable_options INTERFACE)
add_library(roundtable::options ALIAS roundtable_options)

target_compile_features(roundtable_options INTERFACE cxx_std_20)
target_include_directories(roundtable_options INTERFACE "${PROJECT_SOURCE_DIR}")
target_compile_definitions(roundtable_options INTERFACE
    ROUNDTABLE_VERSION="${PROJECT_VERSION}"
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_KEYWORDS QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH QT_STRICT_ITERATORS
    QT_USE_QSTRINGBUILDER QT_DISABLE_DEPRECATED_BEFORE=0x060400)
target_compile_options(roundtable_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wold-style-cast -Wcast-align
    -Wunused -Wdouble-promotion -Wformat=2 -Wimplicit-fallthrough)
# GCC 12 sees uninitialised values in std::optional and std::variant where there are none.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(roundtable_options INTERFACE -Wno-maybe-uninitialized)
endif()
if(ROUNDTABLE_WERROR)
    target_compile_options(roundtable_options INTERFACE -Werror)
endif()
if(MOLD_PROGRAM AND NOT CMAKE_INTERPROCEDURAL_OPTIMIZATION)
    target_link_options(roundtable_options INTERFACE -fuse-ld=mold)
endif()
if(ROUNDTABLE_SANITIZE)
    target_compile_options(roundtable_options INTERFACE
        "-fsanitize=${ROUNDTABLE_SANITIZE}" -fno-omit-frame-pointer -fno-sanitize-recover=all)
    target_link_options(roundtable_options INTERFACE "-fsanitize=${ROUNDTABLE_SANITIZE}")
endif()
