package dev.cairn.ui.sample;

import dev.cairn.ui.Companion;

/** The desks of a sample companion that need nothing of one another. */
public abstract class SampleHousehold implements Companion {
    private final SampleDesks.Inbox inbox = new SampleDesks.Inbox();
    private final SampleTimeline timeline = new SampleTimeline();
    private final SampleDesks.Home home = new SampleDesks.Home();
    private final SampleDesks.Playing samples = new SampleDesks.Playing();
    private final SampleGraph graph = new SampleGraph();
    private final SampleExchange exchange = new SampleExchange();
    private final SampleSharing sharing = new SampleSharing();

    @Override
    public SampleDesks.Inbox inbox() {
        return inbox;
    }

    @Override
    public SampleTimeline timeline() {
        return timeline;
    }

    @Override
    public SampleDesks.Home home() {
        return home;
    }

    @Override
    public SampleDesks.Playing samples() {
        return samples;
    }

    @Override
    public SampleGraph graph() {
        return graph;
    }

    @Override
    public SampleExchange exchange() {
        return exchange;
    }

    @Override
    public SampleSharing sharing() {
        return sharing;
    }
}
