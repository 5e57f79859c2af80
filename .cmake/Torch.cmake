# LibTorch, used by core/neural alone, and a word about the BLAS behind it: with the reference BLAS a matrix product
# runs some seventy times slower than with OpenBLAS.
find_package(Torch 1.13 REQUIRED)
target_include_directories(torch SYSTEM INTERFACE ${TORCH_INCLUDE_DIRS})
target_link_libraries(torch INTERFACE ${TORCH_LIBRARIES})

# oneDNN, which LibTorch brings along, makes the products that we write out by hand: it uses all instructions of the
# processor, also where the BLAS knows only some of them. It computes with OpenMP; we set its number of threads.
find_package(dnnl CONFIG REQUIRED)
find_package(OpenMP REQUIRED COMPONENTS CXX)

find_file(blas_library NAMES libblas.so.3 PATHS /usr/lib/${CMAKE_LIBRARY_ARCHITECTURE} /usr/lib64 /usr/lib)
if(blas_library)
    file(REAL_PATH "${blas_library}" blas_real_path)
    if(NOT blas_real_path MATCHES "openblas|mkl|blis|atlas")
        message(WARNING "${blas_real_path} is the slow reference BLAS. Install libopenblas0-pthread.")
    endif()
endif()
