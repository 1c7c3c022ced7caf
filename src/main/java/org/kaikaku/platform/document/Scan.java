package org.kaikaku.platform.document;

/** Whether a scanner for viruses has seen a document. */
public enum Scan {
    /** Made by the house itself. */
    OWN,
    /** Came while no scanner was set; one that is set later sees it then. */
    UNSCANNED,
    /** The scanner did not answer: nobody gets it before it has. */
    WAITING,
    CLEAN,
    /** Kept and never handed out, so that somebody can look into it. */
    INFECTED;

    /** Whether it may be handed out. */
    public boolean open() {
        return this != WAITING && this != INFECTED;
    }
}
