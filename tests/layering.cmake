# SPDX-FileCopyrightText: 2026 The Belltower Authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Fails when an include points up the house: core/ towards a GUI module or a higher floor, a core
# folder towards one that stands after it in BELLTOWER_CORE_ORDER, widgets/ towards app/.
include(${ROOT}/cmake/BelltowerFloors.cmake)

macro(belltower_complain file line)
    message(SEND_ERROR "${file}: ${line}")
endmacro()

foreach(folder IN LISTS BELLTOWER_CORE_ORDER)
    list(FIND BELLTOWER_CORE_ORDER ${folder} here)
    file(GLOB_RECURSE files ${ROOT}/core/${folder}/*.h ${ROOT}/core/${folder}/*.cpp)
    foreach(f IN LISTS files)
        file(STRINGS ${f} includes REGEX "^ *# *include")
        foreach(line IN LISTS includes)
            if(line MATCHES "[<\"](QtGui|QtWidgets|QtCharts|QtSvg|report|widgets|app)/"
               OR line MATCHES "<Q(Widget|Color|Icon|Font|Painter|Pixmap|Image|Brush|Pen|Palette|GuiApplication|Application)>")
                belltower_complain(${f} ${line})
            endif()
            if(line MATCHES "\"core/([a-z]+)/")
                list(FIND BELLTOWER_CORE_ORDER ${CMAKE_MATCH_1} there)
                if(there EQUAL -1 OR there GREATER here)
                    belltower_complain(${f} ${line})
                endif()
            endif()
        endforeach()
    endforeach()
endforeach()

file(GLOB_RECURSE files ${ROOT}/widgets/*.h ${ROOT}/widgets/*.cpp ${ROOT}/report/*.h ${ROOT}/report/*.cpp)
foreach(f IN LISTS files)
    file(STRINGS ${f} hits REGEX "^ *# *include [<\"]app/")
    foreach(line IN LISTS hits)
        belltower_complain(${f} ${line})
    endforeach()
endforeach()
