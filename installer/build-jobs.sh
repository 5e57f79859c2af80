# Sourced: sets build_jobs to what this machine's cores and free memory allow. A LibTorch file takes 1 GB to compile.
build_jobs=$(nproc)
free_gigabytes=$(awk '/^MemAvailable:/ {print int($2 / 1048576)}' /proc/meminfo)
if ((free_gigabytes < build_jobs)); then
    build_jobs=$((free_gigabytes < 1 ? 1 : free_gigabytes))
fi
