# SPDX-FileCopyrightText: 2026 The Belltower Authors
# SPDX-License-Identifier: GPL-3.0-or-later

# With UPDATE: runs lupdate over widgets/ and app/ into translations/. Without: does so on a copy
# and fails when the copy differs (a text is new or gone) or holds an unfinished translation.
file(GLOB_RECURSE sources ${ROOT}/widgets/*.cpp ${ROOT}/widgets/*.h ${ROOT}/app/*.cpp ${ROOT}/app/*.h)
if(NOT sources)
    message(STATUS "no sources with texts yet")
    return()
endif()
file(MAKE_DIRECTORY ${WORK})
list(JOIN sources "\n" lines)
file(WRITE ${WORK}/sources.lst "${lines}\n")

foreach(language IN ITEMS ru en)
    set(kept ${ROOT}/translations/belltower_${language}.ts)
    set(ts ${kept})
    if(NOT UPDATE)
        set(ts ${WORK}/belltower_${language}.ts)
        file(COPY_FILE ${kept} ${ts})
    endif()
    set(plural)
    if(language STREQUAL "en")
        set(plural -pluralonly)
    endif()
    execute_process(
        COMMAND ${LUPDATE} -silent ${plural} -no-obsolete -locations none -I ${ROOT}
            -source-language en -target-language ${language} @${WORK}/sources.lst -ts ${ts}
        WORKING_DIRECTORY ${ROOT} COMMAND_ERROR_IS_FATAL ANY)
    if(UPDATE)
        continue()
    endif()
    file(SHA256 ${kept} before)
    file(SHA256 ${ts} after)
    if(NOT before STREQUAL after)
        message(SEND_ERROR "translations/belltower_${language}.ts is behind the sources: run ./dev translate")
    endif()
    file(STRINGS ${ts} unfinished REGEX "type=\"unfinished\"")
    list(LENGTH unfinished count)
    if(count)
        message(SEND_ERROR "translations/belltower_${language}.ts: ${count} texts have no translation")
    endif()
endforeach()
