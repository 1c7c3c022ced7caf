package org.kaikaku.platform.audit;

/** For tests, which read what they have made up. */
public final class Sights {
    public static final Sight OF_A_TEST = new Unseen("a test reads what it has made up");

    /** As if the journal had it. */
    public static final Noted LINE = new Noted();

    private Sights() {}
}
