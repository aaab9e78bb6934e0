# SPDX-FileCopyrightText: 2026 Roundtable contributors
# SPDX-License-Identifier: MIT

# A static library, aliased roundtable::<name>. LINKS are public: who uses the library uses what its headers show.
function(roundtable_add_library name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINKS")
    add_library(${name} STATIC ${arg_SOURCES})
    add_library(roundtable::${name} ALIAS ${name})
    target_link_libraries(${name} PUBLIC roundtable::options ${arg_LINKS})
    set_target_properties(${name} PROPERTIES AUTOMOC ON AUTOUIC ON AUTORCC ON)
endfunction()

# One test program from one source file; what it tests comes from LIBRARIES and is never compiled again.
# Tests run offscreen and in English, whatever the machine says.
function(roundtable_add_test source)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "TIMEOUT" "LIBRARIES;DEFINITIONS;ENVIRONMENT;LABELS")
    cmake_path(GET source STEM name)
    add_executable(${name} ${source})
    set_target_properties(${name} PROPERTIES AUTOMOC ON RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests")
    target_link_libraries(${name} PRIVATE roundtable::options Qt6::Test ${arg_LIBRARIES})
    target_compile_definitions(${name} PRIVATE ${arg_DEFINITIONS})
    add_test(NAME ${name} COMMAND ${name})
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    if(ROUNDTABLE_SANITIZE STREQUAL "thread")
        list(APPEND arg_ENVIRONMENT "TSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/support/tsan.supp")
    endif()
    set_tests_properties(${name} PROPERTIES
        TIMEOUT ${arg_TIMEOUT} LABELS "${arg_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;LANGUAGE=en;TZ=UTC;QT_LOGGING_RULES=;${arg_ENVIRONMENT}")
endfunction()
