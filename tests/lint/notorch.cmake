cmake_minimum_required(VERSION 3.25)
# Programs that must start at once load no LibTorch, neither directly nor through another library.
# Usage: cmake -D program=FILE -P notorch.cmake

find_program(ldd ldd REQUIRED)
execute_process(COMMAND "${ldd}" "${program}" OUTPUT_VARIABLE libraries RESULT_VARIABLE status)
if(NOT status EQUAL 0 OR NOT libraries MATCHES "libQt6Core")
    message(FATAL_ERROR "ldd ${program} does not list its libraries:\n${libraries}")
endif()
if(libraries MATCHES "lib(torch|c10)[^\n]*")
    message(FATAL_ERROR "${program} loads ${CMAKE_MATCH_0}")
endif()
