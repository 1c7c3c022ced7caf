package org.kaikaku.platform.notice.reader;

/** @param done whether the mails have ended */
public record OffView(String mark, boolean done) {}
