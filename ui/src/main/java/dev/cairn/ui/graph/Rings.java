package dev.cairn.ui.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where those around a centre stand: on an ellipse, or on two where one has not room for all. The
 * nearest are on the inner one.
 *
 * @param width of what there is to draw on, in pixels
 * @param height the same
 */
record Rings(double width, double height) {
    /** A name with its icon, in pixels. */
    static final double NODE_WIDTH = 148;

    static final double NODE_HEIGHT = 32;

    private static final double EDGE = 10;

    /** Less than this is no room for a drawing that can be read. */
    private static final double LEAST_WIDTH = 520;

    private static final double LEAST_HEIGHT = 280;

    /** Names stand at least so far apart, from middle to middle, in widths and heights. */
    private static final double APART = 1.1;

    private static final double ONE_RING = .82;
    private static final double INNER = .55;

    /** A place, as the middle of what stands there. */
    record Spot(double x, double y) {}

    boolean hasRoom() {
        return width >= LEAST_WIDTH && height >= LEAST_HEIGHT;
    }

    Spot centre() {
        return new Spot(width / 2, height / 2);
    }

    /** A spot for each of so many, in order; fewer where there is not room for all. */
    List<Spot> spots(int wanted) {
        for (var count = wanted; count > 0; count--) {
            var found = arranged(count);
            if (found.isPresent()) {
                return found.get();
            }
        }
        return List.of();
    }

    /** The way to set so many with nothing touching; few are set on one ring, if they can be. */
    private Optional<List<Spot>> arranged(int count) {
        if (count <= 8) {
            var one = ring(count, ONE_RING, 0);
            if (apart(one)) {
                return Optional.of(one);
            }
        }
        for (var inner = count * 2 / 5; inner > 0; inner--) {
            List<Spot> best = List.of();
            var clearest = 0.0;
            for (var turn = 0; turn < 16; turn++) {
                var near = ring(inner, INNER, 0);
                var far = ring(count - inner, 1, turn / 16.0);
                var two = new ArrayList<>(near);
                two.addAll(far);
                var clear = clearance(near, far);
                if (clear > clearest && apart(two)) {
                    clearest = clear;
                    best = List.copyOf(two);
                }
            }
            if (!best.isEmpty()) {
                return Optional.of(best);
            }
        }
        var outer = ring(count, 1, 0);
        return apart(outer) ? Optional.of(outer) : Optional.empty();
    }

    /**
     * @param turn by what part of the way from one to the next the first is moved from the top
     */
    private List<Spot> ring(int count, double share, double turn) {
        var spots = new ArrayList<Spot>();
        var across = share * (width / 2 - NODE_WIDTH / 2 - EDGE);
        var down = share * (height / 2 - NODE_HEIGHT / 2 - EDGE);
        for (var i = 0; i < count; i++) {
            var angle = 2 * Math.PI * (i + turn) / count - Math.PI / 2;
            spots.add(
                    new Spot(
                            width / 2 + across * Math.cos(angle),
                            height / 2 + down * Math.sin(angle)));
        }
        return spots;
    }

    /** How far, in radians, the lines to the outer ones keep from the inner ones at least. */
    private double clearance(List<Spot> near, List<Spot> far) {
        var least = Math.PI;
        for (var one : near) {
            for (var other : far) {
                var between = Math.abs(angle(one) - angle(other));
                least = Math.min(least, Math.min(between, 2 * Math.PI - between));
            }
        }
        return least;
    }

    private double angle(Spot spot) {
        return Math.atan2(spot.y() - height / 2, spot.x() - width / 2);
    }

    private boolean apart(List<Spot> spots) {
        for (var i = 0; i < spots.size(); i++) {
            if (touch(spots.get(i), centre())) {
                return false;
            }
            for (var j = i + 1; j < spots.size(); j++) {
                if (touch(spots.get(i), spots.get(j))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean touch(Spot one, Spot other) {
        return Math.abs(one.x() - other.x()) < NODE_WIDTH * APART
                && Math.abs(one.y() - other.y()) < NODE_HEIGHT * APART;
    }
}
