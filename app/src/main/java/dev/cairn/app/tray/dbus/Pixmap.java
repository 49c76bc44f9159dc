package dev.cairn.app.tray.dbus;

import dev.cairn.ui.theme.MarkPixels;

import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.annotations.Position;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;

/** A picture as StatusNotifierItem has it: ARGB32 in network byte order. */
public final class Pixmap extends Struct {
    private static final int[] SIZES = {16, 22, 24, 32, 48};

    @Position(0)
    public final int width;

    @Position(1)
    public final int height;

    @Position(2)
    public final byte[] pixels;

    public Pixmap(int width, int height, byte[] pixels) {
        this.width = width;
        this.height = height;
        this.pixels = pixels;
    }

    static List<Pixmap> ofMark(boolean badge, boolean paused) {
        return IntStream.of(SIZES).mapToObj(size -> drawn(size, badge, paused)).toList();
    }

    private static Pixmap drawn(int size, boolean badge, boolean paused) {
        var bytes = ByteBuffer.allocate(size * size * Integer.BYTES);
        bytes.asIntBuffer().put(MarkPixels.draw(size, badge, paused));
        return new Pixmap(size, size, bytes.array());
    }
}
