# Every library from outside, found once. Debian package names are in installer/packages.txt.
find_package(Threads REQUIRED)
find_package(Boost 1.81 REQUIRED COMPONENTS json locale program_options)
find_package(Eigen3 3.4 REQUIRED)
find_package(SQLite3 REQUIRED)
find_package(SQLiteCpp REQUIRED)
find_package(spdlog REQUIRED)
find_package(PkgConfig REQUIRED)
find_package(NLopt REQUIRED)
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets Charts Svg Test LinguistTools)

pkg_check_modules(libsodium REQUIRED IMPORTED_TARGET libsodium)
add_library(sodium INTERFACE)
target_link_libraries(sodium INTERFACE PkgConfig::libsodium)

find_library(glpk_library glpk REQUIRED)
add_library(glpk INTERFACE)
target_link_libraries(glpk INTERFACE ${glpk_library})

pkg_check_modules(libxlsxwriter REQUIRED IMPORTED_TARGET xlsxwriter)
add_library(xlsxwriter INTERFACE)
target_link_libraries(xlsxwriter INTERFACE PkgConfig::libxlsxwriter)

include(Torch)
