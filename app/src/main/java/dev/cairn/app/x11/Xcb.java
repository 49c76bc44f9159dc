package dev.cairn.app.x11;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;

/**
 * The few calls of libxcb that keys, trays and selections need. Unlike Xlib it tells errors to who
 * asked, and has no handler for the whole process, which the toolkit's own library sets. A display
 * that goes away ends a connection, not the process.
 *
 * <p>A cookie is a structure of one unsigned int, which both calling conventions in use (System V
 * AMD64, AAPCS64) pass as that int.
 */
public final class Xcb {
    private final Linker linker = Linker.nativeLinker();
    private final SymbolLookup xcb;
    private final MethodHandle connect;
    private final MethodHandle hasError;
    private final MethodHandle disconnect;
    private final MethodHandle getSetup;
    private final MethodHandle grabKey;
    private final MethodHandle requestCheck;
    private final MethodHandle keyboardMapping;
    private final MethodHandle keyboardMappingReply;
    private final MethodHandle waitForEvent;
    private final MethodHandle fileDescriptor;
    private final MethodHandle internAtom;
    private final MethodHandle internAtomReply;
    private final MethodHandle selectionOwner;
    private final MethodHandle selectionOwnerReply;
    private final MethodHandle generateId;
    private final MethodHandle createWindow;
    private final MethodHandle convertSelection;
    private final MethodHandle getProperty;
    private final MethodHandle getPropertyReply;
    private final MethodHandle flush;
    private final MethodHandle shutdown;
    private final MethodHandle free;

    /**
     * @throws IllegalArgumentException where the library is not on this machine
     */
    public Xcb() {
        xcb = SymbolLookup.libraryLookup("libxcb.so.1", Arena.global());
        connect = xcb("xcb_connect", ADDRESS, ADDRESS, ADDRESS);
        hasError = xcb("xcb_connection_has_error", JAVA_INT, ADDRESS);
        disconnect = nothing(xcb, "xcb_disconnect", ADDRESS);
        getSetup = xcb("xcb_get_setup", ADDRESS, ADDRESS);
        grabKey =
                xcb(
                        "xcb_grab_key_checked",
                        JAVA_INT,
                        ADDRESS,
                        JAVA_BYTE,
                        JAVA_INT,
                        JAVA_SHORT,
                        JAVA_BYTE,
                        JAVA_BYTE,
                        JAVA_BYTE);
        requestCheck = xcb("xcb_request_check", ADDRESS, ADDRESS, JAVA_INT);
        keyboardMapping = xcb("xcb_get_keyboard_mapping", JAVA_INT, ADDRESS, JAVA_BYTE, JAVA_BYTE);
        keyboardMappingReply = reply("xcb_get_keyboard_mapping_reply");
        waitForEvent = xcb("xcb_wait_for_event", ADDRESS, ADDRESS);
        fileDescriptor = xcb("xcb_get_file_descriptor", JAVA_INT, ADDRESS);
        internAtom = xcb("xcb_intern_atom", JAVA_INT, ADDRESS, JAVA_BYTE, JAVA_SHORT, ADDRESS);
        internAtomReply = reply("xcb_intern_atom_reply");
        selectionOwner = xcb("xcb_get_selection_owner", JAVA_INT, ADDRESS, JAVA_INT);
        selectionOwnerReply = reply("xcb_get_selection_owner_reply");
        generateId = xcb("xcb_generate_id", JAVA_INT, ADDRESS);
        createWindow =
                xcb(
                        "xcb_create_window",
                        JAVA_INT,
                        ADDRESS,
                        JAVA_BYTE,
                        JAVA_INT,
                        JAVA_INT,
                        JAVA_SHORT,
                        JAVA_SHORT,
                        JAVA_SHORT,
                        JAVA_SHORT,
                        JAVA_SHORT,
                        JAVA_SHORT,
                        JAVA_INT,
                        JAVA_INT,
                        ADDRESS);
        convertSelection =
                xcb(
                        "xcb_convert_selection",
                        JAVA_INT,
                        ADDRESS,
                        JAVA_INT,
                        JAVA_INT,
                        JAVA_INT,
                        JAVA_INT,
                        JAVA_INT);
        getProperty =
                xcb(
                        "xcb_get_property",
                        JAVA_INT,
                        ADDRESS,
                        JAVA_BYTE,
                        JAVA_INT,
                        JAVA_INT,
                        JAVA_INT,
                        JAVA_INT,
                        JAVA_INT);
        getPropertyReply = reply("xcb_get_property_reply");
        flush = xcb("xcb_flush", JAVA_INT, ADDRESS);
        var system = linker.defaultLookup();
        shutdown = function(system, "shutdown", JAVA_INT, JAVA_INT, JAVA_INT);
        free = nothing(system, "free", ADDRESS);
    }

