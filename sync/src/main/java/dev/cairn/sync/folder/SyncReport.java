package dev.cairn.sync.folder;

import java.util.List;

/**
 * An exchange in numbers.
 *
 * @param sent things that were new or changed here and were written into the folder
 * @param received things that were new or changed elsewhere and are in this store now
 * @param conflicts things that two devices changed differently at the same time; each waits in the
 *     inbox
 * @param notes sentences about what could not be read yet, and why; empty where all is well
 */
public record SyncReport(long sent, long received, long conflicts, List<String> notes) {
    public SyncReport {
        notes = List.copyOf(notes);
    }
}
