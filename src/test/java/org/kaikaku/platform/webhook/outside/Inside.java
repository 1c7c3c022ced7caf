package org.kaikaku.platform.webhook.outside;

/** For tests of other rooms: lets a house tell its own machine until it is closed. */
public final class Inside implements AutoCloseable {
    private final Reach reach;

    public Inside(Reach reach) {
        this.reach = reach;
        reach.allowInside("localhost");
    }

    @Override
    public void close() {
        reach.forbidInside("localhost");
    }
}
