package dev.cairn.llm.text.internal.host;

/**
 * How far an answer is ahead of its listener: a writer that is too far ahead waits, so that a slow
 * listener costs no memory. Thread-safe.
 */
final class Lead {
    private int sent;
    private int heard;
    private boolean released;

    /** Counts one piece; waits while too many are unheard. */
    synchronized void step() {
        while (!released && sent - heard >= Frame.MOST_UNHEARD) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        sent++;
    }

    synchronized void heard(int pieces) {
        heard = Math.max(heard, pieces);
        notifyAll();
    }

    /** Nobody waits any more: the answer is being stopped. */
    synchronized void release() {
        released = true;
        notifyAll();
    }
}
