# SPDX-FileCopyrightText: 2026 The Belltower Authors
# SPDX-License-Identifier: GPL-3.0-or-later

include(${CMAKE_CURRENT_LIST_DIR}/BelltowerFloors.cmake)

add_library(belltower_config INTERFACE)
target_compile_features(belltower_config INTERFACE cxx_std_20)
target_compile_definitions(belltower_config INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH QT_NO_KEYWORDS
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_STRICT_ITERATORS QT_USE_QSTRINGBUILDER
    QT_DISABLE_DEPRECATED_BEFORE=0x060400)
target_compile_options(belltower_config INTERFACE
    $<$<CXX_COMPILER_ID:GNU,Clang>:-Wall -Wextra -Wpedantic -Wcast-qual -Wnon-virtual-dtor
    -Wold-style-cast -Woverloaded-virtual -Wshadow -Wconversion -Wswitch-enum>
    $<$<BOOL:${BELLTOWER_WERROR}>:-Werror>)

# Fails the configure step when a core folder reaches up: towards a GUI module, a higher floor,
# or a core folder that stands later in BELLTOWER_CORE_ORDER.
function(belltower_check_core_link folder dep)
    if(dep MATCHES "^Qt6::" AND NOT dep IN_LIST BELLTOWER_CORE_QT_MODULES)
        message(FATAL_ERROR "core/${folder} must not link ${dep}")
    endif()
    if(dep MATCHES "^belltower_(report|widgets|app)")
        message(FATAL_ERROR "core/${folder}: the arrow to ${dep} points upwards")
    endif()
    if(dep MATCHES "^belltower_core_(.+)$")
        list(FIND BELLTOWER_CORE_ORDER "${CMAKE_MATCH_1}" there)
        list(FIND BELLTOWER_CORE_ORDER "${folder}" here)
        if(there EQUAL -1 OR here EQUAL -1 OR there GREATER_EQUAL here)
            message(FATAL_ERROR "core/${folder}: the arrow to ${dep} points upwards")
        endif()
    endif()
endfunction()

# belltower_core_library(<folder> SOURCES ... PUBLIC deps PRIVATE deps) makes belltower_core_<folder>.
function(belltower_core_library folder)
    cmake_parse_arguments(ARG "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
    foreach(dep IN LISTS ARG_PUBLIC ARG_PRIVATE)
        belltower_check_core_link(${folder} ${dep})
    endforeach()
    belltower_library(belltower_core_${folder} SOURCES ${ARG_SOURCES}
        PUBLIC ${ARG_PUBLIC} PRIVATE ${ARG_PRIVATE})
endfunction()

# belltower_widgets_library(<folder> ...) makes belltower_widgets_<folder>.
function(belltower_widgets_library folder)
    cmake_parse_arguments(ARG "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
    belltower_library(belltower_widgets_${folder} SOURCES ${ARG_SOURCES}
        PUBLIC Qt6::Widgets ${ARG_PUBLIC} PRIVATE ${ARG_PRIVATE})
endfunction()

# Of SOURCES, foo_linux.cpp is built everywhere but on Windows and foo_win.cpp only there; both
# stand alone, so that their system headers reach nothing else in a unity build.
function(belltower_library name)
    cmake_parse_arguments(ARG "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
    if(WIN32)
        list(FILTER ARG_SOURCES EXCLUDE REGEX "_linux\\.cpp$")
    else()
        list(FILTER ARG_SOURCES EXCLUDE REGEX "_win\\.cpp$")
    endif()
    set(platform_sources ${ARG_SOURCES})
    list(FILTER platform_sources INCLUDE REGEX "_(linux|win)\\.cpp$")
    set_source_files_properties(${platform_sources} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
    add_library(${name} STATIC ${ARG_SOURCES})
    target_include_directories(${name} PUBLIC ${PROJECT_SOURCE_DIR})
    target_link_libraries(${name} PUBLIC ${ARG_PUBLIC} PRIVATE ${ARG_PRIVATE} belltower_config)
endfunction()

# belltower_add_test(tst_unit LIBS...): one program per unit; widget tests run offscreen.
function(belltower_add_test name)
    add_executable(${name} ${name}.cpp)
    target_link_libraries(${name} PRIVATE Qt6::Test belltower_config ${ARGN})
    target_compile_definitions(${name} PRIVATE
        BELLTOWER_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data")
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8" TIMEOUT ${BELLTOWER_TEST_TIMEOUT})
endfunction()
