# SPDX-FileCopyrightText: 2026 The Belltower Authors
# SPDX-License-Identifier: GPL-3.0-or-later

# The one order of the house: data walks down these lists, never up. A folder may link and
# include itself and whatever stands before it. The link rule (BelltowerTargets.cmake) and the
# layering test (tests/layering.cmake) are both made from here.
set(BELLTOWER_CORE_ORDER
    base domain ami analysis live history routing supervision quality notify feed demo models)
set(BELLTOWER_FLOORS core report widgets app)

# Qt modules that need no display; core/ sees these and no others.
set(BELLTOWER_CORE_QT_MODULES Qt6::Core Qt6::Network Qt6::Sql Qt6::WebSockets)
