package org.kaikaku.platform.upload.scan;

/** Where files are looked at for viruses. */
public interface Scanner {
    Verdict scan(byte[] content);

    sealed interface Verdict {
        record Clean() implements Verdict {}

        /** @param threat as the scanner calls it */
        record Infected(String threat) implements Verdict {}

        /** @param why in the words of the program, for the city's IT staff */
        record NoAnswer(String why) implements Verdict {}

        /** The city has none. */
        record NoScanner() implements Verdict {}
    }
}
