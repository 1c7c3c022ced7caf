package org.kaikaku.platform.notice.reader;

/** By which way somebody hears of news, besides their page, on which everything stands. */
public enum Way {
    /** Not at all, which only what has to be asked for can be. */
    NONE,
    /** Nothing more. */
    PAGE,
    MAIL,
    LETTER
}
