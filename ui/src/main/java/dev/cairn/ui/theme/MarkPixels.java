package dev.cairn.ui.theme;

/**
 * Cairn's mark as pixels, drawn here: the tray needs it before, and without, any toolkit. Three
 * stones, each an ellipse in a square of 24, and a disc for the badge.
 */
public final class MarkPixels {
    private static final int SAMPLES = 4;

    private static final double[][] STONES = {
        {12.4, 4.9, 3.3, 2.3}, {11.8, 11.5, 6.1, 2.9}, {12, 18.6, 9.5, 3.0}
    };

    // Seen on a light panel and on a dark one.
    private static final int[] MOSS = {0x93c0ac, 0x68a28b, 0x4b8570};
    private static final int[] GREY = {0xb0b0a8, 0x8f8f88, 0x75756f};
    private static final int AMBER = 0xe0a526;
    private static final double[] BADGE = {18.2, 17.8, 5.4, 5.4};

    private MarkPixels() {}

    /**
     * Draws it.
     *
     * @param size of its square, in pixels
     * @param badge whether something waits
     * @param paused whether it is greyed
     * @return rows of pixels, each alpha, red, green, blue from the highest byte down
     */
    public static int[] draw(int size, boolean badge, boolean paused) {
        var pixels = new int[size * size];
        for (var y = 0; y < size; y++) {
            for (var x = 0; x < size; x++) {
                pixels[y * size + x] = pixel(x, y, size, badge, paused);
            }
        }
        return pixels;
    }

    private static int pixel(int x, int y, int size, boolean badge, boolean paused) {
        int red = 0;
        int green = 0;
        int blue = 0;
        int covered = 0;
        for (var i = 0; i < SAMPLES * SAMPLES; i++) {
            var row = i / SAMPLES;
            var colour =
                    colour(
                            (x + (i % SAMPLES + .5) / SAMPLES) * 24 / size,
                            (y + (row + .5) / SAMPLES) * 24 / size,
                            badge,
                            paused);
            if (colour >= 0) {
                covered++;
                red += (colour >> 16) & 0xff;
                green += (colour >> 8) & 0xff;
                blue += colour & 0xff;
            }
        }
        if (covered == 0) {
            return 0;
        }
        return ((covered * 255 / (SAMPLES * SAMPLES)) << 24)
                | ((red / covered) << 16)
                | ((green / covered) << 8)
                | (blue / covered);
    }

    /** The colour at a point of the square of 24; -1 for none. */
    private static int colour(double x, double y, boolean badge, boolean paused) {
        if (badge) {
            if (inside(BADGE, x, y, 0)) {
                return AMBER;
            }
            if (inside(BADGE, x, y, 1.3)) {
                // A gap, so that the disc stands off from the stones.
                return -1;
            }
        }
        for (var i = 0; i < STONES.length; i++) {
            if (inside(STONES[i], x, y, 0)) {
                return (paused ? GREY : MOSS)[i];
            }
        }
        return -1;
    }

    private static boolean inside(double[] ellipse, double x, double y, double wider) {
        var across = (x - ellipse[0]) / (ellipse[2] + wider);
        var down = (y - ellipse[1]) / (ellipse[3] + wider);
        return across * across + down * down <= 1;
    }
}
