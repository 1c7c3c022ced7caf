package org.kaikaku.platform.notice.mail;

import java.util.function.Consumer;

/** The city's own mail server. */
interface MailServer {
    /** Whether the city has said where it is. */
    boolean on();

    /**
     * Opens a connection and hands over as long as there is something.
     *
     * @param work is given the open door
     * @return false where the server could not be reached; then nothing was handed over
     */
    boolean open(Consumer<Door> work);

    /** An open connection. */
    interface Door {
        Answer hand(Envelope mail);

        /** Whether it is worth handing over another. */
        boolean isOpen();
    }
}
