"""How much memory a process has in use."""

from __future__ import annotations

import sys
from pathlib import Path

_MB = 1_000_000


def resident_mb() -> float:
    """Return the resident memory of this process in megabytes; 0 where the system does not tell."""
    system = str(sys.platform)
    if system == "linux":
        lines = Path("/proc/self/status").read_text(encoding="ascii", errors="replace").splitlines()
        kib = next((int(line.split()[1]) for line in lines if line.startswith("VmRSS:")), 0)
        return kib * 1024 / _MB
    if system == "win32":
        return _windows()
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _MB


def _windows() -> float:
    """Ask Windows for the working set: the second of the sizes that ``GetProcessMemoryInfo`` fills in."""
    import ctypes

    sizes = (ctypes.c_size_t * 10)()
    library = getattr(ctypes, "windll").psapi  # noqa: B009 - the name is there on Windows only
    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009
    kernel.GetCurrentProcess.restype = ctypes.c_void_p
    library.GetProcessMemoryInfo.argtypes = (ctypes.c_void_p, ctypes.c_void_p, ctypes.c_uint32)
    ok = library.GetProcessMemoryInfo(kernel.GetCurrentProcess(), ctypes.byref(sizes), ctypes.sizeof(sizes))
    # cb and PageFaultCount share the first eight bytes, PeakWorkingSetSize follows, then WorkingSetSize.
    return sizes[2] / _MB if ok else 0.0
