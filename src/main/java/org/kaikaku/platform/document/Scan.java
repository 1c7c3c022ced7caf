package org.kaikaku.platform.document;

/** Whether a scanner for viruses has seen a document, and whether there is anything to see. */
public enum Scan {
    /** Made by the house itself. */
    OWN,
    /** Came while no scanner was set; one that is set later sees it then. */
    UNSCANNED,
    /** The scanner did not answer: nobody gets it before it has. */
    WAITING,
    CLEAN,
    /** Kept and never handed out, so that somebody can look into it. */
    INFECTED,
    /** Its time is over, its content is gone, and nothing is left to be seen. */
    DISPOSED;

    /** Whether it may be handed out. */
    public boolean open() {
        return this == OWN || this == UNSCANNED || this == CLEAN;
    }
}
