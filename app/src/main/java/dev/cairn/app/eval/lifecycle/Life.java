package dev.cairn.app.eval.lifecycle;

import java.time.LocalDate;
import java.util.List;

/**
 * What one made-up person says in two years, and what is asked after.
 *
 * @param lines in the order in which they are said
 * @param inForce core words of the standing instructions that hold at the end
 * @param withdrawn core words of those that were taken back
 * @param toForget names and words of which nothing may be left once they are forgotten
 */
record Life(
        List<Line> lines,
        List<Probe> probes,
        List<String> inForce,
        List<String> withdrawn,
        List<String> toForget,
        LocalDate end) {}
