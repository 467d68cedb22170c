# SPDX-License-Identifier: GPL-3.0-or-later

# Debian's librapidcheck-dev brings no CMake config. Makes RapidCheck::RapidCheck.
include(FindPackageHandleStandardArgs)
find_path(RapidCheck_INCLUDE_DIR rapidcheck.h)
find_library(RapidCheck_LIBRARY rapidcheck)
find_package_handle_standard_args(RapidCheck REQUIRED_VARS RapidCheck_LIBRARY RapidCheck_INCLUDE_DIR)
if(RapidCheck_FOUND AND NOT TARGET RapidCheck::RapidCheck)
    add_library(RapidCheck::RapidCheck STATIC IMPORTED)
    set_target_properties(RapidCheck::RapidCheck PROPERTIES
        IMPORTED_LOCATION ${RapidCheck_LIBRARY}
        INTERFACE_INCLUDE_DIRECTORIES ${RapidCheck_INCLUDE_DIR}
        INTERFACE_SYSTEM_INCLUDE_DIRECTORIES ${RapidCheck_INCLUDE_DIR})
endif()
