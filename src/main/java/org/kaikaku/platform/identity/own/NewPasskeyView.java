package org.kaikaku.platform.identity.own;

/** @param next where to go after; a path of this house */
public record NewPasskeyView(String home, String next) {}