    private MethodHandle xcb(String name, MemoryLayout result, MemoryLayout... arguments) {
        return function(xcb, name, result, arguments);
    }

    private MethodHandle reply(String name) {
        return xcb(name, ADDRESS, ADDRESS, JAVA_INT, ADDRESS);
    }

    private MethodHandle function(
            SymbolLookup where, String name, MemoryLayout result, MemoryLayout... arguments) {
        return linker.downcallHandle(
                where.findOrThrow(name), FunctionDescriptor.of(result, arguments));
    }

    private MethodHandle nothing(SymbolLookup where, String name, MemoryLayout... arguments) {
        return linker.downcallHandle(where.findOrThrow(name), FunctionDescriptor.ofVoid(arguments));
    }

    /** A connection to the display that the environment names. */
    public MemorySegment connect() {
        return (MemorySegment) call(connect, MemorySegment.NULL, MemorySegment.NULL);
    }

    public boolean failed(MemorySegment connection) {
        return (int) call(hasError, connection) != 0;
    }

    public void disconnect(MemorySegment connection) {
        call(disconnect, connection);
    }

    /** What the server told when it let us in (xproto.h, xcb_setup_t), with all that follows. */
    public MemorySegment setup(MemorySegment connection) {
        return ((MemorySegment) call(getSetup, connection)).reinterpret(1 << 18);
    }

    /** Whether the keys were to be had: an error means that another program has them. */
    public boolean grab(MemorySegment connection, int window, int modifiers, int keyCode) {
        // Asynchronous for pointer and keyboard: nothing is held up while keys are ours.
        var cookie =
                (int)
                        call(
                                grabKey,
                                connection,
                                (byte) 0,
                                window,
                                (short) modifiers,
                                (byte) keyCode,
                                (byte) 1,
                                (byte) 1);
        var error = (MemorySegment) call(requestCheck, connection, cookie);
        if (error.equals(MemorySegment.NULL)) {
            return true;
        }
        call(free, error);
        return false;
    }

    /**
     * The symbols of keys, a row for each key.
     *
     * @return rows by key code; empty where the display did not answer
     */
    public int[][] symbols(MemorySegment connection, int first, int count) {
        var cookie = (int) call(keyboardMapping, connection, (byte) first, (byte) count);
        var reply =
                (MemorySegment) call(keyboardMappingReply, connection, cookie, MemorySegment.NULL);
        if (reply.equals(MemorySegment.NULL)) {
            return new int[0][];
        }
        try {
            // xcb_get_keyboard_mapping_reply_t: symbols a key at byte 1, symbols from byte 32.
            var perKey = Byte.toUnsignedInt(reply.reinterpret(2).get(JAVA_BYTE, 1));
            var all = reply.reinterpret(32 + 4L * perKey * count);
            var rows = new int[count][perKey];
            for (var key = 0; key < count; key++) {
                for (var at = 0; at < perKey; at++) {
                    rows[key][at] = all.get(JAVA_INT, 32 + 4L * (key * perKey + at));
                }
            }
            return rows;
        } finally {
            call(free, reply);
        }
    }

