package org.kaikaku.platform.identity.token;

/** @param signs shown this once */
public record TokenMadeView(AccessToken token, String signs, String home) {}
