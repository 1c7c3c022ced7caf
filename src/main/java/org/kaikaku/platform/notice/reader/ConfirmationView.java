package org.kaikaku.platform.notice.reader;

/** @param over whether the link opens nothing any more */
public record ConfirmationView(String code, boolean over) {}
