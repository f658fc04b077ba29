# What a static veritae::core is linked with, found for those who use the installed package.
include(CMakeFindDependencyMacro)
find_dependency(fmt)
find_dependency(ICU COMPONENTS uc)
find_dependency(PkgConfig)
pkg_check_modules(RE2 REQUIRED IMPORTED_TARGET re2)
pkg_check_modules(MD4C REQUIRED IMPORTED_TARGET md4c)
pkg_check_modules(YAML_CPP REQUIRED IMPORTED_TARGET yaml-cpp)
include(${CMAKE_CURRENT_LIST_DIR}/veritaeTargets.cmake)
