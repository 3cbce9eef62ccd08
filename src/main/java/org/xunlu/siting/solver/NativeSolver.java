package org.xunlu.siting.solver;

import com.google.ortools.Loader;

/** Whether OR-Tools' native library is there. It is loaded at the first question, not when the program starts. */
public final class NativeSolver {
    private static final class Loaded {
        static final boolean DONE = load();
    }

    private NativeSolver() {}

    /** True when programs can be solved on this machine. */
    public static boolean isAvailable() {
        return Loaded.DONE;
    }

    // whatever goes wrong in there (no library for this platform is a NullPointerException), the own search takes over
    @SuppressWarnings("PMD.AvoidCatchingThrowable")
    private static boolean load() {
        if (Boolean.getBoolean("xunlu.siting.withoutNatives")) {
            return false;
        }
        try {
            Loader.loadNativeLibraries();
            return true;
        } catch (RuntimeException | LinkageError e) {
            return false;
        }
    }
}
