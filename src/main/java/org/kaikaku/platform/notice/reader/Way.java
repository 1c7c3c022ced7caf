package org.kaikaku.platform.notice.reader;

/** By which way somebody hears of news, besides their page, on which everything stands. */
public enum Way {
    /** Nothing more. */
    PAGE,
    MAIL,
    LETTER
}
