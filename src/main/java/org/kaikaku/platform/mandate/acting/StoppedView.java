package org.kaikaku.platform.mandate.acting;

/** @param why end of the text's key */
public record StoppedView(String why) {}
