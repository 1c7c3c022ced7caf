package org.kaikaku.platform.consent;

import org.kaikaku.platform.language.Text;

/** Thrown by a listener of {@link ConsentGiven} where the act is no longer possible. Nothing happens, and whoever agreed reads why. */
public class CannotBeDone extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Text why;

    public CannotBeDone(Text why) {
        super(why.en());
        this.why = why;
    }

    public Text why() {
        return why;
    }
}
