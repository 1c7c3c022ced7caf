package org.kaikaku.platform.notice.mail;

/** What became of handing a mail over. */
sealed interface Answer {
    record Taken() implements Answer {}

    /**
     * Not now (4xx, or no answer at all).
     *
     * @param why as the server said it
     */
    record NotNow(String why) implements Answer {}

    /** Not to this address, ever (5xx). */
    record Never(String why) implements Answer {}
}
