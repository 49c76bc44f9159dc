package dev.cairn.llm.embedding;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Keeps ONNX Runtime from reporting its use to its makers. From 1.29 on it writes a number of its
 * own for the machine under the user's cache as soon as it is loaded, unless a variable of the
 * process's environment forbids it; switching telemetry off later, as its interface offers, is too
 * late for that. Java cannot set such a variable, the C library can.
 */
final class NoReports {
    static final String VARIABLE = "ORT_DISABLE_TELEMETRY";

    private NoReports() {}

    /** Must be called before the library is loaded; of no effect where it was called before. */
    static void keep() {
        var linker = Linker.nativeLinker();
        var library = linker.defaultLookup();
        try (var arena = Arena.ofConfined()) {
            var name = arena.allocateFrom(VARIABLE);
            var value = arena.allocateFrom("1");
            var posix = library.find("setenv");
            if (posix.isPresent()) {
                var _ =
                        (int)
                                linker.downcallHandle(
                                                posix.get(),
                                                FunctionDescriptor.of(
                                                        ValueLayout.JAVA_INT,
                                                        ValueLayout.ADDRESS,
                                                        ValueLayout.ADDRESS,
                                                        ValueLayout.JAVA_INT))
                                        .invokeExact(name, value, 1);
                return;
            }
            var windows = library.find("_putenv_s");
            if (windows.isPresent()) {
                var _ =
                        (int)
                                linker.downcallHandle(
                                                windows.get(),
                                                FunctionDescriptor.of(
                                                        ValueLayout.JAVA_INT,
                                                        ValueLayout.ADDRESS,
                                                        ValueLayout.ADDRESS))
                                        .invokeExact(name, value);
            }
        } catch (Throwable e) {
            throw new IllegalStateException("reports of ONNX Runtime could not be forbidden", e);
        }
    }

    /** What native code reads of the variable; empty where it is not set. */
    static String asNativeCodeReadsIt() {
        var linker = Linker.nativeLinker();
        try (var arena = Arena.ofConfined()) {
            var value =
                    (MemorySegment)
                            linker.downcallHandle(
                                            linker.defaultLookup().findOrThrow("getenv"),
                                            FunctionDescriptor.of(
                                                    ValueLayout.ADDRESS, ValueLayout.ADDRESS))
                                    .invokeExact(arena.allocateFrom(VARIABLE));
            return value.equals(MemorySegment.NULL)
                    ? ""
                    : value.reinterpret(Long.MAX_VALUE).getString(0);
        } catch (Throwable e) {
            throw new IllegalStateException("the environment could not be read", e);
        }
    }
}
