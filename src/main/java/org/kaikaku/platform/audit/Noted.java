package org.kaikaku.platform.audit;

/** The journal has the line of a look; only the journal makes one. */
public final class Noted implements Sight {
    Noted() {}
}