    /** The type of the next event, by its number in xproto.h; -1 when the connection has ended. */
    public int nextEvent(MemorySegment connection) {
        var event = (MemorySegment) call(waitForEvent, connection);
        if (event.equals(MemorySegment.NULL)) {
            return -1;
        }
        try {
            return event.reinterpret(1).get(JAVA_BYTE, 0) & 0x7f;
        } finally {
            call(free, event);
        }
    }

    /** The root window of the first screen. */
    public int root(MemorySegment connection) {
        // xcb_setup_t has 40 bytes; the vendor's name and the pixmap formats stand before screens.
        var setup = setup(connection);
        var vendor = Short.toUnsignedInt(setup.get(JAVA_SHORT, 24));
        var formats = Byte.toUnsignedInt(setup.get(JAVA_BYTE, 29));
        return setup.get(JAVA_INT, 40 + (vendor + 3) / 4 * 4L + 8L * formats);
    }

    /** The number of a name; 0 where no program has used it. */
    int atom(MemorySegment connection, String name, boolean make) {
        try (var arena = Arena.ofConfined()) {
            var cookie =
                    call(
                            internAtom,
                            connection,
                            (byte) (make ? 0 : 1),
                            (short) name.length(),
                            arena.allocateFrom(name));
            return numberAt(8, call(internAtomReply, connection, cookie, MemorySegment.NULL));
        }
    }

    /** The window that owns a selection; 0 for none. */
    int owner(MemorySegment connection, int selection) {
        var cookie = call(selectionOwner, connection, selection);
        return numberAt(8, call(selectionOwnerReply, connection, cookie, MemorySegment.NULL));
    }

    private int numberAt(long offset, Object answer) {
        var reply = (MemorySegment) answer;
        if (reply.equals(MemorySegment.NULL)) {
            return 0;
        }
        try {
            return reply.reinterpret(offset + Integer.BYTES).get(JAVA_INT, offset);
        } finally {
            call(free, reply);
        }
    }

    /** A window that is never shown, to get answers at. */
    int window(MemorySegment connection) {
        var id = (int) call(generateId, connection);
        // One pixel, for input only (class 2), with the visual of its parent.
        call(
                createWindow,
                connection,
                (byte) 0,
                id,
                root(connection),
                (short) -1,
                (short) -1,
                (short) 1,
                (short) 1,
                (short) 0,
                (short) 2,
                0,
                0,
                MemorySegment.NULL);
        return id;
    }

    /** Asks the owner of a selection to lay it down as a property of our window. */
    void convert(MemorySegment connection, int window, int selection, int target, int property) {
        // At the time CurrentTime, which is 0.
        call(convertSelection, connection, window, selection, target, property, 0);
        call(flush, connection);
    }

    /** The bytes of a property; none where it is not there or of another type. */
    byte[] property(MemorySegment connection, int window, int property, int type, int mostBytes) {
        var cookie =
                call(getProperty, connection, (byte) 1, window, property, type, 0, mostBytes / 4);
        var reply = (MemorySegment) call(getPropertyReply, connection, cookie, MemorySegment.NULL);
        if (reply.equals(MemorySegment.NULL)) {
            return new byte[0];
        }
        try {
            // xcb_get_property_reply_t: format at byte 1, length in units of it at 16, bytes at 32.
            var head = reply.reinterpret(32);
            if (head.get(JAVA_BYTE, 1) != 8) {
                return new byte[0];
            }
            var length = Integer.toUnsignedLong(head.get(JAVA_INT, 16));
            return reply.reinterpret(32 + length).asSlice(32).toArray(JAVA_BYTE);
        } finally {
            call(free, reply);
        }
    }

    /** Has {@link #nextEvent} return on the thread that waits there. */
    public void wake(MemorySegment connection) {
        call(shutdown, call(fileDescriptor, connection), 2);
    }

    // A method handle may throw anything; a call into C throws nothing of its own.
    private static Object call(MethodHandle handle, Object... arguments) {
        try {
            return handle.invokeWithArguments(arguments);
        } catch (Throwable e) {
            throw new IllegalStateException("a call of libxcb", e);
        }
    }
}
