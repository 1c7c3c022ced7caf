package org.kaikaku.platform.identity.token;

public record TokenRevokeView(AccessToken token, String home) {}
