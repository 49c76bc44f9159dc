package dev.cairn.memory.answering;

import dev.cairn.llm.text.TextListener;

/** Passes an answer on as it is written, and keeps it in the store about once a second. */
final class Keeper implements TextListener {
    private static final long EVERY_NANOS = 1_000_000_000L;

    private final Exchange exchange;
    private final AnswerListener listener;
    private final StringBuilder text = new StringBuilder();
    private long keptAt = System.nanoTime();

    Keeper(Exchange exchange, AnswerListener listener) {
        this(exchange, listener, "");
    }

    /**
     * @param begun what the answer says already
     */
    Keeper(Exchange exchange, AnswerListener listener, String begun) {
        this.exchange = exchange;
        this.listener = listener;
        this.text.append(begun);
    }

    @Override
    public void piece(String piece) {
        text.append(piece);
        listener.text(piece);
        if (System.nanoTime() - keptAt > EVERY_NANOS) {
            keepNow();
        }
    }

    void keepNow() {
        keptAt = System.nanoTime();
        exchange.keep(text.toString());
    }
}
